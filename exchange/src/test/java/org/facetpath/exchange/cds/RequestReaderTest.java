package org.facetpath.exchange.cds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.facetpath.exchange.cds.RefusedMessageException.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The request of a hook")
class RequestReaderTest {

    private final RequestReader reader = new RequestReader();

    private HookRequest read(String json, Hook hook) {
        return reader.read(Body.of(json), hook);
    }

    private RefusedMessageException refused(String json, Hook hook) {
        try {
            read(json, hook);
        } catch (RefusedMessageException refused) {
            return refused;
        }
        throw new AssertionError("not refused: " + json);
    }

    @ParameterizedTest
    @EnumSource(Hook.class)
    void is_read_with_all_that_its_hook_requires(Hook hook) {
        var json = Requests.of(hook);

        var request = read(json, hook);

        MessageSchema.assertValid("request", json);
        assertThat(request.hook()).isEqualTo(hook);
        assertThat(request.context().patientId()).isEqualTo("alvarez");
        assertThat(request.context().userId() == null).isEqualTo(hook == Hook.ORDER_DISPATCH);
    }

    @ParameterizedTest
    @EnumSource(Hook.class)
    void C12_is_refused_when_an_element_of_its_context_is_missing_or_empty(Hook hook) {
        for (var name : hook.required()) {
            var missing = Requests.of(hook).replace("\"" + name + "\":", "\"_%s\":".formatted(name));
            assertThat(refused(missing, hook))
                    .hasMessageContaining("context." + name)
                    .hasMessageContaining("missing");
        }
        assertThat(refused(Requests.of(hook).replace("\"alvarez\"", "\"\""), hook)
                        .fault())
                .isEqualTo(Fault.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hook", "hookInstance", "context"})
    void C10_is_refused_without_hook_instance_or_context(String name) {
        var refusal = refused(
                Requests.of(Hook.PATIENT_VIEW).replace("\"" + name + "\":", "\"x%s\":".formatted(name)),
                Hook.PATIENT_VIEW);

        assertThat(refusal.fault()).isEqualTo(Fault.REQUIRED);
    }

    @Test
    void C11_is_refused_when_leave_is_given_to_read_at_no_server() {
        var json = Requests.with(
                Hook.PATIENT_VIEW,
                "\"fhirAuthorization\":{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":300,"
                        + "\"scope\":\"patient/*.read\",\"subject\":\"s\"}");

        assertThat(refused(json, Hook.PATIENT_VIEW)).hasMessageContaining("fhirServer is missing");
    }

    @Test
    void C14_is_refused_when_it_is_of_the_hook_of_another_service() {
        assertThat(refused(Requests.of(Hook.PATIENT_VIEW), Hook.ORDER_SIGN)).hasMessageContaining("order-sign");
    }

    @Test
    void C15_may_hold_what_nobody_here_knows() {
        var request = read(
                Requests.with(
                        Hook.PATIENT_VIEW,
                        "\"extension\":{\"org.example.more\":{\"a\":[1,{\"b\":null}]}},\"new\":[],"
                                + "\"prefetch\":{\"mine\":{\"resourceType\":\"Basic\"}}"),
                Hook.PATIENT_VIEW);

        assertThat(request.prefetched("mine")).isInstanceOf(Prefetched.Whole.class);
        assertThat(request.crdVersion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"resourceType":"Patient","id":"alvarez"} | Whole
        null | None
        {"resourceType":"Bundle","type":"searchset"} | None
        {"resourceType":"Bundle","type":"searchset","entry":[ ]} | None
        {"resourceType":"OperationOutcome","issue":[]} | Failed
        {"resourceType":"Bundle","entry":[{}],"link":[{"relation":"next","url":"https://x/y"}]} | FirstPage
        {"resourceType":"Bundle","entry":[{}],"link":[{"relation":"self","url":"https://x/y"}]} | Whole
        7 | NotFhir
        {"a":1} | NotFhir
        """)
    void C16_tells_apart_what_came_for_a_key(String value, String state) {
        var request = read(Requests.with(Hook.PATIENT_VIEW, "\"prefetch\":{\"k\":" + value + "}"), Hook.PATIENT_VIEW);

        assertThat(request.prefetched("k").getClass().getSimpleName()).isEqualTo(state);
        assertThat(request.prefetched("other")).isInstanceOf(Prefetched.Missing.class);
    }

    @Test
    void C19_is_refused_when_an_order_is_for_another_patient() {
        var json = Requests.of(Hook.ORDER_SIGN).replace("Patient/alvarez", "https://ehr.example/fhir/Patient/other");

        assertThat(refused(json, Hook.ORDER_SIGN)).hasMessageContaining("another patient");
    }

    @Test
    void C20_of_a_dispatch_may_have_either_shape() {
        var old = Requests.of(Hook.ORDER_DISPATCH)
                .replace("\"dispatchedOrders\":[\"ServiceRequest/o1\"]", "\"order\":\"ServiceRequest/o1\"");

        assertThat(read(old, Hook.ORDER_DISPATCH).context().dispatched())
                .isEqualTo(read(Requests.of(Hook.ORDER_DISPATCH), Hook.ORDER_DISPATCH)
                        .context()
                        .dispatched())
                .containsExactly("ServiceRequest/o1");
    }

    @Test
    void names_line_and_column_of_broken_json() {
        assertThat(refused("{\n  \"hook\": \"patient-view\"\n  \"context\": {}\n}", Hook.PATIENT_VIEW))
                .hasMessageContaining("line 3, column 3");
        assertThat(refused("{\"hook\": \"patient-view\", \"context\": {\"a\": [", Hook.PATIENT_VIEW))
                .hasMessageContaining("breaks off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "<html>", "{} {}", "{\"context\":[]}", "{\"prefetch\":[]}"})
    void is_refused_when_it_is_something_else(String body) {
        assertThatThrownBy(() -> read(body, Hook.PATIENT_VIEW)).isInstanceOf(RefusedMessageException.class);
    }

    @Test
    void brings_each_draft_order_as_it_was_written() {
        var orders =
                read(Requests.of(Hook.ORDER_SIGN), Hook.ORDER_SIGN).context().orders();

        assertThat(orders).hasSize(1);
        assertThat(orders.getFirst().label()).isEqualTo("ServiceRequest/o1");
        assertThat(Requests.of(Hook.ORDER_SIGN))
                .contains(orders.getFirst().slice().text());
    }

    @Test
    void says_for_which_version_of_crd_it_is() {
        var request = read(
                Requests.with(
                        Hook.ORDER_SIGN,
                        "\"extension\":{\"davinci-crd.requestedVersion\":\"2.2\",\"davinci-crd.configuration\":"
                                + "{\"coverage-info\":false}}"),
                Hook.ORDER_SIGN);

        assertThat(request.crdVersion()).contains("2.2");
        assertThat(request.crdOptions()).isNotEmpty();
    }

    @Test
    void keeps_the_token_out_of_its_own_words() {
        var authorization = new FhirAuthorization("secret", java.time.Duration.ofSeconds(3), "patient/*.read", "me");

        assertThat(List.of(authorization).toString()).doesNotContain("secret");
    }
}
