package org.facetpath.report.text;

import java.util.Comparator;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;

/// One line for each problem, where there are several.
final class ShortSection {

    private final Writing writing;

    ShortSection(Writing writing) {
        this.writing = writing;
    }

    void write(Assessment assessment) {
        writing.page().heading(writing.say("report.in-short"));
        for (var problem : assessment.problems()) {
            writing.page()
                    .part(writing.phrases()
                            .capitalised(writing.speech().term(problem.region().code())));
            writing.page().line(line(problem));
        }
    }

    private String line(SpineProblem problem) {
        var speech = writing.speech();
        var stage = writing.say(
                "report.short",
                "side",
                writing.phrases().capitalised(writing.phrases().side(problem.side())),
                "likelihood",
                speech.term(problem.likelihood().code()),
                "stage",
                speech.term(problem.stage().code()));
        return problem.nextSteps().stream()
                .min(Comparator.comparing(NextStep::status))
                .map(step -> Writing.sentences(
                        stage,
                        writing.say(
                                "report.short-next",
                                "action",
                                speech.term(step.action().code()),
                                "status",
                                speech.term(step.status().code()))))
                .orElse(stage);
    }
}
