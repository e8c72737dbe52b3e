package org.facetpath.report.text;

import org.facetpath.core.assessment.SpineProblem;

/// One region's problem, from its answer in one line to what was done for it.
final class ProblemSection {

    private final Writing writing;

    ProblemSection(Writing writing) {
        this.writing = writing;
    }

    void write(SpineProblem problem) {
        heading(problem);
        new PathwayTrack(writing).draw(problem.stage());
        new StepsPart(writing).write(problem);
        new SpineDrawing(writing).draw(problem);
        new BlocksPart(writing).write(problem);
        new FindingsPart(writing).write(problem);
        new CoursePart(writing).write(problem);
    }

    private void heading(SpineProblem problem) {
        writing.page().heading(writing.sentences().title(problem));
        writing.page().paragraph(Tone.MARKED, writing.sentences().answer(problem));
        writing.page().blank();
    }
}
