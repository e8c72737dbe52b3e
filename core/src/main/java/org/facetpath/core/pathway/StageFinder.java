package org.facetpath.core.pathway;

import java.util.List;
import java.util.Map;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.PathwayStep.Advice;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.logic.Verdict;

/// Where on the pathway a region or a joint stands: the first stage of the file whose condition is met. A red flag that
/// stops the pathway comes before the file, and without any stage met the pain is to be recognised first.
///
/// @param reason why this stage
/// @param advice what the file advises there
record StageFinder(Stage stage, Explanation reason, List<Advice> advice) {

    static StageFinder find(Situation situation, Evaluator evaluator) {
        boolean stopped =
                situation.redFlags().stream().anyMatch(flag -> flag.urgency().stopsPathway());
        for (var step : situation.knowledge().pathway()) {
            if (stopped && step.stage() != Stage.STOPPED_BY_RED_FLAG) {
                continue;
            }
            var explanation = evaluator.explain(step.when());
            if (stopped || explanation.verdict() == Verdict.MET) {
                return found(step, explanation);
            }
        }
        var stage = stopped ? Stage.STOPPED_BY_RED_FLAG : Stage.RECOGNISE;
        var advice = situation.knowledge().pathway().stream()
                .filter(step -> step.stage() == stage)
                .flatMap(step -> step.advice().stream())
                .toList();
        return new StageFinder(stage, withoutRule(stage, situation), advice);
    }

    private static StageFinder found(PathwayStep step, Explanation explanation) {
        return new StageFinder(step.stage(), explanation, step.advice());
    }

    private static Explanation withoutRule(Stage stage, Situation situation) {
        var message = stage == Stage.RECOGNISE
                ? Message.of("found.no-later-stage")
                : new Message(
                        "found.red-flag",
                        Map.of("flags", situation.redFlags().getFirst().id()));
        return new Explanation(
                new CriterionId(stage.code()),
                Verdict.MET,
                Explanation.Basis.RECORDED,
                message,
                null,
                List.of(),
                null,
                List.of());
    }
}
