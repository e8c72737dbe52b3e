package org.facetpath.core.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.terminology.CodeSetId;
import org.jspecify.annotations.Nullable;

/// What became of the findings that must all be recorded absent before a danger or another cause counts as not met.
///
/// @param open those nobody answered within the time, by name
/// @param present the lines of those that are there, alone not enough to raise anything
public record Answered(List<String> open, List<Evidence> present) {

    public Answered {
        open = List.copyOf(open);
        present = List.copyOf(present);
    }

    /// @param withinDays how old an answer may be; null takes the latest
    public static Answered by(Set<CodeSetId> findings, @Nullable Integer withinDays, Evaluator evaluator) {
        var open = new ArrayList<String>();
        var present = new ArrayList<Evidence>();
        for (var finding : findings.stream().sorted().toList()) {
            var explanation = evaluator.explain(new Criterion.FindingPresent(
                    new CriterionId(finding.name()), null, Set.of(finding), withinDays, true));
            switch (explanation.verdict()) {
                case MET -> present.addAll(explanation.evidence());
                case NOT_DOCUMENTED -> open.add(finding.name());
                case NOT_MET -> {}
            }
        }
        return new Answered(open, present);
    }
}
