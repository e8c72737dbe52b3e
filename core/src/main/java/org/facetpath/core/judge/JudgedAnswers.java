package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.logic.Verdict;

/// Answers criteria about what the judgement has found so far.
final class JudgedAnswers {

    private final Situation situation;

    JudgedAnswers(Situation situation) {
        this.situation = situation;
    }

    Answer redFlag(Criterion.RedFlagRaised wanted) {
        var raised = situation.redFlags().stream()
                .filter(flag ->
                        wanted.urgencies().isEmpty() || wanted.urgencies().contains(flag.urgency()))
                .toList();
        if (raised.isEmpty()) {
            return Answer.of(NOT_MET, "found.no-red-flag", List.of());
        }
        var names = raised.stream().map(RaisedRedFlag::id).collect(Collectors.joining(","));
        var evidence = raised.stream()
                .flatMap(flag -> flag.evidence().stream())
                .distinct()
                .toList();
        return Answer.of(MET, Message.of("found.red-flag", "flags", names), evidence);
    }

    Answer otherCause(Criterion.OtherCauseFound wanted) {
        var asked = situation.otherCauses().stream()
                .filter(answer -> wanted.anyOf().isEmpty()
                        ? leads(answer)
                        : wanted.anyOf().contains(answer.id()))
                .toList();
        var verdict = Verdict.any(asked.stream().map(OtherCauseAnswer::verdict).toList());
        var deciding =
                asked.stream().filter(answer -> answer.verdict() == verdict).toList();
        if (verdict == Verdict.NOT_DOCUMENTED || asked.isEmpty()) {
            return Answer.silent();
        }
        var names = deciding.stream().map(OtherCauseAnswer::id).collect(Collectors.joining(","));
        var evidence = deciding.stream()
                .flatMap(answer -> answer.evidence().stream())
                .distinct()
                .toList();
        var key = verdict == MET ? "found.other-cause" : "found.no-other-cause";
        return Answer.of(verdict, Message.of(key, "causes", names), evidence);
    }

    private boolean leads(OtherCauseAnswer answer) {
        return situation.knowledge().otherCauses().stream()
                .filter(OtherCause::leads)
                .anyMatch(cause -> cause.id().equals(answer.id()));
    }

    Answer likelihood(Criterion.LikelihoodAtLeast wanted) {
        var reached = situation.likelihood().compareTo(wanted.atLeast()) >= 0;
        return Answer.of(
                Verdict.of(reached),
                Message.of(
                        "found.likelihood", "likelihood", situation.likelihood().code()),
                List.of());
    }
}
