package org.facetpath.exchange.crd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The orders of a prefetched answer, each as JSON.
public final class OrderTexts {

    private OrderTexts() {}

    /// By `ServiceRequest/1`; a Bundle has many, a resource is one, anything else is none.
    public static Map<String, String> in(String json) {
        var found = new HashMap<String, String>();
        var read = parsed(json);
        add(read, found);
        read.path("entry").forEach(entry -> add(entry.path("resource"), found));
        return found;
    }

    private static JsonNode parsed(String json) {
        try {
            return OrderUpdate.JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }

    /// Who ordered each of these orders, as references by `ServiceRequest/1`; one that refers to nobody has none.
    ///
    /// @param resources orders as JSON by name
    public static Map<String, String> requesters(Set<String> orders, Map<String, String> resources) {
        var found = new HashMap<String, String>();
        for (var order : orders) {
            var requester = parsed(resources.getOrDefault(order, "{}"))
                    .path("requester")
                    .path("reference");
            if (requester.isTextual()) {
                found.put(order, requester.asText());
            }
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
