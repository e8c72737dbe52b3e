package org.facetpath.report.text;

import org.facetpath.core.assessment.Assessment;
import org.facetpath.report.wording.Speech;

/// Lays an assessment out as a page that a clinician reads in a minute: danger first, then each problem with its
/// answer in one line, where the patient stands, what comes next and why, and what all of it rests on.
public final class TextReport {

    private final Speech speech;

    public TextReport(Speech speech) {
        this.speech = speech;
    }

    /// The page, ended by a line feed. Without spine pain or danger it is a single line.
    public String render(Assessment assessment, TextOptions options) {
        var writing = Writing.on(options, speech);
        var head = new HeadSection(writing);
        if (assessment.problems().isEmpty() && assessment.redFlags().isEmpty()) {
            return head.line(assessment);
        }
        head.write(assessment);
        new DangerSection(writing).write(assessment);
        if (assessment.problems().size() > 1) {
            new ShortSection(writing).write(assessment);
        }
        for (var problem : assessment.problems()) {
            new ProblemSection(writing).write(problem);
        }
        new RestSection(writing).write(assessment);
        new SourcesSection(writing).write();
        return writing.page().text();
    }
}
