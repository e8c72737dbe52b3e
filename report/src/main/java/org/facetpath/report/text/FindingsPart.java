package org.facetpath.report.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.knowledge.LikelihoodRules.Weight;
import org.facetpath.core.logic.Verdict;

/// What speaks for and against the facet joints, what contributes, and which other causes are found or open.
final class FindingsPart {

    private final Writing writing;

    FindingsPart(Writing writing) {
        this.writing = writing;
    }

    void write(SpineProblem problem) {
        weighed("report.for", problem.supports());
        weighed("report.against", problem.against());
        contributing(problem);
        otherCauses(problem.otherCauses());
        if (!problem.supports().isEmpty()
                || !problem.against().isEmpty()
                || !problem.causes().isEmpty()
                || !problem.otherCauses().isEmpty()) {
            writing.page().blank();
        }
    }

    /// The heaviest first; those without weight together.
    private void weighed(String key, List<WeighedFinding> findings) {
        writing.part(key);
        findings.stream()
                .filter(it -> it.weight() != Weight.DESCRIPTIVE)
                .sorted(Comparator.comparing(WeighedFinding::weight))
                .forEach(finding -> line(finding.weight(), worded(finding)));
        var weightless = findings.stream()
                .filter(it -> it.weight() == Weight.DESCRIPTIVE)
                .map(this::worded)
                .collect(Collectors.joining(", "));
        if (!weightless.isEmpty()) {
            line(Weight.DESCRIPTIVE, weightless);
        }
    }

    private void line(Weight weight, String findings) {
        var line = writing.say("report.weighed", "weight", writing.speech().term(weight.code()), "findings", findings);
        writing.page().line(line);
    }

    private String worded(WeighedFinding finding) {
        return writing.sentences().finding(finding) + writing.notes().cite(finding.evidence(), finding.reference());
    }

    private void contributing(SpineProblem problem) {
        if (!problem.causes().isEmpty()) {
            var causes = problem.causes().stream()
                    .map(cause -> writing.speech().criterion(cause.finding())
                            + writing.notes().cite(cause.evidence(), cause.reference()))
                    .collect(Collectors.joining(", "));
            writing.part("report.contributing");
            writing.page()
                    .line(writing.say(
                            "report.contributing-note",
                            "causes",
                            writing.phrases().capitalised(causes)));
        }
    }

    private void otherCauses(List<OtherCauseAnswer> causes) {
        writing.part("report.other-causes");
        causes.stream().filter(it -> it.verdict() == Verdict.MET).forEach(cause -> {
            var line =
                    writing.say("report.other-found", "cause", writing.speech().term(cause.id()));
            writing.page().line(Tone.MARKED, line + writing.notes().cite(cause.evidence(), cause.reference()));
        });
        listed(causes, Verdict.NOT_DOCUMENTED, "report.other-open");
        listed(causes, Verdict.NOT_MET, "report.other-no");
    }

    private void listed(List<OtherCauseAnswer> causes, Verdict verdict, String key) {
        var ids = causes.stream()
                .filter(it -> it.verdict() == verdict)
                .map(OtherCauseAnswer::id)
                .toList();
        if (!ids.isEmpty()) {
            writing.page().line(writing.say(key, "causes", writing.terms(ids)));
        }
    }
}
