package org.facetpath.server.selfcheck;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody answered. What they left open or were not sure of is in neither list of findings, and so never "no".
///
/// @param areas codes of the pain drawing
/// @param worseOrBetter findings they marked; an unmarked one says nothing
/// @param yes findings they have
/// @param no findings they do not have
public record Told(
        Set<String> areas,
        @Nullable Since since,
        Set<String> worseOrBetter,
        Set<String> yes,
        Set<String> no,
        Set<Illness> illnesses,
        @Nullable Integer age) {

    public Told {
        areas = Set.copyOf(areas);
        worseOrBetter = Set.copyOf(worseOrBetter);
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
        illnesses = Set.copyOf(illnesses);
    }

    /// Those of the questions that have no answer.
    public List<String> open(List<String> questions) {
        return questions.stream()
                .filter(question -> !yes.contains(question) && !no.contains(question))
                .collect(Collectors.toList());
    }

    /// Whether published advice is to have the pain checked, danger or not.
    public boolean isForADoctor() {
        return (since != null && since.lasts()) || yes.contains(Questions.LIMITS);
    }
}
