package org.facetpath.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a resource comes from")
class WriteProvenanceTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final TestServer server = TestServer.clinic();
    private final Client clinician = server.as(Role.CLINICIAN);

    private static String pain(String id, String patient) {
        return """
            {"resourceType":"Observation","id":"%s","status":"final","code":{"text":"pain"},
             "subject":{"reference":"Patient/%s"}}\
            """.formatted(id, patient);
    }

    private static List<Provenance> of(Client client, String target) {
        var answer = client.get("/fhir/Provenance?target=" + target);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body()).getEntry().stream()
                .map(entry -> (Provenance) entry.getResource())
                .toList();
    }

    private static String activity(Provenance provenance) {
        return provenance.getActivity().getCodingFirstRep().getCode();
    }

    @Test
    void is_told_for_each_version_with_who_wrote_it_when_and_why() {
        clinician.put("/fhir/Observation/origin", pain("origin", "alvarez"));
        clinician.put("/fhir/Observation/origin", pain("origin", "alvarez").replace("final", "amended"));
        clinician.delete("/fhir/Observation/origin");

        var told = of(clinician, "Observation/origin");

        assertThat(told).extracting(WriteProvenanceTest::activity).containsExactly("DELETE", "UPDATE", "CREATE");
        assertThat(told).allSatisfy(it -> {
            assertThat(it.getAgentFirstRep().getWho().getIdentifier().getValue())
                    .isEqualTo("user/clinician");
            assertThat(it.getReasonFirstRep().getText()).isEqualTo("FHIR interface");
            assertThat(it.getRecorded()).isNotNull();
            assertThat(it.hasSignature()).isFalse();
        });
        assertThat(told.get(1).getTargetFirstRep().getReference()).isEqualTo("Observation/origin/_history/2");
        assertThat(told.get(1).getEntityFirstRep().getWhat().getReference()).isEqualTo("Observation/origin/_history/1");
    }

    @Test
    void is_told_of_what_a_form_wrote() {
        var form = UUID.randomUUID().toString();
        server.load("low-back-recurrence");
        clinician.form(
                "/patients/whitfield/order",
                Map.of(
                        "form", form,
                        "action", "diagnostic-block",
                        "joint", "L3-L4",
                        "side", "left",
                        "planned", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(),
                        "reason", "pain is back"));
        var written = server.bean(RecordStore.class)
                .search(RecordQuery.of("ServiceRequest").withOrder(RecordQuery.Order.NEWEST_FIRST))
                .items()
                .getFirst()
                .key();

        var told = of(clinician, written.toString());

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().getReasonFirstRep().getText()).isEqualTo("order form");
        assertThat(told.getFirst()
                        .getAgentFirstRep()
                        .getType()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("enterer");
    }

    @Test
    void can_be_read_by_its_own_name() {
        clinician.put("/fhir/Observation/named", pain("named", "alvarez"));
        var told = of(clinician, "Observation/named").getFirst();

        var read = clinician.get("/fhir/Provenance/" + told.getIdPart());

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("Observation/named/_history/1");
        assertThat(clinician.get("/fhir/Provenance/facetpath-log-999999999").statusCode())
                .isEqualTo(404);
        assertThat(clinician.put("/fhir/Provenance/facetpath-log-1", """
            {"resourceType":"Provenance","id":"facetpath-log-1","recorded":"2026-01-01T00:00:00Z",
             "target":[{"reference":"Patient/alvarez"}],"agent":[{"who":{"display":"forger"}}]}\
            """).statusCode())
                .isEqualTo(403);
    }

    @Test
    void is_told_with_what_others_brought_about_it() {
        clinician.put("/fhir/Observation/brought", pain("brought", "alvarez"));
        var answer = clinician.put("/fhir/Provenance/from-elsewhere", """
            {"resourceType":"Provenance","id":"from-elsewhere","recorded":"2026-01-01T00:00:00Z",
             "target":[{"reference":"Observation/brought"},{"reference":"Patient/alvarez"}],
             "agent":[{"who":{"display":"another clinic"}}]}\
            """);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);

        assertThat(of(clinician, "Observation/brought"))
                .extracting(Provenance::getIdPart)
                .hasSize(2)
                .contains("from-elsewhere");
        assertThat(of(clinician, "Observation/not-there")).isEmpty();
    }

    @Test
    void is_kept_from_whom_the_resource_is_kept_from_without_a_word() {
        clinician.put("/fhir/Patient/hidden", "{\"resourceType\":\"Patient\",\"id\":\"hidden\"}");
        clinician.put("/fhir/Observation/hidden", pain("hidden", "hidden"));
        var name = of(clinician, "Observation/hidden").getFirst().getIdPart();
        var other = server.as(Role.PATIENT);

        assertThat(of(other, "Observation/hidden")).isEmpty();
        assertThat(other.get("/fhir/Provenance/" + name).statusCode()).isEqualTo(404);
        assertThat(other.get("/fhir/Provenance?target=Patient/hidden").statusCode())
                .isEqualTo(403);
        assertThat(newestEvents("hidden")).contains("user/patient").contains("\"outcome\":\"8\"");
    }

    @Test
    void is_told_to_patients_of_their_own_record_and_leaves_a_trace() {
        clinician.put("/fhir/Observation/own", pain("own", "alvarez"));

        assertThat(of(server.as(Role.PATIENT), "Observation/own")).hasSize(1);
        assertThat(newestEvents("alvarez"))
                .contains("Observation/own")
                .contains("history")
                .contains("user/patient");
    }

    private String newestEvents(String patient) {
        var query = RecordQuery.of("AuditEvent").withPatient(patient).withOrder(RecordQuery.Order.NEWEST_FIRST);
        return String.valueOf(
                server.bean(RecordStore.class).search(query).items().getFirst().content());
    }

    @Test
    void says_nothing_of_the_trail_itself() {
        var store = server.bean(RecordStore.class);
        clinician.get("/fhir/Patient/alvarez");
        var event = store.search(RecordQuery.of("AuditEvent").withOrder(RecordQuery.Order.NEWEST_FIRST))
                .items()
                .getFirst();

        assertThat(of(clinician, event.key().toString())).isEmpty();
        assertThat(clinician
                        .get("/fhir/Provenance/facetpath-log-" + event.position())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin",
                "Observation/",
                "null/null",
                "Observation/a%20b",
                "https://elsewhere.example/fhir/Patient/alvarez",
                ""
            })
    void must_be_asked_for_by_a_resource(String target) {
        assertThat(clinician.get("/fhir/Provenance?target=" + target).statusCode())
                .isEqualTo(400);
    }

    @Test
    void is_in_the_capability_statement() {
        var statement = FHIR.newJsonParser()
                .parseResource(
                        CapabilityStatement.class,
                        server.client().get("/fhir/metadata").body());
        assertThat(statement.getRestFirstRep().getResource())
                .filteredOn(it -> it.getType().equals("Provenance"))
                .singleElement()
                .satisfies(it -> assertThat(it.getSearchParam())
                        .extracting(param -> param.getName())
                        .contains("target", "patient"));
    }
}
