package org.facetpath.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A question to the FHIR interface")
class UnderstoodQuestionsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Client clinician = TestServer.clinic().as(Role.CLINICIAN);

    @BeforeEach
    void twoPatientsWithAnObservationEach() {
        for (var name : List.of("asked", "other")) {
            clinician.put("/fhir/Patient/" + name, "{\"resourceType\":\"Patient\",\"id\":\"%s\"}".formatted(name));
            clinician.put("/fhir/Observation/of-" + name, """
                {"resourceType":"Observation","id":"of-%1$s","status":"final","code":{"text":"x"},\
                "subject":{"reference":"Patient/%1$s"}}\
                """.formatted(name));
        }
    }

    private Bundle ask(String path) {
        var answer = clinician.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient:missing=true",
                "patient.name=x",
                "patient=",
                "identifier=",
                "subject=Group/asked",
                "subject=https://elsewhere.example/fhir/Patient/asked",
                "patient=asked&subject=other",
                "_id=of-asked&identifier=x",
                "patient=asked&_count=-1",
                "patient=asked&_count=many",
                "patient=asked&_sort=date",
                "code=x"
            })
    void is_refused_when_something_else_than_it_asks_would_be_answered(String query) {
        var answer = clinician.get("/fhir/Observation?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("of-asked\"", "of-other\"");
    }

    @ParameterizedTest
    @CsvSource({
        "patient=asked,1",
        "subject=Patient/asked,1",
        "patient=asked&subject=asked,1",
        "_id=of-asked,1",
        "_id=of-asked&patient=asked,1",
        "_id=of-asked&patient=other,0",
        "_id=nobody,0"
    })
    void is_answered_by_all_that_it_asks(String query, int found) {
        assertThat(ask("/fhir/Observation?" + query).getTotal()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"ge,0,1", "ge,1,0", "gt,0,0", "gt,-1,1", "le,0,1", "le,-1,0", "lt,0,0", "lt,1,1", "eq,0,1", "eq,-1,0"})
    void looks_at_both_ends_of_when_something_was_written(String prefix, int days, int found) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(days);

        assertThat(ask("/fhir/Observation?patient=asked&_lastUpdated=" + prefix + day)
                        .getTotal())
                .isEqualTo(found);
        assertThat(ask("/fhir/Observation?_id=of-asked").getTotal()).isOne();
    }

    @Test
    void of_a_history_can_ask_for_a_time_and_is_shown_deletions() {
        clinician.put("/fhir/Patient/past", "{\"resourceType\":\"Patient\",\"id\":\"past\",\"gender\":\"female\"}");
        clinician.put("/fhir/Patient/past", "{\"resourceType\":\"Patient\",\"id\":\"past\",\"gender\":\"other\"}");
        var second = ask("/fhir/Patient/past/_history")
                .getEntryFirstRep()
                .getResource()
                .getMeta()
                .getLastUpdated()
                .toInstant();
        clinician.delete("/fhir/Patient/past");

        var all = ask("/fhir/Patient/past/_history").getEntry();
        assertThat(all)
                .extracting(it -> it.getRequest().getMethod())
                .containsExactly(HTTPVerb.DELETE, HTTPVerb.PUT, HTTPVerb.PUT);
        assertThat(all.getFirst().hasResource()).isFalse();
        assertThat(ask("/fhir/Patient/past/_history?_at=" + second).getEntry())
                .extracting(it -> it.getResource().getMeta().getVersionId())
                .contains("2");
        assertThat(ask("/fhir/Patient/past/_history?_at=2001-01-01").getEntry()).isEmpty();
        assertThat(ask("/fhir/Patient/past/_history?_since=" + second).getEntry())
                .hasSize(2);
        assertThat(ask("/fhir/Patient/past/_history?_since=2101-01-01T00:00:00Z")
                        .getEntry())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/fhir/Patient/asked?_format=ttl,406",
        "DELETE,/fhir/Patient,400",
        "DELETE,/fhir/Patient?identifier=x,400",
        "PATCH,/fhir/Patient/asked,405",
        "OPTIONS,/fhir/Patient/asked,405",
        "HEAD,/fhir/Patient/asked,200",
        "HEAD,/sign-in,200",
        "HEAD,/policies,200",
        "HEAD,/admin/audit,403",
        "GET,/no-such-door,404"
    })
    void in_an_unusual_shape_is_answered_by_a_fitting_status(String method, String path, int status) {
        assertThat(clinician.send(method, path, null, Map.of()).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Accept,GET,406", "Content-Type,PUT,415"})
    void in_another_version_of_fhir_is_refused(String header, String method, int status) {
        for (var version : List.of("3.0", "5.0", "\"4.3\"")) {
            var answer = clinician.send(
                    method,
                    "/fhir/Patient/asked",
                    method.equals("PUT") ? "{\"resourceType\":\"Patient\",\"id\":\"asked\"}" : null,
                    Map.of(header, "application/fhir+json; fhirVersion=" + version));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("OperationOutcome").contains("4.0");
        }
        assertThat(clinician
                        .send(
                                "GET",
                                "/fhir/Patient/asked",
                                null,
                                Map.of("Accept", "application/fhir+json; fhirVersion=4.0"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void may_hold_the_bar_of_an_identifier_as_it_is() throws IOException {
        var place = URI.create(clinician.base());
        try (var socket = new Socket(place.getHost(), place.getPort())) {
            socket.getOutputStream()
                    .write("GET /fhir/Patient?identifier=urn:a|1 HTTP/1.0\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Bearer");
        }
    }

    @Test
    void that_fails_is_told_its_kind_and_its_place_in_terms_of_fhir() {
        var absent = outcome(clinician.get("/fhir/Patient/nobody").body());
        assertThat(absent.getIssueFirstRep().getCode().toCode()).isEqualTo("not-found");
        assertThat(absent.getIssueFirstRep().getDiagnostics()).contains("Patient/nobody is not here");

        var broken = outcome(clinician
                .post("/fhir/Patient", "{\"resourceType\":\"Patient\",\n\"gender\":,}")
                .body());
        assertThat(broken.getIssueFirstRep()
                        .getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("2");
        assertThat(broken.getIssueFirstRep().getDiagnostics()).doesNotContain("HAPI");

        var entry = outcome(clinician.post("/fhir", """
            {"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"GET","url":"Patient"}}]}\
            """).body());
        assertThat(entry.getIssueFirstRep().getExpression().getFirst().getValue())
                .isEqualTo("Bundle.entry[0]");
    }

    private static OperationOutcome outcome(String json) {
        return FHIR.newJsonParser().parseResource(OperationOutcome.class, json);
    }

    @Test
    void is_not_invited_by_the_capability_statement_where_it_is_not_understood() {
        var statement = FHIR.newJsonParser()
                .parseResource(
                        CapabilityStatement.class,
                        TestServer.clinic().client().get("/fhir/metadata").body());
        var rest = statement.getRestFirstRep();

        assertThat(rest.getResource()).allSatisfy(it -> {
            assertThat(it.getSearchInclude()).isEmpty();
            assertThat(it.getSearchRevInclude()).isEmpty();
        });
        assertThat(statement.getPublisher()).isEqualTo("Facetpath");
        assertThat(rest.getSecurity().getDescription()).contains("Bearer");
    }
}
