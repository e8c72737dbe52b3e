package org.facetpath.core.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One patient's facts. Immutable; facts in the order they were read.
///
/// @param narratives how many narrative notes the record holds; they are counted and not read
public record Chart(
        Patient patient,
        List<Fact> facts,
        int narratives,
        List<Conflict> conflicts,
        List<NotUnderstood> notUnderstood) {

    public Chart {
        facts = List.copyOf(facts);
        conflicts = List.copyOf(conflicts);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /// The facts of one kind.
    public <F extends Fact> List<F> list(Class<F> kind) {
        // Asked for dozens of times in each assessment: a loop takes a fifth of a stream's time.
        var found = new ArrayList<F>();
        for (var fact : facts) {
            if (kind.isInstance(fact)) {
                found.add(kind.cast(fact));
            }
        }
        return List.copyOf(found);
    }

    /// What the record could have said on that day: facts that certainly came later are left out, proposals
    /// excepted.
    public Chart knownOn(LocalDate day) {
        var known = facts.stream()
                .filter(fact ->
                        fact instanceof Proposal || !fact.when().earliest().isAfter(day))
                .toList();
        return new Chart(patient, known, narratives, conflicts, notUnderstood);
    }

    /// Where this proposal will be done: as its order, appointment or request to the payer says, else assumed; null
    /// when the record tells of no state at all.
    public @Nullable PlaceOfService placeOfService(Proposal proposal) {
        return list(CareSite.class).stream()
                .filter(site -> !site.done() && site.of().equals(proposal.source()))
                .reduce((_, last) -> last)
                .map(site ->
                        new PlaceOfService(site.state(), false, site.evidence().getFirst()))
                .orElseGet(this::placeOfService);
    }

    /// Where a procedure would be done of which nothing says it: where the last facet procedure, or the visit that
    /// ordered one, was; else in the patient's home state. Always an assumption.
    public @Nullable PlaceOfService placeOfService() {
        return list(CareSite.class).stream()
                .filter(CareSite::done)
                .max(Comparator.comparing(site -> site.when().earliest()))
                .map(site -> assumed(site.evidence().getFirst().withNote("note.place-of-earlier-care")))
                .orElseGet(() -> patient.findHome()
                        .map(line -> assumed(line.withNote("note.place-of-home")))
                        .orElse(null));
    }

    private static PlaceOfService assumed(Evidence line) {
        return new PlaceOfService(line.value(), true, line);
    }

    /// This chart with further facts, such as a proposal from the command line.
    public Chart with(List<? extends Fact> further) {
        return new Chart(
                patient,
                Stream.concat(facts.stream(), further.stream()).toList(),
                narratives,
                conflicts,
                notUnderstood);
    }
}
