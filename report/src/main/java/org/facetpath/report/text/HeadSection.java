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
            page.paragraph(Tone.PLAIN, noSpinePain(assessment).strip());
        }
    }

    /// One line for a record without spine pain.
    String noSpinePain(Assessment assessment) {
        return new SafeText(writing.sentences().noSpinePain(assessment)).shown() + "\n";
    }

    private void death(PatientSummary patient) {
        var death = writing.sentences().death(patient);
        if (!death.isEmpty()) {
            writing.page().paragraph(Tone.MARKED, death);
        }
    }
}
