package org.facetpath.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.logic.Verdict;
import org.facetpath.report.wording.CoverageSentences;

/// What is proposed, judged by payers' policies: the verdict, what is missing, what to know of the policy, and the path
/// to yes.
final class CoveragePart {

    private static final int DEEPER = 2;
    private static final int DEEPEST = 4;

    private final Writing writing;
    private final CoverageSentences coverage;

    CoveragePart(Writing writing) {
        this.writing = writing;
        this.coverage = new CoverageSentences(writing.speech(), writing.phrases());
    }

    void write(Assessment assessment) {
        writing.part("report.coverage");
        for (var answer : assessment.coverage()) {
            writing.page().line(coverage.line(answer));
            deeper(coverage.chosen(answer));
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

    private void criteria(CoverageAnswer answer, Verdict verdict, String key) {
        listed(
                key,
                answer.criteria().stream().filter(it -> it.verdict() == verdict).toList());
    }

    private void listed(String key, List<Explanation> criteria) {
        if (!criteria.isEmpty()) {
            var names = criteria.stream().map(coverage::criterion).collect(Collectors.joining("; "));
            writing.page().line(Tone.PLAIN, DEEPER, writing.say(key, "criteria", names));
        }
    }

    private void notes(CoverageAnswer answer) {
        for (var note : answer.notes()) {
            deeper(coverage.note(note) + writing.notes().cite(List.of(), note.reference()));
        }
    }

    private void path(PathToYes path) {
        var head = coverage.path(path);
        if (!head.isEmpty()) {
            deeper(head);
        }
        path.steps().forEach(step -> writing.page().line(Tone.PLAIN, DEEPEST, coverage.step(step)));
        if (!path.lapses().isEmpty()) {
            deeper(coverage.lapses(path));
            path.lapses().forEach(lapse -> writing.page().line(Tone.PLAIN, DEEPEST, coverage.lapse(lapse)));
        }
    }

    private void deeper(String text) {
        writing.page().line(Tone.PLAIN, DEEPER, text);
    }
}
