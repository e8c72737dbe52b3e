package org.facetpath.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Writes the fields that recur all over an assessment. Unknown is null; a list is written even when empty.
final class JsonPen {

    private final JsonGenerator out;
    private final Speech speech;

    JsonPen(JsonGenerator out, Speech speech) {
        this.out = out;
        this.speech = speech;
    }

    /// Writes the inside of one object.
    interface Fields<T> {
        void write(T item) throws IOException;
    }

    Speech speech() {
        return speech;
    }

    void object(Fields<JsonPen> fields) throws IOException {
        out.writeStartObject();
        fields.write(this);
        out.writeEndObject();
    }

    <T> void object(String name, @Nullable T item, Fields<T> fields) throws IOException {
        out.writeFieldName(name);
        if (item == null) {
            out.writeNull();
        } else {
            object(_ -> fields.write(item));
        }
    }

    <T> void list(String name, List<T> items, Fields<T> fields) throws IOException {
        out.writeArrayFieldStart(name);
        for (var item : items) {
            object(_ -> fields.write(item));
        }
        out.writeEndArray();
    }

    void texts(String name, List<String> items) throws IOException {
        out.writeArrayFieldStart(name);
        for (var item : items) {
            out.writeString(item);
        }
        out.writeEndArray();
    }

    void text(String name, @Nullable String value) throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value);
        }
    }

    void truth(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    void number(String name, @Nullable Integer value) throws IOException {
        number(name, value == null ? null : BigDecimal.valueOf(value));
    }

    /// Plain digits, without an exponent and without zeros that say nothing.
    void number(String name, @Nullable BigDecimal value) throws IOException {
        out.writeFieldName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeNumber(value.stripTrailingZeros().toPlainString());
        }
    }

    void date(String name, @Nullable LocalDate day) throws IOException {
        text(name, day == null ? null : day.toString());
    }

    void date(String name, @Nullable When when) throws IOException {
        text(name, IsoDates.of(when));
    }

    /// The sentence and, beside it, the key it was worded from.
    void message(Message message) throws IOException {
        text("message", speech.say(message));
        text("key", message.key());
    }

    void joints(String name, List<Joint> joints) throws IOException {
        texts(name, joints.stream().map(Joint::code).toList());
    }

    /// The sites, and the joints and the side they amount to.
    void places(List<Site> sites) throws IOException {
        joints("joints", sites.stream().map(Site::joint).distinct().toList());
        text("side", sideOf(sites).code());
        sites(sites);
    }

    void sites(List<Site> sites) throws IOException {
        list("sites", sites, this::site);
    }

    void site(Site site) throws IOException {
        text("joint", site.joint().code());
        text("side", site.side().code());
    }

    void evidence(List<Evidence> evidence) throws IOException {
        list("evidence", evidence, line -> {
            text("resource", line.resource());
            text("element", line.element());
            text("value", line.value());
            text("date", line.date());
            text("note", line.note() == null ? null : speech.say(line.note()));
        });
    }

    void reference(@Nullable Reference reference) throws IOException {
        object("reference", reference, it -> {
            text("id", it.id());
            text("source", it.source());
            text("status", it.status().code());
            date("read", it.read());
        });
    }

    static Side sideOf(List<Site> sites) {
        return sites.stream().map(Site::side).reduce(Side.NOT_DOCUMENTED, Side::with);
    }
}
