package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Reference;
import org.jspecify.annotations.Nullable;

/// Everything an assessment as written rests on: lines of the record, and published sources.
final class Grounds {

    private final List<Evidence> evidence = new ArrayList<>();
    private final List<@Nullable Reference> sources = new ArrayList<>();

    Grounds(Assessment assessment) {
        assessment.redFlags().forEach(it -> add(it.evidence(), it.reference()));
        assessment.problems().forEach(this::add);
        assessment.questions().forEach(it -> evidence.addAll(it.evidence()));
        assessment.conflicts().forEach(it -> evidence.addAll(it.evidence()));
    }

    List<Evidence> evidence() {
        return evidence;
    }

    List<Reference> sources() {
        return sources.stream().filter(Objects::nonNull).toList();
    }

    private void add(SpineProblem problem) {
        var probability = problem.probability();
        if (probability != null) {
            sources.add(probability.reference());
            probability.studies().stream().map(BlockWorth.Study::reference).forEach(sources::add);
        }
        problem.supports().forEach(it -> add(it.evidence(), it.reference()));
        problem.against().forEach(it -> add(it.evidence(), it.reference()));
        problem.causes().forEach(it -> add(it.evidence(), it.reference()));
        problem.otherCauses().forEach(it -> add(it.evidence(), it.reference()));
        problem.suggestedJoints().forEach(it -> add(it.evidence(), it.reference()));
        problem.blocks().forEach(it -> evidence.addAll(it.evidence()));
        problem.history().forEach(it -> evidence.addAll(it.evidence()));
        problem.outcomes().forEach(it -> add(it.evidence(), it.reference()));
        evidence.addAll(problem.stageReason().allEvidence());
        for (var step : problem.nextSteps()) {
            add(step.evidence(), step.reference());
            step.cautions().forEach(it -> add(it.evidence(), it.reference()));
        }
    }

    private void add(List<Evidence> lines, @Nullable Reference source) {
        evidence.addAll(lines);
        sources.add(source);
    }
}
