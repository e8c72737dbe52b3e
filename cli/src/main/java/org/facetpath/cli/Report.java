package org.facetpath.cli;

import java.io.IOException;
import java.io.Writer;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.exchange.FhirReport;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.report.html.HtmlReport;
import org.facetpath.report.html.PatientReport;
import org.facetpath.report.json.JsonReport;
import org.facetpath.report.text.TextOptions;
import org.facetpath.report.text.TextReport;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Writes assessments in one format and language: pages of text set apart, JSON or FHIR, one object a line
/// when several, or one document for each patient.
final class Report {

    private final Format format;
    private final Speech speech;
    private final Knowledge knowledge;
    private final TextOptions look;
    private final @Nullable String country;

    private Report(AssessOptions options, Speech speech, Knowledge knowledge, TextOptions look) {
        this.format = options.format;
        this.country = options.country;
        this.speech = speech;
        this.knowledge = knowledge;
        this.look = look;
    }

    /// @throws WrongUsage when there is no wording of that language
    static Report in(AssessOptions options, Knowledge knowledge, Console console) {
        var look = TextOptions.plain()
                .withWidth(console.columns())
                .withColour(console.colour())
                .withEvidence(options.evidence);
        return new Report(options, Languages.speech(options.language), knowledge, look);
    }

    private PatientReport patientReport() {
        var education = EducationFolder.load(speech.language()).orThrow();
        return new PatientReport(
                speech, education, EducationFolder.emergencyNumbers().orThrow());
    }

    /// One patient's answer.
    ///
    /// @param several whether it is one of several in the same stream
    /// @param first whether it is the first of them
    void write(Assessment assessment, Writer writer, boolean several, boolean first) throws IOException {
        switch (format) {
            case TEXT -> {
                if (!first) {
                    writer.write("\n" + "═".repeat(look.width()) + "\n\n");
                }
                writer.write(new TextReport(speech).render(assessment, look));
            }
            case JSON -> {
                if (several) {
                    new JsonReport(speech).writeLine(assessment, writer);
                } else {
                    new JsonReport(speech).writePretty(assessment, writer);
                }
            }
            case HTML -> writer.write(new HtmlReport(speech, knowledge).render(assessment));
            case PATIENT -> writer.write(patientReport().render(assessment, country));
            case FHIR -> writeFhir(assessment, writer, several);
        }
    }

    /// The model of FHIR is loaded here and not before: no other format needs it, and every start would pay.
    private void writeFhir(Assessment assessment, Writer writer, boolean several) throws IOException {
        var fhir = new FhirReport(speech);
        if (several) {
            fhir.writeLine(assessment, writer);
        } else {
            fhir.writePretty(assessment, writer);
        }
    }
}
