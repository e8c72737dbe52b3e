package org.facetpath.server.store.intake;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.server.store.Outcome;

/// What came of an import so far. Not safe to share between threads.
public final class Tally {

    /// Something that was not taken in.
    ///
    /// @param place the input, with the line or entry in it
    /// @param reason why, without any content
    public record Refusal(String place, String reason) {}

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

    void refuse(String place, String reason) {
        refused++;
        if (refusals.size() < MOST_KEPT) {
            refusals.add(new Refusal(place, reason));
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
