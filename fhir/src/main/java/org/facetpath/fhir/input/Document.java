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
import org.facetpath.fhir.Refusal;
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

    Document(Concepts concepts) {
        this.concepts = concepts;
    }

    void read(InputStream bytes, String place, Intake intake) throws IOException {
        try (var parser = JSON.createParser(bytes)) {
            read(parser, place, intake);
        }
    }

    /// Reads one line that is in memory already.
    void read(byte[] bytes, int from, int length, String place, Intake intake) throws IOException {
        try (var parser = JSON.createParser(bytes, from, length)) {
            read(parser, place, intake);
        }
    }

    private void read(JsonParser parser, String place, Intake intake) throws IOException {
        boolean any = false;
        try {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                readValue(parser, token, place, intake);
                any = true;
            }
        } catch (ForeignVersionException foreign) {
            intake.forgetResources();
            intake.refuse(new Refusal(place, Refusal.Kind.OTHER_VERSION, foreign.sentence()));
        } catch (JsonEOFException _) {
            refuse(parser, Refusal.Kind.BROKEN, "the JSON breaks off", place, intake);
        } catch (StreamConstraintsException hostile) {
            refuse(parser, Refusal.Kind.BROKEN, message(hostile), place, intake);
        } catch (JsonProcessingException broken) {
            boolean atStart = !any
                    && parser.currentLocation().getByteOffset() < 64
                    && intake.resources().isEmpty();
            refuse(
                    parser,
                    atStart ? Refusal.Kind.NOT_JSON : Refusal.Kind.BROKEN,
                    "the JSON is broken: " + message(broken),
                    place,
                    intake);
        }
    }

    private void readValue(JsonParser parser, JsonToken token, String place, Intake intake)
            throws IOException, ForeignVersionException {
        var reader = new ResourceReader(parser, concepts, intake, place);
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

    private static void refuse(JsonParser parser, Refusal.Kind kind, String reason, String place, Intake intake) {
        var where = parser.currentLocation();
        intake.refuse(new Refusal(
                place, kind, "%s (line %d, column %d)".formatted(reason, where.getLineNr(), where.getColumnNr())));
    }

    private static String message(JsonProcessingException broken) {
        return Numbers.shortened(broken.getOriginalMessage(), 160);
    }
}
