package org.facetpath.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.ZipFile;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The authorisation desk")
class DeskTest {

    private static final String REQUEST = "/patients/whitfield/requests/jw-repeat-ablation-order";
    private static final String HOSTILE =
            "Too many ablation sessions in 12 months <script>alert(1)</script> \u202Eevil";

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static RecordStore store() {
        return Web.here().bean(RecordStore.class);
    }

    private static Visitor desk(Web.Look look) {
        return Web.here().anybody(look).signIn("desk", Web.PASSWORD);
    }

    @Test
    void begins_at_the_requests_with_the_clocks_of_those_whose_payer_is_known() {
        try (var desk = desk(Web.Look.AT_A_DESK)) {
            assertThat(desk.page().url()).endsWith("/desk");
            desk.go("/desk?q=whitfield");
            assertThat(desk.find(".rows").innerText()).contains("Palmetto").contains("Send by");
        }
    }

    @Test
    void is_told_what_to_do_when_no_payer_is_known_and_judges_by_a_policy_it_chooses() {
        try (var desk = desk(Web.Look.AT_A_DESK)) {
            desk.go("/desk?q=moretti");
            assertThat(desk.find(".rows .next").innerText()).contains("find out who pays");

            desk.go("/patients/fischer/requests/nf-block-order");
            assertThat(desk.find("section .caution")).containsText("find out who pays");
            desk.find("#policy").selectOption("cms-l38773");
            desk.find(".filters button").click();
            assertThat(desk.find("section .caution")).hasCount(0);
            assertThat(desk.find(".answers > li")).hasCount(1);
            assertThat(desk.words()).contains("No payer is known");

            desk.find("button:has-text('Record as sent')").click();
            desk.page().waitForURL("**/requests/nf-block-order?policy=cms-l38773");
            assertThat(desk.find(".status").first()).containsText("waiting for the payer");
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void lists_all_requests_by_what_is_due_and_finds_one(Web.Look look) {
        try (var desk = desk(look)) {
            desk.go("/desk").looksRight("desk");
            assertThat(desk.find(".rows > li").count()).isGreaterThanOrEqualTo(4);

            desk.find("input[name=q]").fill("whit");
            desk.find(".filters button").click();
            assertThat(desk.find(".rows > li")).hasCount(1);
            desk.find(".rows a").click();
            assertThat(desk.page().url()).endsWith(REQUEST);
            desk.find(".answers details:last-of-type > summary").first().click();
            desk.looksRight("request");
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void is_reached_from_the_page_of_a_patient(Web.Look look) {
        try (var desk = desk(look)) {
            desk.go("/patients/alvarez");
            desk.find(".action-bar a[href$='/requests']").click();
            desk.looksRight("requests-of-a-patient");
            assertThat(desk.find(".rows .status").first()).isVisible();
            assertThat(desk.find(".rows .due-by").first()).isVisible();

            desk.find(".rows a").first().click();
            assertThat(desk.page().url()).contains("/patients/alvarez/requests/ma-ablation-order");
        }
    }

    @Test
    void shows_red_flags_and_hands_out_no_packet_while_one_is_open() {
        try (var desk = desk(Web.Look.AT_A_DESK)) {
            desk.go("/patients/moretti/requests/am-block-order?policy=cms-l38773");
            assertThat(desk.find(".flag.emergency").first()).isVisible();
            assertThat(desk.find("a[href*='packet.zip']")).hasCount(0);
            desk.looksRight("request-held-back");
            var answer = desk.context()
                    .request()
                    .get(Web.here().address()
                            + "/patients/moretti/requests/am-block-order/packet.zip?policy=cms-l38773");
            assertThat(answer.status()).isEqualTo(409);
        }
    }

    @Test
    void hands_out_the_whole_packet_with_one_click() throws IOException {
        try (var desk = desk(Web.Look.AT_A_DESK)) {
            desk.go("/patients/alvarez/requests/ma-ablation-order?policy=cms-l38773");
            var file = desk.page()
                    .waitForDownload(
                            () -> desk.find("a[href*='packet.zip']").first().click());
            var kept = Files.createTempFile("packet", ".zip");
            file.saveAs(kept);
            try (var zip = new ZipFile(kept.toFile())) {
                assertThat(zip.stream().map(it -> it.getName()))
                        .containsExactly("letter.pdf", "packet.json", "attachments.csv", "before-sending.txt");
            }
        }
    }

    @Test
    void follows_a_request_from_sending_to_a_denial_and_the_draft_of_an_appeal() {
        try (var desk = desk(Web.Look.AT_A_DESK)) {
            desk.go(REQUEST + "?policy=cms-l38773");
            desk.find("#sent").fill(today().minusDays(6).toString());
            desk.find("form[action$='/sent'] button").click();
            assertThat(desk.find(".status.sent")).isVisible();

            int before = answers();
            desk.go(REQUEST + "?policy=cms-l38773");
            desk.find("input[name=decision][value=denied]").check();
            desk.find("#number").fill("PA-2026-<b>77</b>");
            desk.find("#reason").fill(HOSTILE);
            desk.find("#number").focus();
            assertThat(desk.find("#criterion-choice .hint")).isVisible();
            desk.find("#criterion").selectOption("rfa-session-cap");
            var sent = desk.formOf("form[action$='/answer']");
            desk.find("form[action$='/answer'] button").click();

            assertThat(desk.find(".status.denied")).isVisible();
            assertThat(desk.words()).contains("<script>alert(1)</script>").contains("PA-2026-<b>77</b>");
            assertThat(desk.find("section[aria-labelledby=open] .tree .badge").first())
                    .isVisible();
            desk.looksRight("request-denied");

            assertThat(desk.send(REQUEST + "/answer", sent)).endsWith(REQUEST);
            assertThat(answers()).isEqualTo(before + 1);

            desk.go(REQUEST);
            desk.find("a[href*='kind=appeal']").click();
            var letter = desk.find(".reply").innerText();
            assertThat(letter).contains("DRAFT").contains("PA-2026-<b>77</b>").contains("LINES OF THE RECORD");
            desk.looksRight("appeal");

            desk.go("/desk?status=denied");
            assertThat(desk.find(".rows > li.denied").first()).containsText("L38773");
            assertThat(desk.find(".rows > li.denied").first()).not().containsText("find out who pays");
        }
    }

    @Test
    void asks_which_criterion_a_denial_is_about_and_keeps_what_was_typed() {
        try (var desk = desk(Web.Look.ON_A_PHONE_IN_THE_DARK_IN_SPANISH)) {
            desk.go("/patients/alvarez/requests/ma-ablation-order?policy=cms-l38773");
            desk.find("input[name=decision][value=denied]").check();
            desk.find("#day").fill(today().plusDays(2).toString());
            desk.page().evaluate("document.querySelector(\"form[action$='/answer']\").noValidate = true");
            desk.find("form[action$='/answer'] button").click();

            assertThat(desk.find("#day-wrong")).isVisible();
            assertThat(desk.find("#criterion-wrong")).isVisible();
            assertThat(desk.find("#day").inputValue())
                    .isEqualTo(today().plusDays(2).toString());
            desk.forgive();
            desk.looksRight("answer-wrong");
        }
    }

    private static int answers() {
        return (int) store().all(RecordQuery.of("ClaimResponse").withPatient("whitfield"))
                .count();
    }
}
