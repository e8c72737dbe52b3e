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
        page.paragraph(
                Tone.PLAIN,
                writing.phrases()
                        .capitalised(writing.say(
                                "report.who",
                                "sex",
                                sex(patient),
                                "age",
                                age(patient),
                                "day",
                                assessment.asOf().toString(),
                                "knowledge",
                                assessment.knowledge(),
                                "guideline",
                                assessment.guideline())));
        page.paragraph(Tone.QUIET, writing.say("report.purpose"));
        death(patient);
        if (assessment.problems().isEmpty()) {
            page.paragraph(Tone.PLAIN, noSpinePain(assessment).strip());
        }
    }

    /// One line for a record without spine pain.
    String noSpinePain(Assessment assessment) {
        var patient = assessment.patient();
        var line = writing.say(
                "report.no-spine-pain",
                "patient",
                patient.id(),
                "sex",
                sex(patient),
                "age",
                age(patient),
                "day",
                assessment.asOf().toString());
        return new SafeText(line).shown() + "\n";
    }

    private void death(PatientSummary patient) {
        var deceased = patient.deceased();
        if (deceased != null) {
            var line = deceased.isUnknown()
                    ? writing.say("report.died-unknown")
                    : writing.say("report.died", "day", writing.phrases().date(deceased));
            writing.page().paragraph(Tone.MARKED, line);
        }
    }

    private String sex(PatientSummary patient) {
        return patient.sex() == null
                ? writing.say("report.sex-unknown")
                : writing.speech().term(patient.sex());
    }

    private String age(PatientSummary patient) {
        var age = patient.age();
        return age == null ? writing.say("report.age-unknown") : writing.say("report.age", "years", age.toString());
    }
}
