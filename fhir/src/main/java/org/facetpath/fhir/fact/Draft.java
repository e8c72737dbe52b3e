package org.facetpath.fhir.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Conflict;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.core.chart.Patient;

/// One patient's chart in the making.
public final class Draft {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Set<NotUnderstood> notUnderstood = new LinkedHashSet<>();
    private int narratives;

    public void add(Fact fact) {
        facts.add(fact);
    }

    public void add(Conflict conflict) {
        conflicts.add(conflict);
    }

    public void add(NotUnderstood one) {
        notUnderstood.add(one);
    }

    /// Takes one fact out again, to be told anew.
    public void remove(Fact fact) {
        facts.remove(fact);
    }

    /// The facts so far.
    public List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    /// Takes the facts of one kind out again, to be joined with others.
    public <F extends Fact> List<F> take(Class<F> kind) {
        var taken = facts.stream().filter(kind::isInstance).map(kind::cast).toList();
        facts.removeIf(kind::isInstance);
        return taken;
    }

    public List<NotUnderstood> notUnderstood() {
        return List.copyOf(notUnderstood);
    }

    /// Counts a narrative note, which is not read.
    public void countNarrative() {
        narratives++;
    }

    public Chart chart(Patient patient) {
        return new Chart(patient, facts, narratives, conflicts, List.copyOf(notUnderstood));
    }
}
