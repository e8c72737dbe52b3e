package org.facetpath.report.text;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.MedicineCourse;

/// What goes with the whole person: medicines, coverage, questions, contradictions and what could not be used.
final class RestSection {

    private static final int SHOWN = 5;
    private static final int DEEPER = 2;

    private final Writing writing;

    RestSection(Writing writing) {
        this.writing = writing;
    }

    void write(Assessment assessment) {
        writing.page().blank();
        medicines(assessment);
        new CoveragePart(writing).write(assessment);
        writing.part("report.questions");
        for (var question : assessment.questions()) {
            writing.page()
                    .line(writing.sentences().question(question)
                            + writing.notes().cite(question.evidence()));
        }
        writing.part("report.conflicts");
        for (var conflict : assessment.conflicts()) {
            writing.page()
                    .line(writing.speech().say(conflict.message())
                            + writing.notes().cite(conflict.evidence()));
        }
        notRead(assessment);
    }

    private void medicines(Assessment assessment) {
        writing.part("report.medicines");
        assessment.medicines().forEach(this::medicine);
        var minded = assessment.medicines().stream()
                .anyMatch(it -> List.of("opioid", "anticoagulant", "antiplatelet")
                        .contains(it.medicine().name()));
        if (minded) {
            writing.page().line(Tone.MARKED, writing.say("report.no-stopping"));
        }
    }

    private void medicine(MedicineCourse course) {
        writing.page()
                .line(writing.sentences().course(course) + writing.notes().cite(course.evidence(), course.reference()));
    }

    private void notRead(Assessment assessment) {
        var page = writing.page();
        var gaps = assessment.notUnderstood();
        writing.part("report.not-understood");
        if (!gaps.isEmpty()) {
            page.line(writing.say("report.not-understood-count", "count", String.valueOf(gaps.size())));
            gaps.stream()
                    .limit(SHOWN)
                    .forEach(gap -> page.line(Tone.PLAIN, DEEPER, "%s: %s".formatted(gap.where(), gap.reason())));
        }
        if (gaps.size() > SHOWN) {
            page.line(Tone.PLAIN, DEEPER, writing.say("report.more", "count", String.valueOf(gaps.size() - SHOWN)));
        }
        writing.part("report.notes");
        if (assessment.narratives() > 0) {
            page.line(writing.say("report.narratives", "count", String.valueOf(assessment.narratives())));
        }
    }
}
