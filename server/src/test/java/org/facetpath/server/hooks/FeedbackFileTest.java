package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What was told of cards, as a file")
class FeedbackFileTest {

    private static final String HOSTILE = "=HYPERLINK(\\\"https://evil.example\\\")";

    @BeforeAll
    static void tell() {
        var cards = Ehr.here().cards(HookBody.of("patient-view", "red-flag-infection"));
        var reason = cards.getFirst().at("/overrideReasons/0");
        overridden(
                cards.getFirst().path("uuid").asText(),
                "{\"reason\":%s,\"userComment\":\"%s\"}".formatted(reason, HOSTILE));
        overridden(UUID.randomUUID().toString(), "{\"userComment\":\"of a card nobody here knows\"}");
    }

    private static void overridden(String card, String reason) {
        var told =
                "{\"feedback\":[{\"card\":\"%s\",\"outcome\":\"overridden\",\"overrideReason\":%s,\"outcomeTimestamp\":\"%s\"}]}"
                        .formatted(card, reason, "2026-11-25T09:30:00Z");
        assertThat(Ehr.here().tell("facetpath-patient-view", told).statusCode()).isEqualTo(200);
    }

    private static List<String> lines(String language) {
        var file = TestServer.clinic()
                .as(Role.ADMIN)
                .send("GET", "/admin/cards.csv", null, Map.of("Accept-Language", language));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).isEqualToIgnoringCase("text/csv;charset=UTF-8"));
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"cards.csv\"");
        return file.body().lines().toList();
    }

    @Test
    void has_a_line_for_each_card_that_was_told_of_with_why() {
        assertThat(lines("en").getFirst())
                .isEqualTo(
                        "\"Received\",\"Service\",\"About\",\"What became of it\",\"Reason\",\"What the user wrote\"");
        assertThat(lines("en"))
                .anyMatch(line -> line.contains("\"facetpath-patient-view\",\"red flag\",\"Set aside\",\""));
        assertThat(lines("es").getFirst()).contains("Motivo");
        assertThat(lines("es")).anyMatch(line -> line.contains("\"Dejadas de lado\""));
    }

    @Test
    void never_makes_a_spreadsheet_compute_what_a_user_wrote() {
        assertThat(lines("en")).anyMatch(line -> line.endsWith(",\"'=HYPERLINK(\"\"https://evil.example\"\")\""));
    }

    @Test
    void says_neither_which_card_nor_which_patient_nor_what_the_page_does_not_show() {
        assertThat(String.join("\n", lines("en")))
                .doesNotContain("Patient/")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                .doesNotContain("of a card nobody here knows");
    }

    @Test
    void and_the_page_call_the_cards_for_a_client_of_crd_in_words_too() {
        var card = CrdClient.answer(CrdClient.speaking("2.2", CrdClient.ablation("order-sign"), Map.of()))
                .at("/cards/0");
        overridden(card.path("uuid").asText(), "{\"userComment\":\"known\"}");

        assertThat(card.at("/source/topic/code").asText()).isEqualTo("guideline");
        assertThat(lines("en")).anyMatch(line -> line.contains("\"what a policy asks\""));
        assertThat(TestServer.clinic().as(Role.ADMIN).getPage("/admin/cards").body())
                .contains("what a policy asks")
                .doesNotContain("cds.topic.");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void is_for_administrators_only(Role role) {
        assertThat(TestServer.clinic().as(role).get("/admin/cards.csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void is_offered_on_the_page_and_leaves_a_trace() {
        var admin = TestServer.clinic().as(Role.ADMIN);
        assertThat(admin.getPage("/admin/cards").body()).contains("href=\"/admin/cards.csv\"");
        admin.get("/admin/cards.csv");
        assertThat(admin.get("/fhir/AuditEvent?agent=admin&_count=5").body())
                .contains("what was told of the cards of hooks");
    }
}
