package org.facetpath.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which patients an account may see")
class AccessTest {

    private static final String OTHER = neck();

    private static String neck() {
        return TestServer.example("neck-whiplash-one-block")
                .replaceFirst(
                        "(?s).*?\"resourceType\"\\s*:\\s*\"Patient\"\\s*,\\s*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/Patient/%s", "/fhir/Patient/%s/_history", "/fhir/Procedure?patient=%s"})
    void a_patient_sees_their_own_record_and_no_other(String path) {
        var patient = TestServer.clinic().as(Role.PATIENT);

        assertThat(patient.get(path.formatted("alvarez")).statusCode()).isEqualTo(200);
        var other = patient.get(path.formatted(OTHER));
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).doesNotContain("birthDate").doesNotContain("Procedure/");
    }

    @Test
    void a_patient_finds_only_themselves_when_they_search_for_everybody() {
        var found = TestServer.clinic().as(Role.PATIENT).get("/fhir/Patient").body();

        assertThat(found).contains("Patient/alvarez").doesNotContain("Patient/" + OTHER);
    }

    @Test
    void a_patient_reads_the_explained_page_and_not_the_one_for_clinicians() {
        var patient = TestServer.clinic().as(Role.PATIENT);

        assertThat(patient.getPage("/patients/alvarez/explained").statusCode()).isEqualTo(200);
        assertThat(patient.getPage("/patients/%s/explained".formatted(OTHER)).statusCode())
                .isEqualTo(403);
        assertThat(patient.getPage("/patients/alvarez").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Patient/%s",
                "/fhir/Patient/%s/_history",
                "/fhir/Patient/%s/$facet-assess",
                "/fhir/Procedure?patient=%s",
                "/patients/%s",
                "/patients/%s/assessment",
                "/patients/%s/requests/one"
            })
    void somebody_elses_patient_and_one_that_does_not_exist_are_answered_alike(String path) {
        var clinician = TestServer.in(Access.Mode.CARE_TEAM).as(Role.CLINICIAN);

        var theirs = clinician.get(path.formatted(OTHER));
        var nobodys = clinician.get(path.formatted("nobody-at-all"));

        assertThat(theirs.statusCode()).isEqualTo(403).isEqualTo(nobodys.statusCode());
        assertThat(bare(theirs.body(), OTHER)).isEqualTo(bare(nobodys.body(), "nobody-at-all"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Observation/%s",
                "/fhir/Observation/%s/_history",
                "/fhir/Observation/%s/_history/1",
                "/fhir/Observation?_id=%s"
            })
    void what_is_about_somebody_elses_patient_and_what_does_not_exist_are_answered_alike(String path) {
        var server = TestServer.in(Access.Mode.CARE_TEAM);
        var store = server.bean(RecordStore.class);
        var key = new ResourceKey("Observation", "theirs");
        if (store.read(key).isEmpty()) {
            store.write(List.of(new Change.Write(key, """
                {"resourceType":"Observation","id":"theirs","status":"final","code":{"text":"x"},\
                "subject":{"reference":"Patient/%s"}}\
                """.formatted(OTHER), 0)), new Actor("user/somebody"), "a test");
        }
        var clinician = server.as(Role.CLINICIAN);

        var theirs = clinician.get(path.formatted("theirs"));
        var nobodys = clinician.get(path.formatted("nobody-wrote-it"));

        assertThat(theirs.statusCode()).isEqualTo(nobodys.statusCode()).isNotEqualTo(403);
        assertThat(withoutBundlesOwn(bare(theirs.body(), "theirs")))
                .isEqualTo(withoutBundlesOwn(bare(nobodys.body(), "nobody-wrote-it")));
    }

    /// Without what differs from answer to answer: its id and time.
    private static String withoutBundlesOwn(String answer) {
        return answer.replaceAll("\"(id|lastUpdated)\":\"[^\"]*\"", "");
    }

    /// Without the id, and without the secret that each form has of its own.
    private static String bare(String answer, String id) {
        return answer.replace(id, "X").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void a_clinician_outside_of_the_care_team_opens_a_record_only_with_a_reason() {
        var server = TestServer.in(Access.Mode.CARE_TEAM);
        var clinician = server.as(Role.CLINICIAN);

        assertThat(clinician.get("/fhir/Patient/alvarez").statusCode()).isEqualTo(403);
        assertThat(clinician
                        .form("/patients/alvarez/break-glass", Map.of("reason", "short"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(clinician.get("/fhir/Patient/alvarez").statusCode()).isEqualTo(403);
        assertThat(clinician
                        .form("/patients/alvarez/break-glass", Map.of("reason", "called at night, acute pain"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(clinician.get("/fhir/Patient/alvarez").statusCode()).isEqualTo(200);
        assertThat(server.as(Role.ADMIN).get("/fhir/AuditEvent").body())
                .contains("called at night, acute pain")
                .contains("BTG");
    }

    @Test
    void a_clinician_whom_the_care_team_names_sees_the_record() {
        var server = TestServer.in(Access.Mode.CARE_TEAM);
        var clinician = server.as(Role.CLINICIAN);
        assertThat(clinician.get("/fhir/Patient/" + OTHER).statusCode()).isEqualTo(403);

        var store = server.bean(org.facetpath.server.store.RecordStore.class);
        store.write(
                java.util.List.of(new org.facetpath.server.store.Change.Write(
                        new org.facetpath.server.store.ResourceKey("CareTeam", "team"), """
                            {"resourceType":"CareTeam","id":"team","status":"active",\
                            "subject":{"reference":"Patient/%s"},\
                            "participant":[{"member":{"reference":"Practitioner/pr-clinician"}}]}\
                            """.formatted(OTHER))),
                new org.facetpath.server.store.Actor("system/test"),
                "test");

        assertThat(clinician.get("/fhir/Patient/" + OTHER).statusCode()).isEqualTo(200);
    }

    @Test
    void a_care_team_counts_however_many_stand_before_it() {
        var server = TestServer.in(Access.Mode.CARE_TEAM);
        server.load("low-back-single-block");
        var teams = new java.util.ArrayList<org.facetpath.server.store.Change>();
        for (int i = 0; i <= 250; i++) {
            var member = i == 250 ? "pr-clinician" : "pr-nobody-" + i;
            teams.add(new org.facetpath.server.store.Change.Write(
                    new org.facetpath.server.store.ResourceKey("CareTeam", "becker-" + i), """
                        {"resourceType":"CareTeam","id":"becker-%d","status":"active",\
                        "subject":{"reference":"Patient/becker"},\
                        "participant":[{"member":{"reference":"Practitioner/%s"}}]}\
                        """.formatted(i, member)));
        }
        var clinician = server.as(Role.CLINICIAN);
        assertThat(clinician.get("/fhir/Patient/becker").statusCode()).isEqualTo(403);

        server.bean(org.facetpath.server.store.RecordStore.class)
                .write(teams, new org.facetpath.server.store.Actor("system/test"), "test");

        assertThat(clinician.get("/fhir/Patient/becker").statusCode()).isEqualTo(200);
    }
}
