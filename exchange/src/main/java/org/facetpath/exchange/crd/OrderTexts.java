package org.facetpath.exchange.crd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// The orders of a prefetched answer, each as JSON.
public final class OrderTexts {

    private OrderTexts() {}

    /// By `ServiceRequest/1`; a Bundle has many, a resource is one, anything else is none.
    public static Map<String, String> in(String json) {
        var found = new HashMap<String, String>();
        try {
            var read = OrderUpdate.JSON.readTree(json);
            add(read, found);
            read.path("entry").forEach(entry -> add(entry.path("resource"), found));
        } catch (JsonProcessingException broken) {
            return Map.of();
        }
        return found;
    }

    private static void add(JsonNode resource, Map<String, String> found) {
        var type = resource.path("resourceType").asText();
        if (!type.isEmpty() && !type.equals("Bundle")) {
            found.put(type + "/" + resource.path("id").asText(), resource.toString());
        }
    }
}
