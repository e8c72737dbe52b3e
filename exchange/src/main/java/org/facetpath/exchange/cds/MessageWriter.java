package org.facetpath.exchange.cds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes answers and the list of services as JSON. What there is none of is left out: nothing is ever null
/// or empty but the list of cards.
public final class MessageWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private MessageWriter() {}

    private interface Inside {
        void write(JsonGenerator out) throws IOException;
    }

    private interface Each<T> {
        void write(JsonGenerator out, T item) throws IOException;
    }

    /// The answer to a hook.
    public static byte[] write(Response response) {
        return object(out -> {
            out.writeArrayFieldStart("cards");
            for (var card : response.cards()) {
                card(out, card);
            }
            out.writeEndArray();
            list(out, "systemActions", response.systemActions(), MessageWriter::action);
        });
    }

    /// What is found at `/cds-services`.
    public static byte[] write(List<Service> services) {
        return object(out -> {
            out.writeArrayFieldStart("services");
            for (var service : services) {
                service(out, service);
            }
            out.writeEndArray();
        });
    }

    private static byte[] object(Inside fields) {
        var bytes = new ByteArrayOutputStream(1 << 12);
        try (var out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void service(JsonGenerator out, Service service) throws IOException {
        out.writeStartObject();
        out.writeStringField("hook", service.hook().code());
        out.writeStringField("title", service.title());
        out.writeStringField("description", service.description());
        out.writeStringField("id", service.id());
        if (!service.prefetch().isEmpty()) {
            out.writeObjectFieldStart("prefetch");
            for (var template : service.prefetch().entrySet()) {
                out.writeStringField(template.getKey(), template.getValue());
            }
            out.writeEndObject();
        }
        if (service.extension() != null) {
            out.writeFieldName("extension");
            out.writeRawValue(service.extension());
        }
        out.writeEndObject();
    }

    private static void about(JsonGenerator out, List<String> orders) throws IOException {
        out.writeObjectFieldStart("extension");
        list(out, "davinci-crd.associated-resource", orders, (each, order) -> {
            each.writeStartObject();
            each.writeStringField("reference", order);
            each.writeEndObject();
        });
        out.writeEndObject();
    }

    private static void card(JsonGenerator out, Card card) throws IOException {
        out.writeStartObject();
        out.writeStringField("uuid", card.uuid());
        out.writeStringField("summary", card.summary());
        text(out, "detail", card.detail());
        if (!card.about().isEmpty()) {
            about(out, card.about());
        }
        out.writeStringField("indicator", card.indicator().code());
        out.writeObjectFieldStart("source");
        out.writeStringField("label", card.source().label());
        text(out, "url", card.source().url());
        out.writeFieldName("topic");
        coding(out, card.source().topic());
        out.writeEndObject();
        list(out, "suggestions", card.suggestions(), MessageWriter::suggestion);
        var behavior = card.selectionBehavior();
        text(out, "selectionBehavior", behavior == null ? null : behavior.code());
        list(out, "overrideReasons", card.overrideReasons(), MessageWriter::coding);
        list(out, "links", card.links(), MessageWriter::link);
        out.writeEndObject();
    }

    private static void suggestion(JsonGenerator out, Suggestion suggestion) throws IOException {
        out.writeStartObject();
        out.writeStringField("label", suggestion.label());
        out.writeStringField("uuid", suggestion.uuid());
        if (suggestion.recommended()) {
            out.writeBooleanField("isRecommended", true);
        }
        list(out, "actions", suggestion.actions(), MessageWriter::action);
        out.writeEndObject();
    }

    private static void action(JsonGenerator out, Action action) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", action.type().code());
        out.writeStringField("description", action.description());
        var resource = action.resource();
        if (resource != null) {
            out.writeFieldName("resource");
            out.writeRawValue(resource);
        }
        text(out, "resourceId", action.resourceId());
        out.writeEndObject();
    }

    private static void link(JsonGenerator out, Link link) throws IOException {
        out.writeStartObject();
        out.writeStringField("label", link.label());
        out.writeStringField("url", link.url());
        out.writeStringField("type", link.type().code());
        text(out, "appContext", link.appContext());
        out.writeEndObject();
    }

    private static void coding(JsonGenerator out, Coding coding) throws IOException {
        out.writeStartObject();
        out.writeStringField("system", coding.system());
        out.writeStringField("code", coding.code());
        out.writeStringField("display", coding.display());
        out.writeEndObject();
    }

    private static void text(JsonGenerator out, String name, @Nullable String text) throws IOException {
        if (text != null) {
            out.writeStringField(name, text);
        }
    }

    private static <T> void list(JsonGenerator out, String name, List<T> items, Each<T> each) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart(name);
        for (var item : items) {
            each.write(out, item);
        }
        out.writeEndArray();
    }
}
