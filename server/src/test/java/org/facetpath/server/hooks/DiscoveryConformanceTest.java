package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Discovery of CDS services")
class DiscoveryConformanceTest {

    private static JsonNode services() {
        var answer = TestServer.clinic().client().get("/cds-services");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        MessageSchema.assertValid("discovery", answer.body());
        return HookBody.read(answer.body()).path("services");
    }

    @Test
    void C01_answers_with_a_json_object() {
        assertThat(services().isArray()).isTrue();
    }

    @Test
    void C02_names_hook_id_title_and_description_of_each() {
        for (var service : services()) {
            for (var name : new String[] {"hook", "id", "title", "description"}) {
                assertThat(service.path(name).asText()).as(name).isNotBlank();
            }
        }
    }

    @Test
    void C02_holds_nothing_that_a_client_of_version_2_0_1_does_not_know() {
        for (var service : services()) {
            var names = new TreeSet<String>();
            service.fieldNames().forEachRemaining(names::add);
            // Any object of CDS Hooks may carry `extension`; what stands in there is CRD's.
            names.remove("extension");
            assertThat(names).containsExactly("description", "hook", "id", "prefetch", "title");
        }
    }

    @Test
    void C03_uses_in_its_templates_only_the_patient_of_the_context() {
        for (var service : services()) {
            service.path("prefetch")
                    .properties()
                    .forEach(template -> assertThat(template.getValue().asText().replace("{{context.patientId}}", ""))
                            .as(template.getKey())
                            .doesNotContain("{")
                            .doesNotContain("_include")
                            .matches("[A-Za-z]+([?/][A-Za-z=&,.-]*)?"));
        }
    }

    @Test
    void C06_offers_each_hook_once() {
        var hooks = new TreeSet<String>();
        services().forEach(service -> hooks.add(service.path("hook").asText()));

        assertThat(hooks)
                .isEqualTo(new TreeSet<>(Set.of(
                        "appointment-book",
                        "encounter-discharge",
                        "encounter-start",
                        "order-dispatch",
                        "order-select",
                        "order-sign",
                        "patient-view")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true",
        "http://127.0.0.1:3000, true",
        "https://evil.example, false",
        "http://localhost.evil.example, false",
        "null, false"
    })
    void C07_lets_pages_of_this_machine_ask_and_no_others(String origin, boolean allowed) {
        var answer = TestServer.clinic()
                .client()
                .send(
                        "OPTIONS",
                        "/cds-services/facetpath-patient-view",
                        null,
                        Map.of(
                                "Origin",
                                origin,
                                "Access-Control-Request-Method",
                                "POST",
                                "Access-Control-Request-Headers",
                                "content-type,authorization"));

        assertThat(answer.statusCode() == 200).isEqualTo(allowed);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").orElse("none"))
                .isEqualTo(allowed ? origin : "none");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }
}
