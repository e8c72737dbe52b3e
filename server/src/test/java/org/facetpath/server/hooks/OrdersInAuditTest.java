package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.hooks.CrdClient.ABLATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.Version;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Run with `-Dfacetpath.store=POSTGRESQL` as well, like all tests of the server.
@DisplayName("The audit of a hook names the orders")
class OrdersInAuditTest {

    private final Ehr ehr = Ehr.here();

    private static JsonNode newest() {
        var query = RecordQuery.of("AuditEvent").withOrder(RecordQuery.Order.NEWEST_FIRST);
        return TestServer.clinic().bean(RecordStore.class).search(query).items().stream()
                .map(Version::content)
                .filter(content -> content != null && content.contains("cds-hook"))
                .findFirst()
                .map(HookBody::read)
                .orElseThrow();
    }

    private static List<String> references(JsonNode event) {
        var found = new ArrayList<String>();
        event.path("entity").forEach(it -> found.add(it.at("/what/reference").asText()));
        return found;
    }

    private static List<String> names(JsonNode event) {
        return event.path("entity").findValuesAsText("value");
    }

    private static HookBody signed(String... ids) {
        var body = HookBody.of("order-sign", "low-back-two-blocks");
        for (var id : ids) {
            body.ordering(body.order(id, ABLATION));
        }
        return body.with("Medicare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-sign", "order-dispatch"})
    void by_their_address_at_the_record_system(String hook) {
        var body = HookBody.of(hook, "low-back-two-blocks").ordering(ABLATION);
        body.root().put("fhirServer", "https://ehr.example/fhir/");

        ehr.cards(body);

        assertThat(references(newest()))
                .contains("https://ehr.example/fhir/Patient/alvarez", "https://ehr.example/fhir/ServiceRequest/o1");
    }

    @Test
    void by_type_and_id_where_the_record_system_does_not_say_where_it_is() {
        ehr.cards(signed("o1", "o2"));

        var event = newest();
        assertThat(names(event)).containsExactly("ServiceRequest/o1", "ServiceRequest/o2");
        assertThat(references(event)).containsOnly("");
    }

    @Test
    void also_where_nothing_is_said_and_where_it_is_refused() {
        var knee = HookBody.of("order-sign", "low-back-two-blocks");
        ehr.cards(knee.ordering(knee.order("knee", "knee MRI")));
        assertThat(names(newest())).containsExactly("ServiceRequest/knee");

        var missing = signed("o7");
        missing.prefetch().remove("conditions");
        ehr.refused(412, "facetpath-order-sign", missing.toString());
        assertThat(names(newest())).containsExactly("ServiceRequest/o7");
        assertThat(newest().path("outcome").asText()).isEqualTo("8");
    }

    @Test
    void and_the_appointment_that_is_booked() {
        var body = HookBody.of("appointment-book", "low-back-two-blocks");
        ehr.cards(body.ordering(body.appointment(ABLATION)).with("Medicare"));

        assertThat(names(newest())).containsExactly("Appointment/a1");
    }

    @Test
    void up_to_twenty_and_counts_the_rest() {
        var ids = new String[25];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "many-" + i;
        }
        ehr.send("facetpath-order-sign", signed(ids).toString());

        assertThat(names(newest())).hasSize(HookEvents.MOST_ORDERS);
        assertThat(newest().toString()).contains("orders not named here: 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Alvarez, Rosa 1961",
                "<script>",
                "'; DROP TABLE facetpath_log; --",
                "a\u0000b",
                "half \uD800"
            })
    void never_by_what_is_no_id(String hostile) {
        var body = HookBody.of("order-sign", "low-back-two-blocks");
        body.ordering(body.order(hostile, "knee MRI"));
        var answer = ehr.send("facetpath-order-sign", body.toString());

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        assertThat(names(newest())).isEmpty();
        assertThat(newest().toString()).doesNotContain("Rosa", "<script>", "DROP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "half \uD800", "'; DROP TABLE facetpath_log; --"})
    void and_the_moment_however_hostile(String hostile) {
        var body = signed("o1");
        body.root().put("hookInstance", hostile + "😀".repeat(60));
        var answer = ehr.send("facetpath-order-sign", body.toString());

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
    }

    @Test
    void so_that_all_that_was_told_of_an_order_is_found_by_it() {
        ehr.cards(signed("wanted"));
        var elsewhere = signed("wanted");
        elsewhere.root().put("fhirServer", "https://ehr.example/fhir");
        ehr.cards(elsewhere);
        ehr.cards(signed("other"));

        var found = HookBody.read(TestServer.clinic()
                .as(Role.ADMIN)
                .get("/fhir/AuditEvent?entity=ServiceRequest/wanted")
                .body());
        assertThat(found.path("entry")).hasSize(2);
        assertThat(found.path("entry").toString()).doesNotContain("ServiceRequest/other");
    }
}
