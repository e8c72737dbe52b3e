package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What became of a card")
class FeedbackConformanceTest {

    private static final String SERVICE = "facetpath-patient-view";

    private final Ehr ehr = Ehr.here();

    private static String overridden(String card, String reason) {
        return "{\"card\":\"%s\",\"outcome\":\"overridden\",%s\"outcomeTimestamp\":\"2026-11-25T09:30:00Z\"}"
                .formatted(card, reason);
    }

    private static String accepted(String card, String suggestion) {
        return ("{\"card\":\"%s\",\"outcome\":\"accepted\",\"acceptedSuggestions\":[{\"id\":\"%s\"}],"
                        + "\"outcomeTimestamp\":\"2026-11-25T09:30:00.123+01:00\"}")
                .formatted(card, suggestion);
    }

    private int tell(String... entries) {
        var body = "{\"feedback\":[" + String.join(",", entries) + "]}";
        MessageSchema.assertValid("feedback", body);
        return ehr.tell(SERVICE, body).statusCode();
    }

    @Test
    void C80_is_taken_one_by_one_together_and_again() {
        var card = UUID.randomUUID().toString();

        assertThat(tell(overridden(card, ""))).isEqualTo(200);
        assertThat(tell(overridden(card, ""))).isEqualTo(200);
        assertThat(tell(accepted(card, "s1"), overridden(UUID.randomUUID().toString(), "")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"feedback\":[]}",
                "{\"feedback\":[7]}",
                "{\"feedback\":{}}",
                "{\"feedback\":[{\"outcome\":\"accepted\"}]}",
                "{\"feedback\":[{\"card\":\"c\",\"outcome\":\"ignored\",\"outcomeTimestamp\":\"2026-11-25T09:30:00Z\"}]}",
                "{\"feedback\":[{\"card\":\"c\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-11-25T09:30:00Z\"}]}",
                "{\"feedback\":[{\"card\":\"c\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"yesterday\"}]}",
                "{\"feedback\":[",
                ""
            })
    void C81_that_says_nothing_is_refused(String body) {
        assertThat(ehr.refused(400, SERVICE + "/feedback", body)).isNotBlank();
    }

    @Test
    void C82_is_taken_for_a_card_that_nobody_here_knows_and_counted_apart() {
        assertThat(tell(overridden(UUID.randomUUID().toString(), ""))).isEqualTo(200);
        assertThat(page()).contains("not known here");
    }

    private static String page() {
        return TestServer.clinic().as(Role.ADMIN).getPage("/admin/cards").body();
    }

    @Test
    void is_counted_by_what_the_card_was_about_with_the_reason_and_what_the_user_wrote() {
        var card = ehr.cards(HookBody.of("patient-view", "red-flag-infection")).getFirst();
        var reason = card.at("/overrideReasons/0");
        assertThat(tell(overridden(
                        card.path("uuid").asText(),
                        "\"overrideReason\":{\"reason\":%s,\"userComment\":\"<b>seen & treated</b>\"},"
                                .formatted(reason))))
                .isEqualTo(200);

        var page = org.jsoup.Jsoup.parse(page());

        assertThat(page.select("tbody tr").eachText()).anyMatch(row -> row.contains("facetpath-patient-view red flag"));
        assertThat(page.select("li").eachText())
                .anyMatch(line -> line.contains(reason.path("display").asText()))
                .anyMatch(line -> line.contains("<b>seen & treated</b>"));
    }

    @Test
    void is_shown_to_administrators_only() {
        assertThat(TestServer.clinic()
                        .as(Role.CLINICIAN)
                        .getPage("/admin/cards")
                        .statusCode())
                .isEqualTo(403);
    }
}
