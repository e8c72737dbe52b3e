package org.facetpath.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.access.Access;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Orders and requests to payers")
class DeskAccessTest {

    private static final String REQUEST = "/patients/whitfield/requests/jw-repeat-ablation-order";

    @BeforeAll
    static void bring_a_patient_with_an_order() {
        TestServer.clinic().load("low-back-recurrence");
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static Client as(Role role) {
        return TestServer.clinic().as(role);
    }

    private static long stored(TestServer server, String type) {
        return server.bean(RecordStore.class).all(RecordQuery.of(type)).count();
    }

    private static HttpResponse<String> order(Client client, String id) {
        return client.form(
                "/patients/whitfield/order",
                Map.of(
                        "form", id,
                        "action", "diagnostic-block",
                        "joint", "L3-L4",
                        "side", "left",
                        "planned", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(),
                        "reason", "no sedation, repeat <b>\u202Eablation</b>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/patients/alvarez/order",
                REQUEST,
                "/patients/alvarez/note",
                "/patients/alvarez/notes",
                "/patients/alvarez/requests",
                "/patients/alvarez/coverage"
            })
    void are_closed_to_patients_even_for_their_own_record(String path) {
        assertThat(as(Role.PATIENT).getPage(path).statusCode()).isEqualTo(403);
    }

    @Test
    void are_judged_by_policies_side_by_side_a_step_from_the_patients_page() {
        var clinician = as(Role.CLINICIAN);
        var address = "/patients/whitfield/coverage";
        var patient = Jsoup.parse(clinician.getPage("/patients/whitfield").body());
        assertThat(patient.select("section:has(#coverage) a[href=" + address + "]"))
                .hasSize(1);

        var page = Jsoup.parse(clinician
                .getPage(address + "?policy=cms-l38773&policy=cms-l38801&policy=no-such-policy")
                .body());
        var compared = page.expectFirst("section:has(.answers)");
        for (var policy : new String[] {"cms-l38773", "cms-l38801"}) {
            var card = compared.select(".answer-card:has(a[href=/policies/" + policy + "])");
            assertThat(card).hasSize(1);
            assertThat(card.select("details .tree .reason")).hasSizeGreaterThan(3);
        }
        assertThat(page.select("input[name=policy][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("cms-l38773", "cms-l38801");
    }

    @Test
    void that_stand_side_by_side_are_four_at_most_and_say_what_was_left_out() {
        var policies = "policy=cms-l38773&policy=cms-l38801&policy=cms-l38765&policy=cms-l38803&policy=cms-l38841";
        var page = Jsoup.parse(as(Role.AUTHORISATION)
                .getPage("/patients/whitfield/coverage?" + policies)
                .body());
        var cards = page.expectFirst(".answers").select("a[href^=/policies/cms-]");
        assertThat(cards).hasSize(4);
        assertThat(page.expectFirst(".problem-note").text()).contains("cms-l38841");
    }

    @Test
    void are_written_by_clinicians_only_while_the_desk_records_what_payers_say() {
        var server = TestServer.clinic();
        long orders = stored(server, "ServiceRequest");
        assertThat(order(as(Role.AUTHORISATION), UUID.randomUUID().toString()).statusCode())
                .isEqualTo(403);
        assertThat(stored(server, "ServiceRequest")).isEqualTo(orders);

        var id = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            var answer = as(Role.AUTHORISATION).form(REQUEST + "/sent", Map.of("form", id, "sent", today()));
            assertThat(answer.statusCode()).isEqualTo(303);
        }
        assertThat(server.bean(RecordStore.class).history(new ResourceKey("Task", id)))
                .hasSize(1);
        assertThat(as(Role.AUTHORISATION).getPage(REQUEST).body()).contains("waiting for the payer");
    }

    @Test
    void are_hidden_from_clinicians_outside_of_the_care_team() {
        var server = TestServer.in(Access.Mode.CARE_TEAM);
        server.load("two-regions-two-sides");
        var clinician = server.as(Role.CLINICIAN);
        long orders = stored(server, "ServiceRequest");

        assertThat(clinician.getPage("/desk").body()).doesNotContain("cm-low-back-block");
        assertThat(clinician
                        .getPage("/patients/mendoza/requests/cm-low-back-block")
                        .statusCode())
                .isEqualTo(403);
        assertThat(clinician.getPage("/patients/mendoza/requests").statusCode()).isEqualTo(403);
        assertThat(clinician
                        .form("/patients/mendoza/order", Map.of("form", "cm-tried", "action", "diagnostic-block"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stored(server, "ServiceRequest")).isEqualTo(orders);
        assertThat(server.as(Role.AUTHORISATION).getPage("/desk").body()).contains("cm-low-back-block");
    }

    @Test
    void of_one_patient_are_found_from_their_page_by_those_who_may_see_them() {
        for (var role : new Role[] {Role.CLINICIAN, Role.AUTHORISATION}) {
            assertThat(as(role).getPage("/patients/whitfield").body())
                    .contains("href=\"/patients/whitfield/requests\"");
            var page = as(role).getPage("/patients/whitfield/requests").body();
            assertThat(page)
                    .contains("href=\"" + REQUEST + "\"")
                    .contains("class=\"status ")
                    .contains("class=\"due-by\"")
                    .doesNotContain("/patients/alvarez/");
        }
        assertThat(as(Role.CLINICIAN).getPage("/patients/nobody/requests").statusCode())
                .isEqualTo(404);
    }

    @Test
    void are_beside_a_text_for_a_note_that_names_no_command() {
        assertThat(as(Role.CLINICIAN).getPage("/patients/alvarez/note").body())
                .contains("\nSources\n(a) ")
                .doesNotContain("--evidence");
    }

    @Test
    void say_of_an_order_what_was_chosen_whatever_its_reason_says() {
        var id = UUID.randomUUID().toString();
        assertThat(order(as(Role.CLINICIAN), id).statusCode()).isEqualTo(303);

        var assessment =
                as(Role.CLINICIAN).get("/patients/whitfield/assessment").body();
        var proposal = assessment.substring(
                assessment.lastIndexOf("\"proposal\"", assessment.indexOf("ServiceRequest/" + id)),
                assessment.indexOf("ServiceRequest/" + id));
        assertThat(proposal).contains("diagnostic-block").contains("L3-L4").contains("left");
        assertThat(proposal).doesNotContain("repeat-ablation");
    }

    @Test
    void keep_an_answer_of_a_payer_apart_from_what_is_known_of_the_patient() {
        var before =
                facts(as(Role.CLINICIAN).get("/patients/whitfield/assessment").body());
        var answer = as(Role.AUTHORISATION)
                .form(
                        REQUEST + "/answer",
                        Map.of(
                                "form",
                                UUID.randomUUID().toString(),
                                "decision",
                                "denied",
                                "day",
                                today(),
                                "number",
                                "A-1",
                                "reason",
                                "radiofrequency ablation L4-L5 not enough relief after two blocks, cauda" + " equina",
                                "criterion",
                                "none"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(facts(
                        as(Role.CLINICIAN).get("/patients/whitfield/assessment").body()))
                .isEqualTo(before);
        assertThat(as(Role.AUTHORISATION).getPage(REQUEST).body()).contains("denied");
    }

    /// What is said of the patient: all but the proposals, which other stories here add to.
    private static String facts(String assessment) {
        return assessment.substring(0, assessment.indexOf("\"coverage\""))
                + assessment.substring(assessment.indexOf("\"medicines\""));
    }

    @Test
    void are_told_apart_by_type_where_an_order_and_a_claim_have_one_id() {
        var server = TestServer.clinic();
        server.load("low-back-single-block");
        var order = """
            {"resourceType":"ServiceRequest","id":"same-id","status":"active","intent":"order",
             "code":{"text":"medial branch block L3-L4 left"},"subject":{"reference":"Patient/becker"},
             "occurrenceDateTime":"%s"}\
            """.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(9));
        var appointment = """
            {"resourceType":"Appointment","id":"same-id","status":"booked","start":"%sT09:00:00Z",
             "description":"radiofrequency ablation of the facet joints L4-L5 right",
             "participant":[{"actor":{"reference":"Patient/becker"},"status":"accepted"}]}\
            """.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(19));
        assertThat(as(Role.CLINICIAN).put("/fhir/ServiceRequest/same-id", order).statusCode())
                .isEqualTo(201);
        assertThat(as(Role.CLINICIAN)
                        .put("/fhir/Appointment/same-id", appointment)
                        .statusCode())
                .isEqualTo(201);

        var desk = as(Role.AUTHORISATION).getPage("/desk").body();
        assertThat(desk)
                .contains("\"/patients/becker/requests/same-id\"")
                .contains("\"/patients/becker/requests/Appointment_same-id\"");
        var ordered = as(Role.AUTHORISATION)
                .getPage("/patients/becker/requests/same-id")
                .body();
        var booked = as(Role.AUTHORISATION)
                .getPage("/patients/becker/requests/Appointment_same-id")
                .body();
        assertThat(ordered).contains("L3-L4").doesNotContain("L4-L5 right");
        assertThat(booked).contains("action=\"/patients/becker/requests/Appointment_same-id/sent\"");

        var id = UUID.randomUUID().toString();
        as(Role.AUTHORISATION)
                .form("/patients/becker/requests/Appointment_same-id/sent", Map.of("form", id, "sent", today()));
        assertThat(server.bean(RecordStore.class)
                        .read(new ResourceKey("Task", id))
                        .orElseThrow()
                        .content())
                .contains("Appointment/same-id");
    }

    @Test
    void take_no_answer_from_before_they_were_sent_and_say_so_beside_its_day() {
        var server = TestServer.clinic();
        server.load("two-regions-two-sides");
        var request = "/patients/mendoza/requests/cm-low-back-block";
        var now = LocalDate.now(ZoneOffset.UTC);
        as(Role.AUTHORISATION)
                .form(
                        request + "/sent",
                        Map.of(
                                "form",
                                UUID.randomUUID().toString(),
                                "sent",
                                now.minusDays(3).toString()));
        var answer = new HashMap<>(Map.of(
                "form", UUID.randomUUID().toString(),
                "decision", "approved",
                "day", now.minusDays(4).toString(),
                "number", "A-77",
                "reason", "",
                "criterion", "none"));

        var refused = as(Role.AUTHORISATION).form(request + "/answer", answer);
        assertThat(refused.statusCode()).isEqualTo(422);
        var field = Jsoup.parse(refused.body()).selectFirst("input[name=day]");
        assertThat(field.attr("value")).isEqualTo(now.minusDays(4).toString());
        assertThat(field.attr("min")).isEqualTo(now.minusDays(3).toString());
        assertThat(refused.body()).contains("was sent only after that day").contains("A-77");

        answer.put("day", now.minusDays(3).toString());
        assertThat(as(Role.AUTHORISATION).form(request + "/answer", answer).statusCode())
                .isEqualTo(303);
        assertThat(as(Role.AUTHORISATION).getPage(request).body()).doesNotContain("waiting for the payer");
    }

    @Test
    void leave_a_trace_when_a_packet_is_taken_out() {
        var packet = as(Role.AUTHORISATION).get(REQUEST + "/letter.pdf?policy=cms-l38773");

        assertThat(packet.statusCode()).isEqualTo(200);
        assertThat(packet.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(as(Role.ADMIN).get("/fhir/AuditEvent").body()).contains("packet for cms-l38773");
    }
}
