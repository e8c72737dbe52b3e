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
        var phrases = writing.phrases();
        var title = writing.say(
                "report.where",
                "region",
                writing.speech().term(problem.region().code()),
                "side",
                phrases.side(problem.side()));
        writing.page().heading(phrases.capitalised(title));
        var answer = writing.say("report.answer." + problem.likelihood().code());
        writing.page().paragraph(Tone.MARKED, Writing.sentences(answer, joints(problem), episode(problem)));
        writing.page().blank();
    }

    private String joints(SpineProblem problem) {
        var sites = problem.sites().stream().map(SpineProblem.SiteStatus::site).toList();
        if (!sites.isEmpty()) {
            return writing.say("report.joints", "joints", writing.phrases().places(sites));
        }
        var codes = problem.joints().stream().map(joint -> joint.code()).toList();
        return codes.isEmpty() ? "" : writing.say("report.joints", "joints", String.join(", ", codes));
    }

    private String episode(SpineProblem problem) {
        var phrases = writing.phrases();
        var start = problem.episode().start();
        var end = problem.episode().end();
        return Writing.sentences(
                start.isUnknown() ? "" : writing.say("report.since", "day", phrases.date(start)),
                end == null || end.isUnknown() ? "" : writing.say("report.until", "day", phrases.date(end)));
    }
}
