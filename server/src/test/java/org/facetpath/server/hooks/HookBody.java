package org.facetpath.server.hooks;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.facetpath.server.demo.DemoPatients;

/// The request of a hook as a record system sends it, with an example patient as its prefetch, moved in time to today.
final class HookBody {

    static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root = JSON.createObjectNode();

    private HookBody(String hook, String example) {
        root.put("hook", hook);
        root.put("hookInstance", UUID.randomUUID().toString());
        var prefetch = root.putObject("prefetch");
        prefetch.putObject("patient");
        var service = HookServices.find("facetpath-" + hook).orElseThrow();
        for (var key : service.prefetch().keySet()) {
            if (!key.equals("patient")) {
                prefetch.set(key, bundle());
            }
        }
        var today = LocalDate.now(ZoneOffset.UTC);
        for (var entry : read(DemoPatients.example(example, today)).path("entry")) {
            var resource = entry.path("resource");
            var type = resource.path("resourceType").asText();
            if (type.equals("Patient")) {
                prefetch.set("patient", resource);
            } else if (!type.equals("Coverage")) {
                service.keyOf(type)
                        .ifPresent(key -> prefetch.withArray("/" + key + "/entry")
                                .addObject()
                                .set("resource", resource));
            }
        }
        context().put("userId", "Practitioner/" + UUID.randomUUID()).put("patientId", patient());
    }

    static HookBody of(String hook, String example) {
        var body = new HookBody(hook, example);
        switch (hook) {
            case "encounter-start", "encounter-discharge" -> body.context().put("encounterId", "e1");
            case "appointment-book" -> body.context().set("appointments", bundle());
            case "order-select", "order-sign" -> body.context().set("draftOrders", bundle());
            case "order-dispatch" -> {
                body.context().remove("userId");
                body.context().put("performer", "Organization/clinic");
            }
            default -> {}
        }
        return body;
    }

    static ObjectNode bundle() {
        var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
        bundle.putArray("entry");
        return bundle;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    ObjectNode root() {
        return root;
    }

    ObjectNode context() {
        return root.withObject("/context");
    }

    ObjectNode prefetch() {
        return root.withObject("/prefetch");
    }

    String patient() {
        return prefetch().path("patient").path("id").asText();
    }

    /// An order of a facet procedure in ten days, for a patient with Medicare.
    HookBody ordering(String words) {
        return ordering(order("o1", words)).with("Medicare");
    }

    HookBody ordering(ObjectNode order) {
        var type = order.path("resourceType").asText() + "/" + order.path("id").asText();
        switch (root.path("hook").asText()) {
            case "order-dispatch" -> {
                context().withArray("/dispatchedOrders").add(type);
                prefetch().withArray("/orders/entry").addObject().set("resource", order.put("status", "active"));
            }
            case "appointment-book" ->
                context().withArray("/appointments/entry").addObject().set("resource", order);
            default -> {
                context().withArray("/draftOrders/entry").addObject().set("resource", order);
                if (root.path("hook").asText().equals("order-select")) {
                    context().withArray("/selections").add(type);
                }
            }
        }
        return this;
    }

    ObjectNode order(String id, String words) {
        var order = JSON.createObjectNode()
                .put("resourceType", "ServiceRequest")
                .put("id", id)
                .put("status", "draft")
                .put("intent", "order");
        order.putObject("code").put("text", words);
        order.putObject("subject").put("reference", "Patient/" + patient());
        order.put(
                "occurrenceDateTime",
                LocalDate.now(ZoneOffset.UTC).plus(Period.ofDays(10)).toString());
        return order;
    }

    ObjectNode appointment(String words) {
        var appointment = JSON.createObjectNode()
                .put("resourceType", "Appointment")
                .put("id", "a1")
                .put("status", "proposed")
                .put("description", words);
        appointment.put("start", LocalDate.now(ZoneOffset.UTC).plus(Period.ofDays(10)) + "T09:00:00Z");
        appointment.putArray("participant").addObject().putObject("actor").put("reference", "Patient/" + patient());
        return appointment;
    }

    /// Who pays.
    HookBody with(String payer) {
        var coverage = JSON.createObjectNode()
                .put("resourceType", "Coverage")
                .put("id", "c1")
                .put("status", "active");
        coverage.putObject("beneficiary").put("reference", "Patient/" + patient());
        coverage.putArray("payor").addObject().put("display", payer);
        prefetch().withArray("/coverage/entry").addObject().set("resource", coverage);
        return this;
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
