package org.facetpath.cli;

import java.io.IOException;
import java.io.Writer;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.report.html.PatientReport;
import org.facetpath.report.json.JsonReport;
import org.facetpath.report.text.TextOptions;
import org.facetpath.report.text.TextReport;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Writes assessments in one format and language: pages of text set apart, JSON, one object a line when several, or one
/// document for one patient.
final class Report {

    private final Format format;
    private final TextReport text;
    private final JsonReport json;
    private final TextOptions look;
    private final Speech speech;

    private Report(Format format, Speech speech, Console console, boolean evidence) {
        this.format = format;
        this.speech = speech;
        this.text = new TextReport(speech);
        this.json = new JsonReport(speech);
        this.look = TextOptions.plain()
                .withWidth(console.columns())
                .withColour(console.colour())
                .withEvidence(evidence);
    }

    /// @throws WrongUsage when there is no wording of that language
    static Report in(String language, Format format, Console console, boolean evidence) {
        return new Report(format, Languages.speech(language), console, evidence);
    }

    /// A document is about one person: two in one file would be no valid page, and could be handed to the wrong one.
    ///
    /// @throws WrongUsage when the records are of several patients and the format is a document
    void checkPatients(int patients) {
        if (format == Format.PATIENT && patients > 1) {
            throw new WrongUsage(
                    "--format patient writes a page for one patient; the records are of %d".formatted(patients));
        }
    }

    private PatientReport patientReport() {
        var education = EducationFolder.load(speech.language()).orThrow();
        return new PatientReport(
                speech, education, EducationFolder.emergencyNumbers().orThrow());
    }

    /// The pages of so many patients, one after the other.
    Pages to(Writer writer, int patients) {
        return new Pages(writer, patients > 1);
    }

    final class Pages {

        private final Writer writer;
        private final boolean several;
        private boolean begun;

        private Pages(Writer writer, boolean several) {
            this.writer = writer;
            this.several = several;
        }

        /// @param country where the patient would call for help, null when not known
        void write(Assessment assessment, @Nullable String country) throws IOException {
            switch (format) {
                case JSON -> writeJson(assessment);
                case PATIENT -> writer.write(patientReport().render(assessment, country));
                case TEXT, HTML, FHIR -> writeText(assessment);
            }
            begun = true;
        }

        private void writeJson(Assessment assessment) throws IOException {
            if (several) {
                json.writeLine(assessment, writer);
            } else {
                json.writePretty(assessment, writer);
            }
        }

        private void writeText(Assessment assessment) throws IOException {
            if (begun) {
                writer.write("\n" + "═".repeat(look.width()) + "\n\n");
            }
            writer.write(text.render(assessment, look));
        }
    }
}
