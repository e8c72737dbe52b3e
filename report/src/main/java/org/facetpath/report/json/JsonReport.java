package org.facetpath.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.report.wording.Speech;

/// Writes assessments as JSON: one object a line when several follow each other, indented when one is to be read.
/// `docs/assessment.schema.json` describes it.
public final class JsonReport {

    /// The version of the shape.
    private static final String FACETPATH = "1";

    private final JsonFactory factory = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .setCharacterEscapes(new SafeEscapes());
    private final Speech speech;

    public JsonReport(Speech speech) {
        this.speech = speech;
    }

    /// One line, ended by a line feed.
    public void writeLine(Assessment assessment, Writer target) throws IOException {
        try (var out = factory.createGenerator(target)) {
            write(assessment, out);
        }
        target.write('\n');
    }

    /// Indented by two spaces, ended by a line feed.
    public void writePretty(Assessment assessment, Writer target) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try (var out = factory.createGenerator(target)) {
            out.setPrettyPrinter(printer);
            write(assessment, out);
        }
        target.write('\n');
    }

    /// The line as text, without the line feed.
    public String line(Assessment assessment) {
        var target = new StringWriter();
        try {
            writeLine(assessment, target);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return target.toString().strip();
    }

    private void write(Assessment assessment, JsonGenerator out) throws IOException {
        var pen = new JsonPen(out, speech);
        pen.object(_ -> {
            head(assessment, pen);
            DangerFields.write(assessment, pen);
            pen.list("problems", assessment.problems(), new ProblemFields(pen)::write);
            pen.list("coverage", assessment.coverage(), new CoverageFields(pen)::write);
            pen.list("medicines", assessment.medicines(), new CourseFields(pen)::medicine);
            openEnds(assessment, pen);
        });
    }

    private static void head(Assessment assessment, JsonPen pen) throws IOException {
        pen.text("facetpath", FACETPATH);
        pen.text("knowledge", assessment.knowledge());
        pen.text("language", pen.speech().language());
        pen.object("patient", assessment.patient(), patient -> {
            pen.text("id", patient.id());
            pen.number("age", patient.age());
            pen.text("sex", patient.sex());
            var deceased = patient.deceased();
            if (deceased != null && deceased.isUnknown()) {
                pen.truth("deceased", true);
            } else {
                pen.date("deceased", deceased);
            }
        });
        pen.date("asOf", assessment.asOf());
        pen.text("guideline", assessment.guideline());
    }

    private static void openEnds(Assessment assessment, JsonPen pen) throws IOException {
        pen.list("questions", assessment.questions(), question -> {
            pen.message(question.message());
            pen.text("ask", question.ask().code());
            pen.evidence(question.evidence());
        });
        pen.list("conflicts", assessment.conflicts(), conflict -> {
            pen.message(conflict.message());
            pen.evidence(conflict.evidence());
        });
        pen.list("notUnderstood", assessment.notUnderstood(), gap -> {
            pen.text("where", gap.where());
            pen.text("reason", gap.reason());
        });
        pen.number("narratives", assessment.narratives());
    }
}
