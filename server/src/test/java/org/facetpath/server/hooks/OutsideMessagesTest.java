package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.exchange.cds.Hook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Messages that other people wrote")
class OutsideMessagesTest {

    private static final Path KIT =
            Path.of(System.getProperty("facetpath.root", "..")).resolve("../shared/data/outside/inferno-crd-kit");

    private final Ehr ehr = Ehr.here();

    @BeforeAll
    static void find() {
        assumeTrue(Files.isDirectory(KIT), "the messages of others lie in ../shared/data/outside");
    }

    private static JsonNode read(Path file) {
        try {
            return HookBody.read(Files.readString(file));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /// The requests of the kit: one or several in a file.
    private static List<ObjectNode> requests(Path file) {
        var found = new ArrayList<ObjectNode>();
        var json = read(file);
        for (var one : json.isArray() ? json : List.of(json)) {
            if (one instanceof ObjectNode body && body.has("hook")) {
                found.add(body);
            }
        }
        return found;
    }

    private static List<Path> files(String folder) throws IOException {
        try (var all = Files.list(KIT.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> are_answered_or_refused_with_a_reason() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var folder : List.of("hook_requests", "fixtures")) {
            for (var file : files(folder)) {
                for (var body : requests(file)) {
                    tests.add(DynamicTest.dynamicTest(
                            "%s: %s"
                                    .formatted(
                                            file.getFileName(),
                                            body.path("hook").asText()),
                            () -> check(body)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    /// None of these orders is of a facet procedure, so hooks about orders say nothing; the others lack the record.
    private void check(ObjectNode body) {
        var hook = Hook.find(body.path("hook").asText()).orElse(null);
        if (hook == null) {
            assertThat(ehr.send("facetpath-" + body.path("hook").asText(), body.toString())
                            .statusCode())
                    .isEqualTo(404);
            return;
        }
        var answer = ehr.send("facetpath-" + hook.code(), body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        if (answer.statusCode() == 200) {
            MessageSchema.assertValid("response", answer.body());
            assertThat(HookBody.read(answer.body()).path("cards")).isEmpty();
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 412);
            assertThat(HookBody.read(answer.body()).at("/issue/0/diagnostics").asText())
                    .isNotBlank();
        }
    }

    @Test
    void of_hooks_about_orders_are_answered_with_nothing() throws IOException {
        int answered = 0;
        for (var file : files("hook_requests")) {
            for (var body : requests(file)) {
                var hook = body.path("hook").asText();
                if (hook.startsWith("order-s")) {
                    var answer = ehr.send("facetpath-" + hook, body.toString());
                    assertThat(answer.statusCode()).as(file + answer.body()).isEqualTo(200);
                    assertThat(answer.body()).isEqualTo("{\"cards\":[]}");
                    answered++;
                }
            }
        }
        assertThat(answered).isGreaterThanOrEqualTo(4);
    }

    @Test
    void of_every_type_of_order_go_through_every_hook_without_a_failure_of_ours() throws IOException {
        var orders = new ArrayList<ObjectNode>();
        for (var entry : read(KIT.resolve("crd_transaction_bundle.json")).path("entry")) {
            if (entry.path("resource") instanceof ObjectNode resource
                    && resource.path("resourceType")
                            .asText()
                            .matches(".*Request|.*Order|.*Prescription|Appointment|Task")) {
                orders.add(resource);
            }
        }
        for (var type : List.of(
                "ServiceRequest",
                "DeviceRequest",
                "MedicationRequest",
                "NutritionOrder",
                "VisionPrescription",
                "CommunicationRequest",
                "Appointment",
                "Task",
                "SupplyRequest",
                "ImmunizationRecommendation",
                "Claim")) {
            orders.add(
                    HookBody.JSON.createObjectNode().put("resourceType", type).put("id", "bare"));
        }
        assertThat(orders).hasSizeGreaterThan(15);
        for (var hook : Hook.values()) {
            for (var order : orders) {
                var body = HookBody.of(hook.code(), "low-back-two-blocks");
                var mine = ofPatient(order.deepCopy(), body.patient());
                switch (hook) {
                    case ORDER_SELECT, ORDER_SIGN, APPOINTMENT_BOOK, ORDER_DISPATCH -> body.ordering(mine);
                    case PATIENT_VIEW, ENCOUNTER_START, ENCOUNTER_DISCHARGE ->
                        body.prefetch().withArray("/orders/entry").addObject().set("resource", mine);
                }
                var answer = ehr.send("facetpath-" + hook.code(), body.toString());
                assertThat(answer.statusCode())
                        .as("%s %s: %s", hook, order.path("resourceType"), answer.body())
                        .isEqualTo(200);
            }
        }
    }

    private static ObjectNode ofPatient(ObjectNode order, String patient) {
        return (ObjectNode) HookBody.read(order.toString().replaceAll("Patient/[A-Za-z0-9.-]+", "Patient/" + patient));
    }
}
