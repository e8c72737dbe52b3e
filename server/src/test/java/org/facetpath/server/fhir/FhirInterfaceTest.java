package org.facetpath.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Role;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The FHIR interface")
class FhirInterfaceTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Client clinician = TestServer.clinic().as(Role.CLINICIAN);

    private static String patient(String id, String gender) {
        return "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"gender\":\"%s\"}".formatted(id, gender);
    }

    private static Bundle bundle(String json) {
        return FHIR.newJsonParser().parseResource(Bundle.class, json);
    }

    @Test
    void keeps_every_version_of_what_it_is_given() {
        assertThat(clinician.put("/fhir/Patient/v1", patient("v1", "female")).statusCode())
                .isEqualTo(201);
        assertThat(clinician.put("/fhir/Patient/v1", patient("v1", "other")).statusCode())
                .isEqualTo(200);

        assertThat(clinician.get("/fhir/Patient/v1").body()).contains("other").contains("\"versionId\":\"2\"");
        assertThat(clinician.get("/fhir/Patient/v1/_history/1").body()).contains("female");
        assertThat(bundle(clinician.get("/fhir/Patient/v1/_history").body()).getEntry())
                .hasSize(2);
    }

    @Test
    void refuses_to_write_over_what_somebody_else_wrote_in_between() {
        clinician.put("/fhir/Patient/v2", patient("v2", "female"));

        assertThat(clinician
                        .put("/fhir/Patient/v2", patient("v2", "male"), "W/\"1\"")
                        .statusCode())
                .isEqualTo(200);
        var late = clinician.put("/fhir/Patient/v2", patient("v2", "other"), "W/\"1\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("OperationOutcome").contains("version 2, not 1");
        assertThat(clinician.get("/fhir/Patient/v2").body()).contains("male");
    }

    @Test
    void says_that_a_deleted_resource_is_gone_and_keeps_its_history() {
        clinician.put("/fhir/Patient/v3", patient("v3", "female"));
        clinician.delete("/fhir/Patient/v3");

        assertThat(clinician.get("/fhir/Patient/v3").statusCode()).isEqualTo(410);
        assertThat(clinician.get("/fhir/Patient/v3/_history/1").statusCode()).isEqualTo(200);
    }

    @Test
    void creates_once_what_has_an_identifier_that_should_be_there_once() {
        var json = """
            {"resourceType":"Patient","identifier":[{"system":"urn:clinic","value":"once"}]}\
            """;
        var condition = Map.of("If-None-Exist", "identifier=urn:clinic|once");

        assertThat(clinician.post("/fhir/Patient", json, condition).statusCode())
                .isEqualTo(201);
        assertThat(clinician.post("/fhir/Patient", json, condition).statusCode())
                .isEqualTo(200);
        assertThat(bundle(clinician
                                .get("/fhir/Patient?identifier=urn:clinic%7Conce")
                                .body())
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void keeps_what_the_model_of_fhir_does_not_know_and_the_digits_of_numbers() {
        var json = """
            {"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/alvarez"},\
            "valueQuantity":{"value":7.10}}\
            """;
        var made = clinician.post("/fhir/Observation", json);
        var path = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*(/fhir/[^/]+/[^/]+).*", "$1");

        assertThat(clinician.get(path).body()).contains("7.10");
    }

    @Test
    void finds_what_is_about_a_patient_and_nothing_of_another() {
        var found = bundle(clinician.get("/fhir/Procedure?patient=alvarez").body());

        assertThat(found.getEntry()).isNotEmpty();
        assertThat(found.getEntry())
                .allSatisfy(entry -> assertThat(FHIR.newJsonParser().encodeResourceToString(entry.getResource()))
                        .contains("Patient/alvarez"));
    }

    @Test
    void gives_what_a_search_found_page_by_page_and_to_nobody_but_who_asked() {
        clinician.put("/fhir/Patient/paged", patient("paged", "female"));
        for (int number = 0; number < 5; number++) {
            clinician.put("/fhir/Observation/paged-" + number, """
                {"resourceType":"Observation","id":"paged-%d","status":"final","code":{"text":"x"},\
                "subject":{"reference":"Patient/paged"}}\
                """.formatted(number));
        }
        var seen = new ArrayList<String>();
        var page =
                bundle(clinician.get("/fhir/Observation?patient=paged&_count=2").body());
        assertThat(page.getTotal()).isEqualTo(5);
        var next = next(page);
        var clinic = TestServer.clinic();
        var stranger = clinic.as(clinic.account(Account.of("who-did-not-ask", Set.of(Role.CLINICIAN))))
                .get(next);
        assertThat(stranger.statusCode()).isEqualTo(410);
        assertThat(stranger.body()).doesNotContain("Patient/paged");
        while (!next.isEmpty()) {
            page.getEntry().forEach(it -> seen.add(it.getResource().getIdPart()));
            page = bundle(clinician.get(next).body());
            next = next(page);
        }
        page.getEntry().forEach(it -> seen.add(it.getResource().getIdPart()));

        assertThat(seen).containsExactlyInAnyOrder("paged-0", "paged-1", "paged-2", "paged-3", "paged-4");
    }

    private static String next(Bundle page) {
        var link = page.getLink("next");
        return link == null ? "" : link.getUrl().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void writes_a_transaction_all_or_not_at_all() {
        var answer = clinician.post("/fhir", TestServer.example("low-back-ready-for-block"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(clinician.get("/fhir/Patient/nguyen").statusCode()).isEqualTo(200);

        var broken = """
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"resource":{"resourceType":"Patient","id":"half"},"request":{"method":"PUT","url":"Patient/half"}},
            {"resource":{"resourceType":"Patient","id":"x"},"request":{"method":"PATCH","url":"Patient/x"}}]}\
            """;
        var refused = clinician.post("/fhir", broken);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Bundle.entry[1]");
        assertThat(clinician.get("/fhir/Patient/half").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'resourceType':'Pain'} | Pain",
                "{'resourceType':'Patient','pain':1} | pain",
                "{'resourceType':'Patient','birthDate':'1970-02-30'} | 1970-02-30",
            },
            quoteCharacter = '"')
    void names_the_entry_of_a_transaction_that_is_no_fhir(String resource, String named) {
        var bundle = """
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"resource":{"resourceType":"Patient","id":"half"},"request":{"method":"PUT","url":"Patient/half"}},
            {"resource":%s,"request":{"method":"POST","url":"Patient"}}]}\
            """.formatted(resource.replace('\'', '"'));

        var refused = clinician.post("/fhir", bundle);

        assertThat(refused.statusCode()).isEqualTo(400);
        var issue = FHIR.newJsonParser()
                .parseResource(OperationOutcome.class, refused.body())
                .getIssueFirstRep();
        assertThat(issue.getDiagnostics()).startsWith("Bundle.entry[1]: ").contains(named);
        assertThat(issue.getExpression()).hasToString("[Bundle.entry[1]]");
        assertThat(clinician.get("/fhir/Patient/half").statusCode()).isEqualTo(404);
    }

    @Test
    void changes_nothing_when_the_same_transaction_comes_again() {
        clinician.post("/fhir", TestServer.example("low-back-ready-for-block"));
        var before = bundle(clinician.get("/fhir/Patient/nguyen/_history").body())
                .getEntry()
                .size();
        clinician.post("/fhir", TestServer.example("low-back-ready-for-block"));

        assertThat(bundle(clinician.get("/fhir/Patient/nguyen/_history").body()).getEntry())
                .hasSize(before);
    }

    @Test
    void names_the_line_of_broken_json_and_the_element_of_a_broken_value() {
        var broken = clinician.post("/fhir/Patient", "{\"resourceType\":\"Patient\",\n\"gender\":\"male\" \"id\":1}");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("line: 2");

        var impossible = clinician.post("/fhir/Patient", "{\"resourceType\":\"Patient\",\"birthDate\":\"1970-02-30\"}");
        assertThat(impossible.statusCode()).isEqualTo(400);
        assertThat(impossible.body()).contains("birthDate");
    }

    @Test
    void says_in_its_capability_statement_what_it_keeps_and_does() {
        var statement = FHIR.newJsonParser()
                .parseResource(
                        CapabilityStatement.class,
                        TestServer.clinic().client().get("/fhir/metadata").body());
        var rest = statement.getRestFirstRep();

        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(rest.getResource()).extracting(it -> it.getType()).contains("Patient", "Procedure", "ValueSet");
        assertThat(rest.getInteraction())
                .extracting(it -> it.getCode().toCode())
                .contains("transaction");
        assertThat(rest.getResource())
                .filteredOn(it -> it.getType().equals("Patient"))
                .flatExtracting(it -> it.getOperation())
                .extracting(it -> it.getName())
                .contains("facet-assess");
    }

    @Test
    void assesses_a_stored_patient_and_a_posted_record_alike() {
        var stored = bundle(clinician
                .get("/fhir/Patient/alvarez/$facet-assess?asOf=2026-11-01")
                .body());
        var posted = bundle(clinician
                .post("/fhir/$facet-assess", """
                    {"resourceType":"Parameters","parameter":[{"name":"asOf","valueDate":"2026-11-01"},
                    {"name":"record","resource":%s}]}\
                    """.formatted(TestServer.example("low-back-two-blocks")))
                .body());

        assertThat(stored.getEntry()).isNotEmpty();
        assertThat(FHIR.newJsonParser().encodeResourceToString(posted))
                .isEqualTo(FHIR.newJsonParser().encodeResourceToString(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?asOf=2026-02-30", "?guideline=nonsense", "?policy=nonsense"})
    void refuses_a_question_it_does_not_understand(String query) {
        var answer = clinician.get("/fhir/Patient/alvarez/$facet-assess" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}", "<Bundle/>"})
    void says_why_a_posted_record_cannot_be_assessed(String record) {
        var answer = clinician.post("/fhir/$facet-assess", record);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Questionnaire", "ValueSet", "CodeSystem", "Library"})
    void reads_out_the_knowledge_as_fhir(String type) {
        var all = bundle(clinician.get("/fhir/" + type).body());
        assertThat(all.getEntry()).isNotEmpty();

        var first = all.getEntryFirstRep().getResource().getIdElement().getIdPart();
        assertThat(clinician.get("/fhir/%s/%s".formatted(type, first)).statusCode())
                .isEqualTo(200);
    }
}
