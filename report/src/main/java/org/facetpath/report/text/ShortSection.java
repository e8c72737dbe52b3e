package org.facetpath.report.text;

import org.facetpath.core.assessment.Assessment;

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
            writing.page().line(writing.sentences().inShort(problem));
        }
    }
}
