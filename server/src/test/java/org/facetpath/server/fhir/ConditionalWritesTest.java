package org.facetpath.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A write on a condition")
class ConditionalWritesTest {

    private final Client clinician = TestServer.clinic().as(Role.CLINICIAN);

    private static String patient(String id, String gender) {
        return "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"gender\":\"%s\"}".formatted(id, gender);
    }

    private HttpResponse<String> write(String method, String id, String gender, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/fhir+json");
        return clinician.send(
                method, "/fhir/Patient/" + id, method.equals("PUT") ? patient(id, gender) : null, Map.copyOf(all));
    }

    private void putTwice(String id) {
        write("PUT", id, "male", Map.of());
        write("PUT", id, "female", Map.of());
    }

    @Test
    void deletes_nothing_that_was_changed_in_between() {
        putTwice("c1");

        assertThat(write("DELETE", "c1", "", Map.of("If-Match", "W/\"1\"")).statusCode())
                .isEqualTo(412);
        assertThat(clinician.get("/fhir/Patient/c1").statusCode()).isEqualTo(200);
        assertThat(write("DELETE", "c1", "", Map.of("If-Match", "W/\"2\"")).statusCode())
                .isEqualTo(204);
        assertThat(clinician.get("/fhir/Patient/c1").statusCode()).isEqualTo(410);
    }

    @Test
    void only_creates_when_it_says_that_nothing_may_be_there() {
        assertThat(write("PUT", "c2", "male", Map.of("If-None-Match", "*")).statusCode())
                .isEqualTo(201);
        assertThat(write("PUT", "c2", "female", Map.of("If-None-Match", "*")).statusCode())
                .isEqualTo(412);
        assertThat(clinician.get("/fhir/Patient/c2").body()).contains("\"male\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "*", "W/\"x\"", "\"1\", \"2\"", ""})
    void is_refused_when_the_version_cannot_be_read(String version) {
        putTwice("c3");

        var answer = write("PUT", "c3", "other", Map.of("If-Match", version));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(clinician.get("/fhir/Patient/c3").body()).doesNotContain("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier=", "identifier=a%7C", "identifier=%zz", "name=x", "identifier=a&name=b"})
    void of_a_create_that_is_not_one_identifier_creates_nothing(String condition) {
        var answer = clinician.post("/fhir/Patient", """
            {"resourceType":"Patient","identifier":[{"system":"a","value":"conditional"}]}\
            """, Map.of("If-None-Exist", condition));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(clinician.get("/fhir/Patient?identifier=a%7Cconditional").body())
                .contains("\"total\":0");
    }

    @Test
    void in_a_transaction_holds_back_all_of_it() {
        putTwice("c4");
        var transaction = """
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"resource":{"resourceType":"Patient","id":"c5"},"request":{"method":"PUT","url":"Patient/c5"}},
            {"resource":%s,"request":{"method":"PUT","url":"Patient/c4","ifMatch":"W/\\"%d\\""}}]}\
            """;

        assertThat(clinician
                        .post("/fhir", transaction.formatted(patient("c4", "other"), 1))
                        .statusCode())
                .isEqualTo(412);
        assertThat(clinician.get("/fhir/Patient/c5").statusCode()).isEqualTo(404);
        assertThat(clinician
                        .post("/fhir", transaction.formatted(patient("c4", "other"), 2))
                        .statusCode())
                .isEqualTo(200);
        assertThat(clinician.get("/fhir/Patient/c4").body()).contains("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resource\":{\"resourceType\":\"Patient\"},\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}",
                "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"c6\"},\"request\":{\"method\":\"PUT\",\"url\":\"Patient/c6\"}}",
                "{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/c7\",\"ifNoneMatch\":\"*\"}}"
            })
    void in_a_transaction_that_cannot_be_meant_writes_nothing(String entry) {
        var answer = clinician.post("/fhir", """
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"resource":{"resourceType":"Patient","id":"c6"},"request":{"method":"PUT","url":"Patient/c6"}},%s]}\
            """.formatted(entry));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Bundle.entry[1]");
        assertThat(clinician.get("/fhir/Patient/c6").statusCode()).isEqualTo(404);
    }

    @Test
    void gives_what_was_written_when_it_is_asked_to() {
        assertThat(write("PUT", "c8", "male", Map.of("Prefer", "return=representation"))
                        .body())
                .contains("\"versionId\":\"1\"")
                .contains("male");
        assertThat(write("PUT", "c8", "female", Map.of("Prefer", "return=minimal"))
                        .body())
                .isEmpty();
        assertThat(write("PUT", "c8", "other", Map.of()).body()).isEmpty();
    }
}
