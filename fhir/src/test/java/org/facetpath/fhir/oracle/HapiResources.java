package org.facetpath.fhir.oracle;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;

/// The resources HAPI parses from the same bytes, one by one, so that a record of any size fits into memory. Only the
/// types that are compared are parsed.
final class HapiResources {

    private static final FhirContext HAPI = FhirContext.forR4Cached();
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern TYPE = Pattern.compile("\"resourceType\"\\s*:\\s*\"(\\w+)\"");
    private static final Set<String> COMPARED = Set.of(
            "Observation",
            "Condition",
            "Procedure",
            "Medication",
            "MedicationRequest",
            "MedicationStatement",
            "MedicationDispense",
            "MedicationAdministration");

    private final byte[] bytes;
    private final List<Resource> resources = new ArrayList<>();

    private HapiResources(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes a Bundle, or resources one behind the other
    static List<Resource> read(byte[] bytes) {
        var all = new HapiResources(bytes);
        try (var parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                all.object(parser);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return all.resources;
    }

    /// The parser stands at the beginning of a resource; a Bundle is opened.
    private void object(JsonParser parser) throws IOException {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        boolean bundle = false;
        int depth = 1;
        while (depth > 0) {
            var token = parser.nextToken();
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                if (depth == 1 && "entry".equals(parser.currentName())) {
                    bundle = true;
                    entries(parser);
                } else {
                    depth++;
                }
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            }
        }
        if (!bundle) {
            add(new String(bytes, from, (int) parser.currentLocation().getByteOffset() - from, StandardCharsets.UTF_8));
        }
    }

    private void entries(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("resource")) {
                    object(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void add(String json) {
        var type = TYPE.matcher(json);
        if (type.find() && COMPARED.contains(type.group(1))) {
            var parser = HAPI.newJsonParser();
            parser.setParserErrorHandler(new LenientErrorHandler(false));
            resources.add((Resource) parser.parseResource(json));
        }
    }
}
