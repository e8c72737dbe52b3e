package org.facetpath.core.pathway;

import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.facetpath.core.assessment.SpineProblem.ContributingCause;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.judge.Answered;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.Grounds;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.logic.Verdict;

/// What else the pain of a region could come from, and what contributes to it.
final class OtherCauses {

    private OtherCauses() {}

    /// Every cause that can be of the region with its verdict, in file order. As with red flags, silence clears
    /// none.
    static List<OtherCauseAnswer> answer(Situation situation, KnownFacts facts) {
        var region = situation.region();
        var evaluator = new Evaluator(situation, facts);
        var answers = new ArrayList<OtherCauseAnswer>();
        for (var cause : situation.knowledge().otherCauses()) {
            if (cause.regions().isEmpty() || (region != null && cause.regions().contains(region))) {
                answers.add(answer(cause, evaluator));
            }
        }
        return answers;
    }

    private static OtherCauseAnswer answer(OtherCause cause, Evaluator evaluator) {
        var explanation = evaluator.explain(cause.when());
        var verdict = explanation.verdict();
        var evidence = verdict == NOT_DOCUMENTED ? Grounds.open(explanation) : Grounds.of(explanation);
        if (verdict != Verdict.MET && !cause.answeredBy().isEmpty()) {
            var answered = Answered.by(cause.answeredBy(), null, evaluator);
            boolean cleared = answered.open().isEmpty()
                    && answered.present().isEmpty()
                    && Grounds.open(explanation).isEmpty();
            verdict = cleared ? NOT_MET : NOT_DOCUMENTED;
        }
        return new OtherCauseAnswer(cause.id(), verdict, evidence, cause.reference());
    }

    /// The contributing causes the record tells of, in file order.
    static List<ContributingCause> contributing(Knowledge knowledge, Evaluator evaluator) {
        return knowledge.causes().stream()
                .map(cause -> {
                    var explanation = evaluator.explain(cause.when());
                    return explanation.verdict() == Verdict.MET
                            ? new ContributingCause(
                                    cause.id(),
                                    Grounds.of(explanation),
                                    cause.when().reference())
                            : null;
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
