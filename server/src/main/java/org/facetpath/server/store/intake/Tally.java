package org.facetpath.server.store.intake;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.Why;

/// What came of an import so far. Not safe to share between threads.
public final class Tally {

    /// Something that was not taken in.
    ///
    public record Refusal(Place where, Why why) {

        /// The input, with the line or entry in it, in English.
        public String place() {
            return where.toString();
        }

        /// Why, in English.
        public String reason() {
            return why.toString();
        }
    }

    private static final int MOST_KEPT = 1_000;

    private long created;
    private long updated;
    private long unchanged;
    private long refused;
    private final List<Refusal> refusals = new ArrayList<>();

    void add(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            switch (outcome.effect()) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
                case DELETED, ERASED -> throw new IllegalStateException("an import takes nothing away");
            }
        }
    }

    void refuse(Place where, Why why) {
        refused++;
        if (refusals.size() < MOST_KEPT) {
            refusals.add(new Refusal(where, why));
        }
    }

    public long created() {
        return created;
    }

    public long updated() {
        return updated;
    }

    public long unchanged() {
        return unchanged;
    }

    /// How many resources are in the store now as they were in the input.
    public long kept() {
        return created + updated + unchanged;
    }

    /// How much was not taken in.
    public long refused() {
        return refused;
    }

    /// The first of what was not taken in.
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
