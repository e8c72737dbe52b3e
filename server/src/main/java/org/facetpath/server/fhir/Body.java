package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The body of a request as JSON. It is kept as it came but for its id, so nothing that this version of
/// FHIR's model does not know is lost.
final class Body {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Body() {}

    /// The same resource under this id.
    static String withId(String json, String id) {
        var resource = object(json);
        if (resource.path("id").asText().equals(id)) {
            return json;
        }
        var named = JSON.createObjectNode();
        named.set("resourceType", resource.path("resourceType"));
        named.put("id", id);
        resource.properties().forEach(field -> {
            if (!named.has(field.getKey())) {
                named.set(field.getKey(), field.getValue());
            }
        });
        return named.toString();
    }

    static ObjectNode object(String json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object ? object : refuse("The body is not a JSON object.");
        } catch (JsonProcessingException broken) {
            var place = broken.getLocation();
            return refuse("The body is not JSON: line %d, column %d: %s"
                    .formatted(place.getLineNr(), place.getColumnNr(), broken.getOriginalMessage()));
        }
    }

    static String text(JsonNode node) {
        return node.toString();
    }

    private static ObjectNode refuse(String why) {
        throw new InvalidRequestException(why);
    }
}
