package org.facetpath.report.text;

import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.PatientSummary;
import org.facetpath.report.wording.SafeText;

/// Who is assessed, when and by what.
final class HeadSection {

    private final Writing writing;

    HeadSection(Writing writing) {
        this.writing = writing;
    }

    void write(Assessment assessment) {
        var page = writing.page();
        var patient = assessment.patient();
        page.paragraph(Tone.HEADING, writing.say("report.title", "patient", patient.id()));
        page.paragraph(Tone.PLAIN, writing.sentences().who(assessment));
        page.paragraph(Tone.QUIET, writing.say("report.purpose"));
        death(patient);
        if (assessment.problems().isEmpty()) {
            page.paragraph(Tone.PLAIN, noSpinePain(assessment));
        }
    }

    /// One line for a record without spine pain; what of it could not be used may have told of some.
    String line(Assessment assessment) {
        int unused = assessment.notUnderstood().size();
        var said = noSpinePain(assessment);
        return (unused == 0
                        ? said
                        : said + " " + writing.say("report.not-understood-count", "count", Integer.toString(unused)))
                + "\n";
    }

    private String noSpinePain(Assessment assessment) {
        return new SafeText(writing.sentences().noSpinePain(assessment)).shown();
    }

    private void death(PatientSummary patient) {
        var death = writing.sentences().death(patient);
        if (!death.isEmpty()) {
            writing.page().paragraph(Tone.MARKED, death);
        }
    }
}
