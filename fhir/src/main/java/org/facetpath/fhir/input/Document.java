package org.facetpath.fhir.input;

import java.io.IOException;
import java.io.InputStream;
import org.facetpath.fhir.Refusal;
import org.facetpath.fhir.json.BrokenJsonException;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.json.Recall;
import org.facetpath.fhir.record.Concepts;

/// A JSON document, or several one behind the other, read as a stream.
final class Document {

    /// What breaks this early was never meant to be JSON.
    private static final int BEGINNING = 64;

    private final Concepts concepts;
    private final Glance glance;
    private final Recall<String> names = new Recall<>();

    Document(Concepts concepts) {
        this.concepts = concepts;
        this.glance = new Glance(concepts);
    }

    void read(InputStream bytes, String place, Intake intake) throws IOException {
        read(new JsonReader(bytes, names), place, intake);
    }

    /// Reads one line that is in memory already, with [JsonReader#SPARE] bytes behind it.
    void read(byte[] bytes, int from, int end, String place, Intake intake) throws IOException {
        read(new JsonReader(bytes, from, end, names), place, intake);
    }

    /// Reads a part of a message that is in memory; places are told within the message.
    void readWithin(byte[] message, int from, int end, String place, Intake intake) throws IOException {
        read(JsonReader.within(message, from, end, names), place, intake);
    }

    private void read(JsonReader json, String place, Intake intake) throws IOException {
        var reader = new ResourceReader(json, concepts, glance, intake, place);
        try {
            while (json.hasMore()) {
                readValue(json, reader, place, intake);
            }
        } catch (ForeignVersionException foreign) {
            intake.forgetResources();
            intake.refuse(new Refusal(place, Refusal.Kind.OTHER_VERSION, foreign.sentence()));
        } catch (BrokenJsonException broken) {
            var reason = broken.isCut() ? "the JSON breaks off" : "the JSON is broken: " + broken.getMessage();
            boolean neverWas = !broken.isCut()
                    && json.offset() < BEGINNING
                    && intake.resources().isEmpty();
            var kind = neverWas ? Refusal.Kind.NOT_JSON : Refusal.Kind.BROKEN;
            intake.refuse(new Refusal(place, kind, "%s (%s)".formatted(reason, reader.place())));
        }
    }

    private static void readValue(JsonReader json, ResourceReader reader, String place, Intake intake)
            throws IOException, ForeignVersionException {
        if (json.isObject()) {
            if (reader.readRoot() == ResourceReader.Found.SOMETHING_ELSE) {
                intake.refuse(new Refusal(
                        place,
                        Refusal.Kind.NOT_FHIR,
                        "JSON without a resourceType was found%s".formatted(reader.names())));
            }
            return;
        }
        var found = json.isList() ? "list" : json.isNumber() ? "number" : "value";
        json.skip();
        intake.refuse(
                new Refusal(place, Refusal.Kind.NOT_FHIR, "a JSON %s was found, not a resource".formatted(found)));
    }
}
