package org.facetpath.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.logic.Verdict;
import org.facetpath.report.wording.Sentences;

/// What is proposed, judged by payers' policies: the verdict, what is missing, what to know of the policy, and the path
/// to yes.
final class CoveragePart {

    private static final int DEEPER = 2;
    private static final int DEEPEST = 4;

    private final Writing writing;

    CoveragePart(Writing writing) {
        this.writing = writing;
    }

    void write(Assessment assessment) {
        writing.part("report.coverage");
        for (var answer : assessment.coverage()) {
            writing.page().line(coverageLine(answer));
            deeper(Sentences.joined(ended(writing.speech().say(answer.chosenBecause())), judgedAs(answer)));
            criteria(answer, Verdict.NOT_MET, "report.criteria-not-met");
            criteria(answer, Verdict.NOT_DOCUMENTED, "report.criteria-open");
            listed(
                    "report.by-silence",
                    answer.criteria().stream()
                            .filter(it -> it.basis() == Explanation.Basis.SILENCE && it.verdict() == Verdict.MET)
                            .toList());
            notes(answer);
            var path = answer.pathToYes();
            if (path != null) {
                path(path);
            }
        }
    }

    private String coverageLine(CoverageAnswer answer) {
        var action = answer.proposal().action();
        var policy = answer.policy();
        var revision = answer.revision();
        return writing.say(
                "report.coverage-line",
                "action",
                writing.phrases()
                        .capitalised(
                                action == null
                                        ? writing.say("report.action-unknown")
                                        : writing.speech().term(action.code())),
                "where",
                writing.phrases().places(answer.sites()),
                "date",
                writing.phrases().date(answer.proposal().when()),
                "policy",
                policy == null
                        ? writing.say("report.policy-unknown")
                        : policy + (revision == null ? "" : " " + revision),
                "verdict",
                writing.say("report.coverage." + answer.verdict().code()));
    }

    private void criteria(CoverageAnswer answer, Verdict verdict, String key) {
        listed(
                key,
                answer.criteria().stream().filter(it -> it.verdict() == verdict).toList());
    }

    private void listed(String key, List<Explanation> criteria) {
        if (!criteria.isEmpty()) {
            var names = criteria.stream().map(this::named).collect(Collectors.joining("; "));
            writing.page().line(Tone.PLAIN, DEEPER, writing.say(key, "criteria", names));
        }
    }

    // What is settled against the proposal is said with what was found.
    private String named(Explanation criterion) {
        var name = writing.speech().criterion(criterion.criterion().name());
        return criterion.verdict() == Verdict.NOT_MET
                ? "%s (%s)".formatted(name, writing.speech().say(criterion.message()))
                : name;
    }

    private String judgedAs(CoverageAnswer answer) {
        var action = answer.proposal().action();
        var step = answer.judgedAs();
        return step == null || (action != null && action.code().equals(step))
                ? ""
                : writing.say("report.judged-as", "step", step);
    }

    private void notes(CoverageAnswer answer) {
        for (var note : answer.notes()) {
            deeper(ended(writing.speech().say(note.message())) + writing.notes().cite(List.of(), note.reference()));
        }
    }

    private void path(PathToYes path) {
        var whyNot = path.whyNot();
        var earliest = path.earliest();
        if (whyNot != null) {
            var key = path.steps().isEmpty() ? "report.path-none" : "report.path-waits";
            deeper(ended(writing.say(key, "why", writing.speech().say(whyNot))));
        } else if (earliest != null) {
            deeper(writing.say("report.path", "date", earliest.toString()) + ":");
        }
        for (var step : path.steps()) {
            var provided = step.provided();
            var doing = writing.speech().say(step.message());
            var line = writing.say(
                    "report.path-step",
                    "who",
                    writing.phrases()
                            .capitalised(writing.speech().term(step.who().code())),
                    "date",
                    step.earliest().toString(),
                    "step",
                    provided == null ? doing : doing + ", " + writing.speech().say(provided));
            writing.page().line(Tone.PLAIN, DEEPEST, ended(line));
        }
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private void deeper(String text) {
        writing.page().line(Tone.PLAIN, DEEPER, text);
    }
}
