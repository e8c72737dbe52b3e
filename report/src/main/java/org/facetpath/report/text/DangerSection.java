package org.facetpath.report.text;

import java.util.Locale;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.ReviewedRedFlag;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;

/// Red flags, before anything else, with those that nobody has answered.
final class DangerSection {

    private final Writing writing;

    DangerSection(Writing writing) {
        this.writing = writing;
    }

    void write(Assessment assessment) {
        var page = writing.page();
        page.heading(writing.say("report.red-flags"));
        assessment.redFlags().forEach(this::raised);
        if (assessment.redFlags().isEmpty()) {
            page.paragraph(Tone.PLAIN, writing.say("report.none-raised"));
        }
        review(assessment, Verdict.NOT_DOCUMENTED, "report.not-answered");
        review(assessment, Verdict.NOT_MET, "report.answered-no");
    }

    private void raised(RaisedRedFlag flag) {
        var page = writing.page();
        var urgency = writing.say("report.urgency." + flag.urgency().code());
        page.part((flag.urgency() == Urgency.SOON ? "! " : "!! ") + urgency.toUpperCase(Locale.ROOT));
        page.line(
                flag.urgency() == Urgency.SOON ? Tone.MARKED : Tone.DANGER,
                writing.speech().say(flag.message()) + writing.notes().cite(flag.evidence(), flag.reference()));
    }

    private void review(Assessment assessment, Verdict verdict, String key) {
        var flags = assessment.redFlagReview().stream()
                .filter(it -> it.verdict() == verdict)
                .map(ReviewedRedFlag::id)
                .toList();
        if (!flags.isEmpty()) {
            writing.page()
                    .paragraph(
                            Tone.PLAIN, "%s (%d): %s.".formatted(writing.say(key), flags.size(), writing.terms(flags)));
        }
    }
}
