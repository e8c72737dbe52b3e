package org.facetpath.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.report.packet.Claim;
import org.facetpath.report.packet.Packet;
import org.facetpath.report.packet.PacketWords;
import org.facetpath.report.packet.Told;

/// Writes a packet as JSON: what the letter says, with every line of the record behind it. `docs/packet.schema.json`
/// describes it. The path to yes is not in it, since that is for the clinic alone.
public final class PacketJson {

    /// The version of the shape.
    private static final String PACKET = "1";

    /// Indented, ended by a line feed.
    public static String write(Packet packet) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        var target = new StringWriter();
        var factory = new JsonFactory().setCharacterEscapes(new SafeEscapes());
        try (var out = factory.createGenerator(target)) {
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new PacketFields(packet, out).write();
        }
        return target.append('\n').toString();
    }

    private static final class PacketFields {
        private final Packet packet;
        private final PacketWords words;
        private final JsonGenerator out;
        private final JsonPen pen;

        PacketFields(Packet packet, JsonGenerator out) {
            this.packet = packet;
            this.words = new PacketWords(packet);
            this.out = out;
            this.pen = new JsonPen(out, packet.speech());
        }

        void write() throws IOException {
            pen.object(_ -> {
                head();
                pen.object("request", packet, _ -> request());
                pen.object("policy", packet, _ -> policy());
                pen.text("verdict", packet.answer().verdict().code());
                pen.list("claims", packet.claims(), this::claim);
                pen.list("course", packet.course(), this::told);
                pen.number("earlierCourse", packet.earlier());
                pen.list("conflicts", packet.conflicts(), this::told);
                pen.list("notes", packet.answer().notes(), note -> {
                    pen.message(note.message());
                    pen.reference(note.reference());
                });
                footnotes();
                attachments();
            });
        }

        private void head() throws IOException {
            var assessment = packet.assessment();
            pen.text("packet", PACKET);
            pen.text("knowledge", assessment.knowledge());
            pen.text("language", packet.speech().language());
            pen.date("asOf", assessment.asOf());
            pen.text("readiness", packet.readiness().code());
            pen.object("patient", assessment.patient(), patient -> {
                pen.text("id", patient.id());
                pen.number("age", patient.age());
                pen.text("sex", patient.sex());
            });
        }

        private void request() throws IOException {
            var proposal = packet.answer().proposal();
            var action = proposal.action();
            pen.text("action", action == null ? null : action.code());
            pen.text("judgedAs", packet.answer().judgedAs());
            pen.places(packet.answer().sites());
            pen.date("date", proposal.when());
            pen.list("codes", packet.codes(), code -> {
                pen.text("system", code.system());
                pen.text("code", code.code());
                pen.texts("modifiers", code.modifiers());
            });
            pen.text("source", proposal.source());
            numbers("footnotes", packet.request());
        }

        private void policy() throws IOException {
            var policy = packet.policy();
            pen.text("id", policy.id());
            pen.text("title", policy.title());
            pen.text("revision", policy.revision());
            pen.date("from", policy.from());
            pen.date("to", policy.to());
            pen.text("effective", words.effective());
            pen.text("chosenBecause", packet.speech().say(packet.answer().chosenBecause()));
            pen.reference(policy.reference());
        }

        private void claim(Claim claim) throws IOException {
            var criterion = claim.criterion();
            pen.number("number", claim.number());
            pen.text("criterion", criterion.criterion().name());
            pen.text("asks", words.criterion(criterion));
            pen.text("verdict", criterion.verdict().code());
            pen.text("basis", criterion.basis().code());
            pen.text("standing", claim.standing().code());
            pen.text("says", words.finding(claim));
            pen.text("key", criterion.message().key());
            numbers("footnotes", claim.notes());
            pen.text("policyText", claim.text());
            pen.evidence(claim.evidence());
        }

        private void told(Told told) throws IOException {
            pen.text("says", told.sentence());
            numbers("footnotes", told.notes());
            pen.evidence(told.evidence());
        }

        private void footnotes() throws IOException {
            pen.list("footnotes", packet.lines(), line -> {
                pen.number("number", line.number());
                line(line.evidence());
            });
            pen.list("policyTexts", packet.texts(), text -> {
                pen.text("letter", text.letter());
                pen.text("source", text.reference().source());
                pen.text("status", text.reference().status().code());
                pen.date("read", text.reference().read());
                pen.text("address", text.reference().address());
            });
        }

        private void line(Evidence line) throws IOException {
            var note = line.note();
            pen.text("resource", line.resource());
            pen.text("element", line.element());
            pen.text("value", line.value());
            pen.text("date", line.date());
            pen.text("note", note == null ? null : packet.speech().say(note));
        }

        private void attachments() throws IOException {
            pen.list("attachments", packet.attachments(), attachment -> {
                pen.text("resource", attachment.resource());
                pen.text("from", attachment.from().isEmpty() ? null : attachment.from());
                pen.text("to", attachment.to().isEmpty() ? null : attachment.to());
                pen.texts("supports", attachment.criteria());
                numbers("footnotes", attachment.notes());
            });
        }

        private void numbers(String name, List<Integer> numbers) throws IOException {
            out.writeArrayFieldStart(name);
            for (int number : numbers) {
                out.writeNumber(number);
            }
            out.writeEndArray();
        }
    }

    private PacketJson() {}
}
