package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The request of a hook")
class RequestConformanceTest {

    private static final String SERVICE = "facetpath-patient-view";

    private final Ehr ehr = Ehr.here();

    private static HookBody view() {
        return HookBody.of("patient-view", "low-back-two-blocks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hook", "hookInstance", "context"})
    void C10_is_refused_without_hook_instance_or_context(String name) {
        var body = view();
        body.root().remove(name);

        assertThat(ehr.refused(400, SERVICE, body.toString())).contains(name);
    }

    @Test
    void C11_is_refused_when_leave_is_given_to_read_at_no_server() {
        var body = view();
        body.root()
                .putObject("fhirAuthorization")
                .put("access_token", "t")
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/*.read")
                .put("subject", "s");

        assertThat(ehr.refused(400, SERVICE, body.toString())).contains("fhirServer");
    }

    @ParameterizedTest
    @CsvSource({
        "patient-view, userId",
        "patient-view, patientId",
        "order-select, selections",
        "order-select, draftOrders",
        "order-sign, draftOrders",
        "order-dispatch, performer",
        "order-dispatch, dispatchedOrders",
        "appointment-book, appointments",
        "encounter-start, encounterId",
        "encounter-discharge, encounterId"
    })
    void C12_is_refused_without_what_the_context_of_its_hook_needs(String hook, String name) {
        var body = HookBody.of(hook, "low-back-two-blocks");
        body.context().remove(name);

        assertThat(ehr.refused(400, "facetpath-" + hook, body.toString())).contains("context.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "[]", "{}", "7"})
    void C13_is_refused_with_an_empty_patient(String nothing) {
        var body = view().toString().replace("\"patientId\":\"alvarez\"", "\"patientId\":" + nothing);

        assertThat(ehr.refused(400, SERVICE, body)).contains("patientId");
    }

    @Test
    void C14_is_refused_when_it_is_of_the_hook_of_another_service() {
        assertThat(ehr.refused(400, "facetpath-order-sign", view().toString())).contains("order-sign");
    }

    @Test
    void C14_is_refused_for_a_service_that_does_not_exist() {
        assertThat(ehr.refused(404, "facetpath-patient", view().toString())).contains("/cds-services");
    }

    @Test
    void C15_may_hold_unknown_fields_extensions_and_keys() {
        var body = view();
        body.root().putObject("extension").put("org.example.new", true);
        body.root().put("hookVersion", "2.0");
        body.context().put("somethingNew", "x");
        body.prefetch().putObject("mine").put("resourceType", "Basic");

        assertThat(ehr.cards(body)).isNotEmpty();
    }

    @Test
    void C16_is_answered_when_there_is_no_data_and_refused_when_none_was_sent() {
        var nothing = view();
        nothing.prefetch().putNull("medications");
        nothing.prefetch().putNull("procedures");
        assertThat(ehr.cards(nothing)).as("null says that there is nothing").isNotNull();

        var missing = view();
        missing.prefetch().remove("procedures");
        assertThat(ehr.refused(412, SERVICE, missing.toString())).contains("procedures: it was not sent");

        var failed = view();
        failed.prefetch().putObject("observations").put("resourceType", "OperationOutcome");
        assertThat(ehr.refused(412, SERVICE, failed.toString())).contains("observations: an OperationOutcome");

        var page = view();
        page.prefetch()
                .withArray("/observations/link")
                .addObject()
                .put("relation", "next")
                .put("url", "https://ehr.example/fhir?page=2");
        assertThat(ehr.refused(412, SERVICE, page.toString())).contains("observations: only its first page");
    }

    @Test
    void C16_names_on_its_cards_what_it_could_do_without() {
        var body = view();
        body.prefetch().remove("devices");

        assertThat(ehr.cards(body).getFirst().path("detail").asText()).contains("devices");
    }

    @Test
    void C17_is_not_refused_for_what_a_payer_would_want_the_record_to_say() {
        var body = HookBody.of("order-sign", "low-back-new-pain")
                .ordering("radiofrequency ablation of the medial branches, L4-L5, right");

        assertThat(ehr.cards(body)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}"})
    void C17_is_refused_without_its_patient(String patient) {
        var body = view();
        body.prefetch().set("patient", HookBody.read(patient));

        assertThat(ehr.refused(412, SERVICE, body.toString())).contains("patient");
    }

    @Test
    void C19_is_refused_when_another_patient_turns_up() {
        var other = view();
        other.prefetch().withObject("/patient").put("id", "somebody");
        assertThat(ehr.refused(400, SERVICE, other.toString())).contains("another patient");

        var mixed = view();
        mixed.prefetch().withArray("/conditions/entry").addObject().set("resource", HookBody.read("""
            {"resourceType":"Condition","id":"x","subject":{"reference":"Patient/somebody"},
             "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"M47.816"}]}}
            """));
        assertThat(ehr.refused(400, SERVICE, mixed.toString())).contains("another patient");

        var order = HookBody.of("order-sign", "low-back-two-blocks").ordering("medial branch block L4-L5 right");
        var text = order.toString().replace("\"Patient/alvarez\"},\"occurrence", "\"Patient/somebody\"},\"occurrence");
        assertThat(ehr.refused(400, "facetpath-order-sign", text)).contains("another patient");
    }

    @Test
    void C20_of_a_dispatch_is_answered_in_both_shapes() {
        var body = HookBody.of("order-dispatch", "low-back-two-blocks")
                .ordering("radiofrequency ablation of the medial branches, L4-L5, right");
        var cards = ehr.cards(body);
        body.context().remove("dispatchedOrders");
        body.context().put("order", "ServiceRequest/o1");

        assertThat(cards).isNotEmpty();
        assertThat(ehr.cards(body)).hasSameSizeAs(cards);
    }

    @Test
    void C21_is_refused_when_it_is_too_large_and_passed_over_where_it_is_too_deep() throws Exception {
        var large = ehr.send(SERVICE, "{\"a\":\"" + "x".repeat(HookDoor.MOST_BYTES) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);

        assertThat(sentInPieces("{\"a\":\"" + "x".repeat(HookDoor.MOST_BYTES) + "\"}"))
                .isEqualTo(413);

        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        var body = view().toString();
        var unknown = "{\"deep\":" + deep + "," + body.substring(1);
        assertThat(ehr.send(SERVICE, unknown).statusCode()).isEqualTo(200);
        var context = body.replace("\"context\":{", "\"context\":{\"deep\":" + deep + ",");
        assertThat(ehr.send(SERVICE, context).statusCode()).isBetween(200, 400);
        assertThat(ehr.cards(view())).as("the next one is served").isNotEmpty();
    }

    /// Without saying how long it is.
    private static int sentInPieces(String body) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:%d/cds-services/%s"
                .formatted(TestServer.clinic().running().port(), SERVICE);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void of_another_version_of_fhir_is_refused() {
        var body = view();
        body.prefetch()
                .withArray("/medications/entry")
                .addObject()
                .set("resource", HookBody.read("{\"resourceType\":\"MedicationOrder\",\"id\":\"1\"}"));

        assertThat(ehr.refused(400, SERVICE, body.toString())).contains("R4").contains("prefetch.medications");
    }

    @Test
    void that_is_broken_is_refused_with_the_line() {
        var pretty = view().root().toPrettyString();
        var broken = pretty.replace("\"birthDate\" :", "\"birthDate\"");
        int line = (int)
                broken.substring(0, broken.indexOf("\"birthDate\" ")).lines().count();

        assertThat(ehr.refused(400, SERVICE, broken)).contains("line " + line + ",");
        assertThat(ehr.refused(400, SERVICE, "{\n  \"hook\": \"patient-view\",\n  oops\n}"))
                .contains("line 3, column 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void that_a_page_of_another_site_could_send_unasked_is_refused(String type) {
        var answer = TestServer.clinic()
                .client()
                .send("POST", "/cds-services/" + SERVICE, view().toString(), Map.of("Content-Type", type));

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /cds-services/facetpath-order-sign, 405, only POST",
        "PUT, /cds-services/facetpath-order-sign, 405, only POST",
        "GET, /cds-services/facetpath-order-sign/feedback, 405, only POST",
        "DELETE, /cds-services, 405, only GET",
        "POST, /cds-services/facetpath-order-sign/, 404, slash",
        "GET, /cds-services/, 404, slash"
    })
    void that_finds_no_door_is_told_so_as_fhir_has_it(String method, String address, int status, String words) {
        var answer =
                TestServer.clinic().client().send(method, address, "{}", Map.of("Content-Type", "application/json"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("OperationOutcome").contains(words);
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }
}
