package org.facetpath.core.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
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
