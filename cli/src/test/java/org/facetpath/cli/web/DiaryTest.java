package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The pain diary")
class DiaryTest {

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void leaves_nobody_out_from_the_link_to_the_curve(Web.Look look) {
        var block = Treated.byBlockToday();
        try (var clinician = Web.here().as(Role.CLINICIAN, look);
                var patient = Web.here().anybody(look)) {
            clinician.go("/patients/" + block.patient() + "/diary-links").looksRight("diary-links");
            clinician.find("form:has(input[value=patient]) button").first().click();
            clinician.looksRight("diary-link-made");
            var link = clinician.find("#address").inputValue();
            patient.page().navigate(link);
            patient.looksRight("diary-link");
            patient.find("main button").click();
            Diaries.rate(patient, 3);
            Diaries.rate(patient, 1);
            Diaries.waitForEntries(patient, 2);
            patient.looksRight("diary");
        }
    }

    @Test
    void gives_the_chart_reader_the_relief_of_the_block() {
        var block = Treated.byBlockToday();
        try (var patient = Diaries.opened(block, "patient")) {
            Diaries.rate(patient, 2);
            Diaries.waitForEntries(patient, 1);

            assertThat(patient.find("#course").innerText()).contains("75 percent");
        }
    }

    @Test
    void changes_a_rating_and_keeps_what_it_was() {
        var block = Treated.byBlockToday();
        try (var patient = Diaries.opened(block, "patient")) {
            Diaries.rate(patient, 7);
            Diaries.waitForEntries(patient, 1);
            patient.find("[data-change]").click();
            Diaries.rate(patient, 2);
            patient.page().waitForSelector(".entries li[data-score='2']");

            assertThat(block.scores()).containsExactly(2);
            assertThat(block.versions()).hasSize(2);
            assertThat(block.versions().getLast().content()).contains("\"valueInteger\":7");
        }
    }

    @Test
    void takes_a_rating_back_that_was_a_mistake_or_leaves_it_as_it_was() {
        var block = Treated.byBlockToday();
        try (var patient = Diaries.opened(block, "patient")) {
            Diaries.rate(patient, 7);
            Diaries.waitForEntries(patient, 1);
            assertThat(patient.find("input[name=removed]").isVisible()).isFalse();
            patient.find("[data-change]").click();
            assertThat(patient.find("#rate h2").innerText()).isEqualTo("Change a rating");
            patient.looksRight("diary-change");
            patient.find("[data-leave]").click();
            assertThat(patient.find("#rate h2").innerText()).isEqualTo("How is it now?");

            patient.find("[data-change]").click();
            patient.find("input[name=removed]").check();
            patient.find(".diary-form button").click();
            Diaries.waitForEntries(patient, 0);
            assertThat(block.versions()).hasSize(2);
            assertThat(block.versions().getLast().content()).contains("\"valueInteger\":7");
        }
    }

    @Test
    void says_who_made_an_entry_and_lets_nobody_change_anothers() {
        var block = Treated.byBlockToday();
        try (var patient = Diaries.opened(block, "patient");
                var carer = Diaries.opened(block, "carer")) {
            Diaries.rate(patient, 5);
            Diaries.waitForEntries(patient, 1);
            Diaries.rate(carer, 4);
            Diaries.waitForEntries(carer, 2);

            assertThat(carer.find(".entries").innerText()).contains("by the patient", "by a carer");
            assertThat(carer.find(".entries [data-change]").count()).isOne();
        }
    }

    @Test
    void is_closed_at_once_when_the_clinician_takes_the_link_back() {
        var block = Treated.byBlockToday();
        try (var patient = Diaries.opened(block, "patient");
                var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/" + block.patient() + "/diary-links");
            clinician.find(".danger-button").first().click();
            patient.go("/diary");

            assertThat(patient.words()).contains("not open on this device", "get help at once");
            assertThat(patient.find("main a[href$='/when-to-seek-treatment']").isVisible())
                    .isTrue();
        }
    }

    @Test
    void that_is_closed_while_it_is_open_says_that_a_rating_was_not_sent() {
        var block = Treated.byBlockToday();
        try (var patient = Diaries.opened(block, "patient");
                var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/" + block.patient() + "/diary-links");
            clinician.find(".danger-button").first().click();
            Diaries.rate(patient, 3);
            patient.page().waitForSelector(".diary-state:has-text('was not sent')");

            assertThat(patient.find(".is-waiting .waits").innerText()).isEqualTo("not sent");
            assertThat(block.scores()).isEmpty();
        }
    }

    @Test
    void sends_what_waits_when_the_server_is_back_though_the_network_was_never_away() {
        var block = Treated.byBlockToday();
        try (var patient = Diaries.openedWithoutWorkers(block, "patient")) {
            patient.page().clock().install();
            patient.page().reload();
            patient.page().route("**/diary/entries/*", route -> route.abort());
            Diaries.rate(patient, 3);
            patient.page().waitForSelector(".is-waiting");
            assertThat(block.scores()).isEmpty();

            patient.page().unroute("**/diary/entries/*");
            patient.page().clock().runFor(31_000);
            Diaries.waitForEntries(patient, 1);
            assertThat(block.scores()).containsExactly(3);
            patient.forgive();
        }
    }

    @Test
    void says_of_a_rating_that_waits_which_side_it_is_of() {
        var both = Treated.onBothSidesToday();
        try (var patient = Diaries.openedWithoutWorkers(both, "patient")) {
            patient.page().route("**/diary/entries/*", route -> route.abort());
            patient.find("label:has(input[name=side][value=left])").click();
            Diaries.rate(patient, 3);
            patient.page().waitForSelector(".is-waiting");
            var waiting = patient.find(".is-waiting").innerText();
            patient.page().unroute("**/diary/entries/*");
            patient.page().reload();
            Diaries.waitForEntries(patient, 1);

            assertThat(waiting).contains("left", "waits for a network");
            assertThat(patient.find(".entries").innerText()).contains(time(waiting), "left");
            patient.forgive();
        }
    }

    /// The day and the time of day of a row.
    private static String time(String row) {
        var found = Pattern.compile("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d").matcher(row);
        assertThat(found.find()).as(row).isTrue();
        return found.group();
    }

    @Test
    void works_by_its_form_alone_where_no_script_runs() {
        var block = Treated.byBlockToday();
        var link = Diaries.link(block, "patient");
        try (var context = Web.here().withoutScripts()) {
            var page = context.newPage();
            page.navigate(link);
            page.click("main button");
            page.check("input[name=score][value='3']", new com.microsoft.playwright.Page.CheckOptions().setForce(true));
            page.click(".diary-form button");

            assertThat(page.locator(".entries li").count()).isOne();
            assertThat(block.scores()).containsExactly(3);
        }
    }

    @Test
    void can_be_kept_as_an_app_and_gives_reminders_without_a_name() {
        var block = Treated.byBlockToday();
        try (var patient = Diaries.opened(block, "patient")) {
            var manifest = patient.page().request().get(Web.here().address() + "/diary/app.webmanifest");
            var calendar = patient.page().request().get(Web.here().address() + "/diary/reminders.ics");

            assertThat(manifest.text()).contains("\"display\":\"standalone\"", "diary-icon-512.png");
            assertThat(calendar.text())
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .contains("BEGIN:VALARM")
                    .doesNotContain(block.patient());
            assertThat(patient.words()).doesNotContain("Testperson");
        }
    }

    @Test
    void offers_reminders_only_while_some_are_to_come() {
        var reminders = "a[href$='/reminders.ics']";
        try (var soon = Diaries.opened(Treated.byBlockToday(), "patient");
                var late = Diaries.opened(Treated.byAblation(500), "patient")) {
            assertThat(soon.find(reminders).count()).isOne();
            assertThat(late.find(reminders).count()).isZero();
        }
    }
}
