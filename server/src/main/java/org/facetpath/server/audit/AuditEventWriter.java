package org.facetpath.server.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.facetpath.server.store.Actor;
import org.jspecify.annotations.Nullable;

/// Writes an event as a FHIR R4 AuditEvent, its elements in the order of the specification. Every access writes one, so
/// this goes without FHIR's model: what it writes is held against that model in the tests.
final class AuditEventWriter {

    /// To the thousandth, also of a whole second: moments so written stand in the order of their letters.
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private static final String EVENT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
    private static final String OWN = "https://facetpath.org/fhir/CodeSystem/audit-event";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String PURPOSE = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String SOURCE_TYPE = "http://terminology.hl7.org/CodeSystem/security-source-type";

    private static final Code REST = new Code(EVENT_TYPE, "rest", "RESTful Operation");
    private static final Code BREAK_GLASS = new Code(PURPOSE, "BTG", "break the glass");
    private static final Code AUTHOR = new Code(PARTICIPATION, "AUT", "author");
    private static final Code RECIPIENT = new Code(PARTICIPATION, "IRCP", "information recipient");
    private static final Code SOURCE = new Code(DICOM, "110153", "Source Role ID");
    private static final Code DESTINATION = new Code(DICOM, "110152", "Destination Role ID");
    private static final Code SERVER = new Code(SOURCE_TYPE, "4", "Application Server");
    private static final Code PERSON = new Code(ENTITY_TYPE, "1", "Person");
    private static final Code OBJECT = new Code(ENTITY_TYPE, "2", "System Object");
    private static final Code PATIENT = new Code(ROLE, "1", "Patient");
    private static final Code RESOURCE = new Code(ROLE, "4", "Domain Resource");
    private static final Code QUERY = new Code(ROLE, "24", "Query");

    /// The codes of FHIR for an address that is a number of IP, and for one that is a URI.
    private static final String BY_NUMBER = "2";

    private static final String BY_URI = "5";

    private static final Set<Event.Act> WRITES =
            Set.of(Event.Act.CREATE, Event.Act.UPDATE, Event.Act.DELETE, Event.Act.TRANSACTION);
    private static final Set<Event.Act> FHIRS = Set.of(
            Event.Act.READ,
            Event.Act.VERSION_READ,
            Event.Act.HISTORY,
            Event.Act.SEARCH,
            Event.Act.CREATE,
            Event.Act.UPDATE,
            Event.Act.DELETE,
            Event.Act.TRANSACTION);

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LENGTH = 1 << 11;

    private final JsonGenerator out;

    private record Code(
            String system, String code, @Nullable String display) {}

    private AuditEventWriter(JsonGenerator out) {
        this.out = out;
    }

    /// Where an event came from and where it came to.
    ///
    /// @param client the address of the program that asked
    /// @param server the address at which the server was reached; empty when that is not known
    record Way(String client, String server) {}

    /// The event as JSON.
    ///
    /// @param way null for what is done on the machine itself
    static String write(String id, Instant recorded, Event event, Actor who, @Nullable Way way) {
        var text = new StringWriter(USUAL_LENGTH);
        try (var out = JSON.createGenerator(text)) {
            new AuditEventWriter(out).event(id, recorded, event, who, way);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void event(String id, Instant recorded, Event event, Actor who, @Nullable Way way) throws IOException {
        var act = event.act();
        out.writeStartObject();
        text("resourceType", "AuditEvent");
        text("id", id);
        coding("type", REST);
        out.writeArrayFieldStart("subtype");
        coding(new Code(FHIRS.contains(act) ? INTERACTION : OWN, act.code(), null));
        out.writeEndArray();
        text("action", act.action());
        text("recorded", MOMENT.format(recorded));
        text("outcome", event.succeeded() ? "0" : "8");
        if (act == Event.Act.BREAK_GLASS) {
            out.writeArrayFieldStart("purposeOfEvent");
            out.writeStartObject();
            concept(BREAK_GLASS);
            out.writeEndObject();
            out.writeEndArray();
        }
        out.writeArrayFieldStart("agent");
        user(act, who);
        if (way != null) {
            boolean answered = isAnsweredWithData(act);
            party(answered ? DESTINATION : SOURCE, "the program that asked", way.client(), BY_NUMBER);
            party(answered ? SOURCE : DESTINATION, "Facetpath", way.server(), BY_URI);
        }
        out.writeEndArray();
        source(way != null);
        entities(event);
        out.writeEndObject();
    }

    private void user(Event.Act act, Actor who) throws IOException {
        out.writeStartObject();
        type(WRITES.contains(act) ? AUTHOR : RECIPIENT);
        out.writeObjectFieldStart("who");
        identifier(who.id());
        out.writeEndObject();
        out.writeBooleanField("requestor", true);
        out.writeEndObject();
    }

    /// BALP has the client as the source of a search and of a write, as the destination of a read.
    private static boolean isAnsweredWithData(Event.Act act) {
        return act == Event.Act.READ || act == Event.Act.VERSION_READ || act == Event.Act.HISTORY;
    }

    private void party(Code type, String name, String address, String kind) throws IOException {
        out.writeStartObject();
        type(type);
        out.writeObjectFieldStart("who");
        text("display", name);
        out.writeEndObject();
        out.writeBooleanField("requestor", false);
        if (!address.isEmpty()) {
            out.writeObjectFieldStart("network");
            text("address", address);
            text("type", kind);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void source(boolean isServer) throws IOException {
        out.writeObjectFieldStart("source");
        out.writeObjectFieldStart("observer");
        text("display", "Facetpath");
        out.writeEndObject();
        if (isServer) {
            out.writeArrayFieldStart("type");
            coding(SERVER);
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void entities(Event event) throws IOException {
        var patient = event.patient();
        boolean tells = event.object() != null || event.detail() != null;
        if (patient == null && !tells && event.further().isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("entity");
        if (patient != null) {
            out.writeStartObject();
            what("reference", "Patient/" + patient);
            coding("type", PERSON);
            coding("role", PATIENT);
            out.writeEndObject();
        }
        if (tells) {
            object(event);
        }
        for (var resource : event.further()) {
            elsewhere(resource);
        }
        out.writeEndArray();
    }

    private void object(Event event) throws IOException {
        var object = event.object();
        boolean asked = event.act() == Event.Act.SEARCH;
        out.writeStartObject();
        if (object != null && !asked) {
            what("reference", object);
        }
        coding("type", OBJECT);
        if (object != null) {
            coding("role", asked ? QUERY : RESOURCE);
        }
        text("description", event.detail());
        if (object != null && asked) {
            text("query", Base64.getEncoder().encodeToString(object.getBytes(StandardCharsets.UTF_8)));
        }
        out.writeEndObject();
    }

    /// By its address; where none is known by its name alone, which would else be taken for a resource of this server.
    private void elsewhere(Event.Elsewhere resource) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("what");
        text("reference", resource.address());
        text("type", resource.type());
        if (resource.address() == null) {
            identifier(resource.name());
        }
        out.writeEndObject();
        coding("type", OBJECT);
        coding("role", RESOURCE);
        out.writeEndObject();
    }

    private void what(String how, String name) throws IOException {
        out.writeObjectFieldStart("what");
        text(how, name);
        out.writeEndObject();
    }

    private void identifier(String value) throws IOException {
        out.writeObjectFieldStart("identifier");
        text("value", value);
        out.writeEndObject();
    }

    private void type(Code code) throws IOException {
        out.writeObjectFieldStart("type");
        concept(code);
        out.writeEndObject();
    }

    private void concept(Code code) throws IOException {
        out.writeArrayFieldStart("coding");
        coding(code);
        out.writeEndArray();
    }

    private void coding(String name, Code code) throws IOException {
        out.writeFieldName(name);
        coding(code);
    }

    private void coding(Code code) throws IOException {
        out.writeStartObject();
        text("system", code.system());
        text("code", code.code());
        text("display", code.display());
        out.writeEndObject();
    }

    /// FHIR has no empty texts.
    private void text(String name, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            out.writeStringField(name, value);
        }
    }
}
