package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The pain diary")
class DiaryTest {

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void leaves_nobody_out_from_the_link_to_the_curve(Web.Look look) {
        var block = Block.today();
        try (var clinician = Web.here().as(Role.CLINICIAN, look);
                var patient = Web.here().anybody(look)) {
            clinician.go("/patients/" + block.patient() + "/diary-links").looksRight("diary-links");
            clinician.find("form:has(input[value=patient]) button").first().click();
            clinician.looksRight("diary-link-made");
            var link = clinician.find("#address").inputValue();
            patient.page().navigate(link);
            patient.looksRight("diary-link");
            patient.find("main button").click();
            rate(patient, 3);
            rate(patient, 1);
            waitForEntries(patient, 2);
            patient.looksRight("diary");
        }
    }

    @Test
    void gives_the_chart_reader_the_relief_of_the_block() {
        var block = Block.today();
        try (var patient = opened(block, "patient")) {
            rate(patient, 2);
            waitForEntries(patient, 1);

            assertThat(patient.find("#course").innerText()).contains("75 percent");
        }
    }

    @Test
    void keeps_ratings_without_a_network_and_sends_each_once_later() {
        var block = Block.today();
        try (var patient = opened(block, "patient")) {
            patient.page().waitForFunction("navigator.serviceWorker.controller !== null");
            patient.go("/diary");
            patient.context().setOffline(true);
            rate(patient, 6);
            rate(patient, 4);
            patient.page().reload();
            patient.page().waitForSelector(".is-waiting >> nth=1");
            assertThat(patient.find(".entries .is-waiting").count()).isEqualTo(2);
            assertThat(patient.find(".diary-state").innerText()).contains("Saved on this phone");
            assertThat(block.scores()).isEmpty();

            patient.context().setOffline(false);
            waitForEntries(patient, 2);
            patient.page().reload();
            waitForEntries(patient, 2);

            assertThat(block.scores()).containsExactlyInAnyOrder(6, 4);
            assertThat(waiting(patient)).isZero();
            patient.forgive();
        }
    }

    @Test
    void changes_a_rating_and_keeps_what_it_was() {
        var block = Block.today();
        try (var patient = opened(block, "patient")) {
            rate(patient, 7);
            waitForEntries(patient, 1);
            patient.find("[data-change]").click();
            rate(patient, 2);
            patient.page().waitForSelector(".entries li[data-score='2']");

            assertThat(block.scores()).containsExactly(2);
            assertThat(block.versions()).hasSize(2);
            assertThat(block.versions().getLast().content()).contains("\"valueInteger\":7");
        }
    }

    @Test
    void says_who_made_an_entry_and_lets_nobody_change_anothers() {
        var block = Block.today();
        try (var patient = opened(block, "patient");
                var carer = opened(block, "carer")) {
            rate(patient, 5);
            waitForEntries(patient, 1);
            rate(carer, 4);
            waitForEntries(carer, 2);

            assertThat(carer.find(".entries").innerText()).contains("by the patient", "by a carer");
            assertThat(carer.find(".entries [data-change]").count()).isOne();
        }
    }

    @Test
    void is_closed_at_once_when_the_clinician_takes_the_link_back() {
        var block = Block.today();
        try (var patient = opened(block, "patient");
                var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/" + block.patient() + "/diary-links");
            clinician.find(".danger-button").first().click();
            patient.go("/diary");

            assertThat(patient.words()).contains("not open on this device");
        }
    }

    @Test
    void works_by_its_form_alone_where_no_script_runs() {
        var block = Block.today();
        var link = link(block, "patient");
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
        var block = Block.today();
        try (var patient = opened(block, "patient")) {
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

    private static void rate(Visitor visitor, int score) {
        visitor.find(".scores label:has(input[value='%d'])".formatted(score)).click();
        visitor.find(".diary-form button").click();
        visitor.page().waitForFunction("document.querySelector('.diary-form').elements.score.value === ''");
    }

    private static void waitForEntries(Visitor visitor, int count) {
        visitor.page()
                .waitForFunction(
                        "count => document.querySelectorAll('.entries li[data-id]').length === count"
                                + " && !document.querySelector('.is-waiting')",
                        count);
    }

    private static int waiting(Visitor visitor) {
        return (int) visitor.page()
                .evaluate("() => new Promise(done => { const open = indexedDB.open('facetpath-diary');"
                        + "open.onsuccess = () => { const count = open.result.transaction('waiting')"
                        + ".objectStore('waiting').count(); count.onsuccess = () => done(count.result); }; })");
    }

    private static String link(Block block, String writer) {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/" + block.patient() + "/diary-links");
            clinician
                    .find("form:has(input[value=%s]) button".formatted(writer))
                    .first()
                    .click();
            return clinician.find("#address").inputValue();
        }
    }

    private static Visitor opened(Block block, String writer) {
        var visitor = Web.here().anybody(Web.Look.ON_A_PHONE);
        visitor.page().navigate(link(block, writer));
        visitor.find("main button").click();
        visitor.page().waitForSelector(".diary-form");
        return visitor;
    }

    /// Somebody made up who had a block today, with a score of 8 before it.
    private record Block(String patient, RecordStore store) {

        static Block today() {
            var store = Web.here().bean(RecordStore.class);
            var patient = "diary-" + UUID.randomUUID();
            var day = LocalDate.now(ZoneOffset.UTC);
            var now = java.time.Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
            var about = "\"subject\":{\"reference\":\"Patient/%s\"}".formatted(patient);
            write(store, "Patient", patient, "\"name\":[{\"family\":\"Testperson\"}],\"birthDate\":\"1970\"");
            write(
                    store,
                    "Condition",
                    patient + "-c",
                    about + ",\"code\":{\"text\":\"Low back pain\"},\"onsetDateTime\":\"" + day.minusYears(1) + "\"");
            write(store, "Procedure", patient + "-p", about + """
                ,"status":"completed","code":{"coding":[{"system":"https://facetpath.org/fhir/CodeSystem/procedure",
                "code":"medial-branch-block"}],"text":"Diagnostic medial branch block"},
                "performedDateTime":"%s","bodySite":[{"coding":[{
                "system":"https://facetpath.org/fhir/CodeSystem/facet-joint","code":"L4-L5-right"}]}]
                """.formatted(now.minusSeconds(3_600)));
            write(store, "Observation", patient + "-b", about + """
                ,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},
                "effectiveDateTime":"%s","valueInteger":8,"bodySite":{"coding":[{
                "system":"https://facetpath.org/fhir/CodeSystem/pain-area","code":"low-back-right"}]}
                """.formatted(now.minusSeconds(4_000)));
            return new Block(patient, store);
        }

        private static void write(RecordStore store, String type, String id, String body) {
            var content = "{\"resourceType\":\"%s\",\"id\":\"%s\",%s}".formatted(type, id, body);
            store.write(
                    List.of(new Change.Write(new ResourceKey(type, id), content)), new Actor("system/demo"), "test");
        }

        List<Integer> scores() {
            return entries()
                    .map(it -> it.replaceAll("(?s).*\"valueInteger\":(\\d+).*", "$1"))
                    .map(Integer::valueOf)
                    .toList();
        }

        private Stream<String> entries() {
            return store.all(RecordQuery.of("Observation").withPatient(patient))
                    .filter(it -> it.by().id().startsWith("diary/"))
                    .map(Version::content);
        }

        List<Version> versions() {
            return store.all(RecordQuery.of("Observation").withPatient(patient))
                    .filter(it -> it.by().id().startsWith("diary/"))
                    .flatMap(it -> store.history(it.key()).stream())
                    .toList();
        }
    }
}
