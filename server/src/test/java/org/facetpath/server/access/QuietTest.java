package org.facetpath.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the server tells of itself")
class QuietTest {

    private final TestServer server = TestServer.clinic();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/fhir/metadata",
                "/fhir/Patient/alvarez",
                "/fhir/Patient/nobody",
                "/fhir/Nonsense",
                "/patients/alvarez",
                "/nowhere",
                "/actuator/health",
                "/openapi.json"
            })
    void names_no_product_and_no_version_in_a_header(String path) {
        var headers = server.as(Role.CLINICIAN).get(path).headers();

        assertThat(headers.map().keySet().stream().map(String::toLowerCase))
                .isNotEmpty()
                .doesNotContain("server", "x-powered-by", "via", "x-application-context");
        assertThat(headers.map().toString()).doesNotContainIgnoringCase("hapi").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void names_none_when_a_request_is_no_http_at_all() {
        var answer = server.client().send("GET", "/%00", null, Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().map() + answer.body()).doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void counts_for_admins_and_analysts_without_a_word_of_a_record() {
        var clinician = server.as(Role.CLINICIAN);
        clinician.get("/fhir/Patient/alvarez");
        clinician.get("/fhir/Observation?patient=alvarez");
        clinician.getPage("/patients/alvarez");
        clinician.getPage("/patients/alvarez?name=Zebedee");
        clinician.get("/nowhere/alvarez");

        for (var role : new Role[] {Role.ADMIN, Role.ANALYST}) {
            var metrics = server.as(role).get("/actuator/prometheus");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.body())
                    .contains("jvm_memory_used_bytes")
                    .contains("http_server_requests_seconds_count")
                    .doesNotContainIgnoringCase("alvarez")
                    .doesNotContain("Zebedee")
                    .doesNotContain("user/");
        }
        assertThat(clinician.get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(server.client().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(server.as(Role.ADMIN).get("/actuator/env").statusCode()).isEqualTo(404);
    }
}
