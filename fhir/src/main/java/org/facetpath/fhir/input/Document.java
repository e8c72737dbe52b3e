package org.facetpath.fhir.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.facetpath.fhir.Refusal;
import org.facetpath.fhir.json.ElementReader;
import org.facetpath.fhir.json.Wanted;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Numbers;

/// A JSON document, or several one behind the other, read as a stream.
final class Document {

    private static final int DEEPEST = 100_000;
    private static final int LONGEST_TEXT = 200_000_000;
    private static final int LONGEST_NAME = 1_000_000;

    /// What is skipped may be as deep and long as it likes, short of harm; what is kept has narrower bounds.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, false)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final Concepts concepts;
    private final Glance glance;

    Document(Concepts concepts, Glance glance) {
        this.concepts = concepts;
        this.glance = glance;
    }

    /// The whole element these bytes hold.
    static Object element(byte[] bytes, int from, int length) throws IOException {
        try (var parser = JSON.createParser(bytes, from, length)) {
            parser.nextToken();
            return new ElementReader(parser).read(Wanted.ALL);
        }
    }

    void read(InputStream bytes, String place, Intake intake) throws IOException {
        var sieve = new Sieve(bytes, glance);
        try (var parser = JSON.createParser((InputStream) sieve)) {
            read(parser, place, intake, sieve::hasLeftOut);
        }
    }

    /// Reads one line that is in memory already.
    void read(byte[] bytes, int from, int length, String place, Intake intake) throws IOException {
        try (var parser = JSON.createParser(bytes, from, length)) {
            read(parser, place, intake, () -> false);
        }
    }

    private void read(JsonParser parser, String place, Intake intake, BooleanSupplier shortened) throws IOException {
        var reader = new ResourceReader(parser, concepts, intake, place);
        try {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                readValue(parser, token, reader, place, intake);
            }
        } catch (ForeignVersionException foreign) {
            intake.forgetResources();
            intake.refuse(new Refusal(place, Refusal.Kind.OTHER_VERSION, foreign.sentence()));
        } catch (JsonProcessingException broken) {
            var where = shortened.getAsBoolean() ? reader.position() : position(parser);
            intake.refuse(new Refusal(place, kind(broken, parser, intake), "%s (%s)".formatted(reason(broken), where)));
        }
    }

    private static Refusal.Kind kind(JsonProcessingException broken, JsonParser parser, Intake intake) {
        boolean atStart = parser.currentLocation().getByteOffset() < 64
                && intake.resources().isEmpty();
        boolean cut = broken instanceof JsonEOFException || broken instanceof StreamConstraintsException;
        return atStart && !cut ? Refusal.Kind.NOT_JSON : Refusal.Kind.BROKEN;
    }

    private static String reason(JsonProcessingException broken) {
        return broken instanceof JsonEOFException ? "the JSON breaks off" : "the JSON is broken: " + message(broken);
    }

    private static String position(JsonParser parser) {
        var where = parser.currentLocation();
        return "line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
    }

    private static void readValue(
            JsonParser parser, JsonToken token, ResourceReader reader, String place, Intake intake)
            throws IOException, ForeignVersionException {
        if (token == JsonToken.START_OBJECT) {
            if (reader.readRoot() == ResourceReader.Found.SOMETHING_ELSE) {
                intake.refuse(new Refusal(
                        place,
                        Refusal.Kind.NOT_FHIR,
                        "JSON without a resourceType was found%s".formatted(reader.names())));
            }
        } else if (token == JsonToken.START_ARRAY) {
            parser.skipChildren();
            intake.refuse(new Refusal(place, Refusal.Kind.NOT_FHIR, "a JSON list was found, not a resource"));
        } else {
            intake.refuse(new Refusal(
                    place,
                    Refusal.Kind.NOT_FHIR,
                    "a JSON %s was found, not a resource".formatted(token.isNumeric() ? "number" : "value")));
        }
    }

    private static String message(JsonProcessingException broken) {
        return Numbers.shortened(broken.getOriginalMessage(), 160);
    }
}
