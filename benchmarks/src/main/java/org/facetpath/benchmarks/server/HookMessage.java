package org.facetpath.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The request of a hook for the example of two blocks, with as much of a long record of somebody else put into its
/// prefetch, under the example's name, as the size asks for.
///
/// @param body as JSON; `NUMBER` stands in it where each request differs
/// @param resources how many its prefetch has
record HookMessage(String hook, String body, int resources) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLE = Path.of("examples/low-back-two-blocks.json");
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("Patient", "patient"),
            Map.entry("Condition", "conditions"),
            Map.entry("Observation", "observations"),
            Map.entry("Procedure", "procedures"),
            Map.entry("ServiceRequest", "orders"),
            Map.entry("MedicationRequest", "medications"),
            Map.entry("MedicationStatement", "statements"),
            Map.entry("MedicationAdministration", "administrations"),
            Map.entry("AllergyIntolerance", "allergies"),
            Map.entry("DiagnosticReport", "reports"),
            Map.entry("QuestionnaireResponse", "answers"),
            Map.entry("Device", "devices"));

    /// @param record a Bundle of one patient
    /// @param bytes the size wanted of the prefetch, about
    static HookMessage of(String hook, Path record, int bytes) throws IOException {
        var root =
                JSON.createObjectNode().put("hook", hook).put("hookInstance", "6a4e5b5c-2c1e-4c1f-9a48-1f0a3d7a0000");
        root.putObject("context").put("userId", "Practitioner/NUMBER").put("patientId", "alvarez");
        var prefetch = root.putObject("prefetch");
        KEYS.values().stream().filter(key -> !key.equals("patient")).sorted().forEach(key -> bundle(prefetch, key));
        for (var entry : JSON.readTree(EXAMPLE.toFile()).path("entry")) {
            add(prefetch, entry.path("resource"));
        }
        var text = Files.readString(record);
        var other = JSON.readTree(text);
        var name = other.path("entry").path(0).path("resource").path("id").asText();
        var renamed = JSON.readTree(
                text.replace("urn:uuid:" + name, "Patient/alvarez").replace(name, "alvarez"));
        for (var entry : renamed.path("entry")) {
            if (prefetch.toString().length() >= bytes) {
                break;
            }
            if (!entry.path("resource").path("resourceType").asText().equals("Patient")) {
                add(prefetch, entry.path("resource"));
            }
        }
        if (hook.equals("order-sign")) {
            order(root);
        }
        int resources = 1;
        for (JsonNode part : prefetch) {
            resources += part.path("entry").size();
        }
        return new HookMessage(hook, root.toString(), resources);
    }

    private static void bundle(ObjectNode holder, String key) {
        holder.putObject(key)
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .putArray("entry");
    }

    private static void add(ObjectNode prefetch, JsonNode resource) {
        var key = KEYS.get(resource.path("resourceType").asText());
        if ("patient".equals(key)) {
            prefetch.set(key, resource);
        } else if (key != null) {
            prefetch.withArray("/" + key + "/entry").addObject().set("resource", resource);
        }
    }

    private static void order(ObjectNode root) {
        bundle(root.withObject("/context"), "draftOrders");
        var order = root.withArray("/context/draftOrders/entry").addObject().putObject("resource");
        order.put("resourceType", "ServiceRequest")
                .put("id", "o1")
                .put("status", "draft")
                .put("intent", "order");
        order.putObject("code").put("text", "radiofrequency ablation of the facet joints L4-L5 and L5-S1, right");
        order.putObject("subject").put("reference", "Patient/alvarez");
        bundle(root.withObject("/prefetch"), "coverage");
        var coverage = root.withArray("/prefetch/coverage/entry").addObject().putObject("resource");
        coverage.put("resourceType", "Coverage").put("id", "c1").put("status", "active");
        coverage.putObject("beneficiary").put("reference", "Patient/alvarez");
        coverage.putArray("payor").addObject().put("display", "Medicare");
    }

    /// The body of one request: another user each time, since a card is not shown twice to one.
    String numbered(long number) {
        return body.replace("NUMBER", "u" + number);
    }
}
