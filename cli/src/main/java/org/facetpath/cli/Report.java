package org.facetpath.cli;

import java.io.IOException;
import java.io.Writer;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.exchange.FhirReport;
import org.facetpath.report.json.JsonReport;
import org.facetpath.report.text.TextOptions;
import org.facetpath.report.text.TextReport;
import org.facetpath.report.wording.Speech;

/// Writes assessments in one format and language: pages of text set apart, or JSON or FHIR, one object a line when
/// several.
final class Report {

    private final Format format;
    private final Speech speech;
    private final TextReport text;
    private final JsonReport json;
    private final TextOptions look;

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

        void write(Assessment assessment) throws IOException {
            switch (format) {
                case JSON -> writeJson(assessment);
                case FHIR -> writeFhir(assessment);
                case TEXT, HTML, PATIENT -> writeText(assessment);
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

        /// The model of FHIR is loaded here and not before: no other format needs it, and every start would pay.
        private void writeFhir(Assessment assessment) throws IOException {
            var fhir = new FhirReport(speech);
            if (several) {
                fhir.writeLine(assessment, writer);
            } else {
                fhir.writePretty(assessment, writer);
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
