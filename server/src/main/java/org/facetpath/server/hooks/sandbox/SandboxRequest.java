package org.facetpath.server.hooks.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.facetpath.exchange.cds.Service;

/// Writes the request of a hook as a record system would send it, with an example record as its prefetch.
public final class SandboxRequest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int DAYS_AHEAD = 10;
    private final Service service;
    private final LocalDate day;
    private final ObjectNode root = JSON.createObjectNode();
    private String patient = "";

    private SandboxRequest(Service service, LocalDate day) {
        this.service = service;
        this.day = day;
    }

    /// @param record a Bundle, told as of that day
    public static String write(Service service, Choice choice, String record, LocalDate day) {
        var request = new SandboxRequest(service, day);
        request.head();
        request.prefetch(record, choice.payer());
        request.context(choice.order());
        request.crd(choice.crd());
        return request.root.toPrettyString();
    }

    private void head() {
        root.put("hook", service.hook().code());
        // The same exchange has the same name, so that a page can be shown again.
        root.put(
                "hookInstance",
                UUID.nameUUIDFromBytes("sandbox".getBytes(StandardCharsets.UTF_8))
                        .toString());
        root.putObject("context");
    }

    private void prefetch(String record, String payer) {
        var prefetch = root.putObject("prefetch");
        service.prefetch().keySet().forEach(key -> prefetch.set(key, bundle()));
        for (var entry : parsed(record).path("entry")) {
            var resource = entry.path("resource");
            var type = resource.path("resourceType").asText();
            if (type.equals("Patient")) {
                patient = resource.path("id").asText();
                prefetch.set("patient", resource);
            } else if (!type.equals("Coverage") || payer.isEmpty()) {
                service.keyOf(type).ifPresent(key -> add(prefetch, key, resource));
            }
        }
        if (!payer.isEmpty() && prefetch.has("coverage")) {
            add(prefetch, "coverage", coverage(payer));
        }
    }

    private static ObjectNode bundle() {
        var bundle = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
        bundle.putArray("entry");
        return bundle;
    }

    private static void add(ObjectNode holder, String key, JsonNode resource) {
        if (!holder.has(key)) {
            holder.set(key, bundle());
        }
        holder.withArray("/" + key + "/entry").addObject().set("resource", resource);
    }

    private ObjectNode coverage(String payer) {
        var coverage = JSON.createObjectNode()
                .put("resourceType", "Coverage")
                .put("id", "sandbox-coverage")
                .put("status", "active");
        coverage.putObject("beneficiary").put("reference", "Patient/" + patient);
        coverage.putArray("payor").addObject().put("display", payer);
        return coverage;
    }

    private void context(String order) {
        var context = root.withObject("/context")
                .put("userId", "Practitioner/sandbox")
                .put("patientId", patient);
        switch (service.hook()) {
            case PATIENT_VIEW -> {}
            case ENCOUNTER_START, ENCOUNTER_DISCHARGE -> context.put("encounterId", "sandbox-visit");
            case ORDER_SIGN -> add(context, "draftOrders", order(order));
            case ORDER_SELECT -> {
                context.putArray("selections").add("ServiceRequest/sandbox-order");
                add(context, "draftOrders", order(order));
            }
            case ORDER_DISPATCH -> {
                context.remove("userId");
                context.putArray("dispatchedOrders").add("ServiceRequest/sandbox-order");
                context.put("performer", "Organization/sandbox");
                add(root.withObject("/prefetch"), "orders", order(order).put("status", "active"));
            }
            case APPOINTMENT_BOOK -> add(context, "appointments", appointment(order));
        }
    }

    private ObjectNode order(String words) {
        var order = JSON.createObjectNode()
                .put("resourceType", "ServiceRequest")
                .put("id", "sandbox-order")
                .put("status", "draft")
                .put("intent", "order");
        order.putObject("code").put("text", words);
        order.putObject("subject").put("reference", "Patient/" + patient);
        order.put("authoredOn", day.toString());
        order.putObject("requester").put("reference", "Practitioner/sandbox");
        return order.put("occurrenceDateTime", day.plusDays(DAYS_AHEAD).toString());
    }

    private ObjectNode appointment(String words) {
        var appointment = JSON.createObjectNode()
                .put("resourceType", "Appointment")
                .put("id", "sandbox-appointment")
                .put("status", "proposed")
                .put("description", words)
                .put("start", day.plusDays(DAYS_AHEAD) + "T09:00:00Z");
        appointment.putArray("participant").addObject().putObject("actor").put("reference", "Patient/" + patient);
        return appointment;
    }

    private void crd(String version) {
        if (!version.isEmpty()) {
            root.putObject("extension").put("davinci-crd.requestedVersion", version);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Laid out for people.
    public static String pretty(byte[] json) {
        try {
            return JSON.readTree(json).toPrettyString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
