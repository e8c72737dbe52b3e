package org.facetpath.server.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.spine.Side;
import org.facetpath.server.account.Role;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A diary's entries")
class DiaryEntriesTest extends AskedDiary {

    private static final List<String> HOSTILE =
            List.of("<script>alert(1)</script>", "\u202Eabc", "' OR 1=1 --", "x".repeat(9_000), "${7*7}", "-1", "11");

    @Test
    void are_one_when_they_are_sent_twice_and_a_version_more_when_they_are_changed() {
        var block = block("L4-L5-right");
        var phone = phone(block, Writer.PATIENT);
        var id = UUID.randomUUID().toString();

        assertThat(put(phone, id, Map.of("score", "3")).statusCode()).isEqualTo(200);
        assertThat(put(phone, id, Map.of("score", "3")).statusCode()).isEqualTo(200);
        assertThat(versions(id)).hasSize(1);

        put(phone, id, Map.of("score", "2"));
        assertThat(versions(id)).hasSize(2);
        put(phone, id, Map.of("score", "2", "removed", "yes"));
        assertThat(versions(id)).hasSize(3);
        assertThat(phone.getPage("/diary").body()).doesNotContain(id);
    }

    @Test
    void of_a_form_sent_twice_are_one_and_of_other_words_in_it_are_two() {
        var block = block("L4-L5-right");
        var phone = phone(block, Writer.PATIENT);
        var id = UUID.randomUUID().toString();
        phone.form("/diary/entries", Map.of("id", id, "score", "3"));
        phone.form("/diary/entries", Map.of("id", id, "score", "3"));
        assertThat(entries(block)).hasSize(1);

        phone.form("/diary/entries", Map.of("id", id, "score", "9"));
        assertThat(entries(block)).hasSize(2);
    }

    @Test
    void are_the_relief_that_the_engine_reads() {
        var block = block("L4-L5-right");
        put(phone(block, Writer.PATIENT), UUID.randomUUID().toString(), Map.of("score", "2"));

        var assessor = SERVER.bean(Assessor.class);
        var assessment =
                assessor.assess(STORE.record(block.patient()).orElseThrow(), assessor.day(null), Options.defaults());
        assertThat(assessment.problems().getFirst().blocks().getFirst().reliefPercent())
                .isEqualByComparingTo("75");
        assertThat(assessment.notUnderstood()).isEmpty();
    }

    @Test
    void after_an_ablation_are_the_relief_that_lasts_and_both_sides_are_one_pain() {
        var ablation = ablation("L4-L5-left", "L4-L5-right");
        var treatment = SERVER.bean(Treatments.class)
                .find(ablation.patient(), ablation.procedure())
                .orElseThrow();
        assertThat(treatment.kind()).isEqualTo(Treatment.Kind.ABLATION);
        assertThat(treatment.sides()).containsExactly(Side.NOT_DOCUMENTED);

        put(phone(ablation, Writer.PATIENT), UUID.randomUUID().toString(), Map.of("score", "2"));

        var assessor = SERVER.bean(Assessor.class);
        var assessment =
                assessor.assess(STORE.record(ablation.patient()).orElseThrow(), assessor.day(null), Options.defaults());
        assertThat(assessment.problems().getFirst().history())
                .filteredOn(it -> it.kind().equals("ablation"))
                .singleElement()
                .satisfies(it -> assertThat(it.reliefPercent()).isEqualByComparingTo("75"));
        assertThat(assessment.notUnderstood()).isEmpty();
    }

    @Test
    void past_the_last_planned_one_are_told_to_be_over_with_the_curve_first_and_the_day_the_link_ends() {
        var block = treated("medial-branch-block", 15 * 86_400, "L4-L5-right");
        var phone = phone(block, Writer.PATIENT);
        put(phone, UUID.randomUUID().toString(), Map.of("score", "2"));

        var page = Jsoup.parse(phone.getPage("/diary").body());
        var ends = LINKS.list(block.patient()).getFirst().expires().atZone(ZoneOffset.UTC);
        assertThat(page.select(".due").text())
                .contains("All planned ratings are over.", "You can still add some until ", "link ends")
                .contains(String.valueOf(ends.getYear()));
        assertThat(page.select("#course, #rate").eachAttr("id")).containsExactly("course", "rate");
        assertThat(page.select("#course svg")).isNotEmpty();

        var before = Jsoup.parse(
                phone(block("L4-L5-right"), Writer.PATIENT).getPage("/diary").body());
        assertThat(before.select(".due").text()).contains("Next rating: ").doesNotContain("over");
        assertThat(before.select("#course, #rate").eachAttr("id")).containsExactly("rate", "course");
    }

    @Test
    void that_are_refused_put_the_keyboard_to_what_is_wrong() {
        var phone = phone(block("L4-L5-right"), Writer.PATIENT);
        var page = Jsoup.parse(
                phone.form("/diary/entries", Map.of("id", UUID.randomUUID().toString(), "score", "11"))
                        .body());
        assertThat(page.select("[autofocus]").eachText()).containsExactly("Choose a number from 0 to 10.");
    }

    @Test
    void of_two_treated_sides_are_rated_apart() {
        var block = block("L4-L5-right", "L4-L5-left");
        var phone = phone(block, Writer.PATIENT);

        assertThat(SERVER.bean(Treatments.class)
                        .find(block.patient(), block.procedure())
                        .orElseThrow()
                        .sides())
                .containsExactly(Side.LEFT, Side.RIGHT);
        assertThat(put(phone, UUID.randomUUID().toString(), Map.of("score", "2"))
                        .body())
                .contains("side");
        put(phone, UUID.randomUUID().toString(), Map.of("score", "2", "side", "left"));
        put(phone, UUID.randomUUID().toString(), Map.of("score", "7", "side", "right"));
        assertThat(entries(block))
                .anyMatch(it -> it.contains("low-back-left") && it.contains("\"valueInteger\":2"))
                .anyMatch(it -> it.contains("low-back-right") && it.contains("\"valueInteger\":7"));
    }

    @Test
    void of_two_treated_sides_tell_the_relief_of_each() {
        var block = block("L4-L5-right", "L4-L5-left");
        var phone = phone(block, Writer.PATIENT);
        put(phone, UUID.randomUUID().toString(), Map.of("score", "2", "side", "left"));
        put(phone, UUID.randomUUID().toString(), Map.of("score", "7", "side", "right"));

        var treatment = SERVER.bean(Treatments.class)
                .find(block.patient(), block.procedure())
                .orElseThrow();
        assertThat(treatment.reliefBySide().get(Side.LEFT)).isEqualByComparingTo("75");
        assertThat(treatment.reliefBySide().get(Side.RIGHT)).isEqualByComparingTo("12.5");
        assertThat(phone.getPage("/diary").body().replaceAll("<[^>]+>", ""))
                .contains("On the left: at best the pain went down by about 75 percent")
                .contains("On the right: at best the pain went down by about 12 percent");
    }

    @Test
    void say_who_made_them_and_the_trail_does_too() {
        var block = block("L4-L5-right");
        put(phone(block, Writer.PATIENT), UUID.randomUUID().toString(), Map.of("score", "2"));
        put(phone(block, Writer.CARER), UUID.randomUUID().toString(), Map.of("score", "3"));

        assertThat(entries(block))
                .anyMatch(it -> it.contains("\"reference\":\"Patient/%s\"".formatted(block.patient()))
                        && it.contains("\"valueInteger\":2"))
                .anyMatch(it -> it.contains("\"display\":\"carer\"") && it.contains("\"valueInteger\":3"));
        assertThat(SERVER.as(Role.ADMIN).get("/admin/audit.ndjson").body()).contains("diary/carer/", "diary/patient/");
    }

    @Test
    void of_the_clinic_and_of_nobody_named_are_not_called_the_patients() {
        var block = block("L4-L5-right");
        rated(block, "clinic", "\"performer\":[{\"reference\":\"Practitioner/d\"}],", 4);
        rated(block, "unsaid", "", 5);
        var phone = phone(block, Writer.PATIENT);
        put(phone, UUID.randomUUID().toString(), Map.of("score", "2"));

        assertThat(Jsoup.parse(phone.getPage("/diary").body())
                        .select(".entries li")
                        .eachText())
                .hasSize(3)
                .anyMatch(it -> it.startsWith("2") && it.contains("by the patient"))
                .anyMatch(it -> it.startsWith("4") && it.contains("by the clinic"))
                .anyMatch(it -> it.startsWith("5") && it.contains("from the record"));
        assertThat(Jsoup.parse(SERVER.as(Role.CLINICIAN)
                                .getPage("/patients/" + block.patient())
                                .body())
                        .text())
                .contains("recorded by the patient", "recorded by the clinic");
    }

    @Test
    void of_another_system_open_the_diary_whatever_their_ids_notes_and_numbers_are() {
        var block = block("L4-L5-right");
        var id = Integer.toString(new Random().nextInt(1_000_000), 36);
        var note = "\"note\":[{\"text\":\"%s\"}],".formatted("after lunch ".repeat(40));
        rated(block, note, 4, "o" + id);
        rated(block, "", 40, "p" + id);
        rated(block, "", -1, "q" + id);

        var page = phone(block, Writer.PATIENT).getPage("/diary");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select(".entries li").eachText())
                .singleElement()
                .asString()
                .startsWith("4")
                .contains("after lunch");
    }

    private static void rated(Block block, String name, String performer, int score) {
        rated(block, performer, score, block.patient() + "-" + name);
    }

    private static void rated(Block block, String performer, int score, String id) {
        write(
                "Observation",
                id,
                performer
                        + """
                        "subject":{"reference":"Patient/%s"},"partOf":[{"reference":"Procedure/%s"}],"status":"final",
                        "code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},"effectiveDateTime":"%s",
                        "valueInteger":%s,"bodySite":{"coding":[{"system":"https://facetpath.org/fhir/CodeSystem/pain-area",
                        "code":"low-back"}]}
                        """.formatted(
                                        block.patient(),
                                        block.procedure(),
                                        Instant.now().minusSeconds(1_800),
                                        score));
    }

    @Test
    void cannot_touch_what_the_clinic_or_another_writer_wrote() {
        var block = block("L4-L5-right");
        var before = block.patient() + "-before-the-block";
        var mine = UUID.randomUUID().toString();
        put(phone(block, Writer.PATIENT), mine, Map.of("score", "2"));
        var carer = phone(block, Writer.CARER);

        assertThat(put(carer, before, Map.of("score", "0")).statusCode()).isEqualTo(409);
        assertThat(put(carer, mine, Map.of("score", "0")).statusCode()).isEqualTo(409);
        assertThat(versions(before)).hasSize(1);
        assertThat(versions(mine)).hasSize(1);
    }

    @Test
    void are_refused_with_a_reason_when_they_are_no_ratings() {
        var block = block("L4-L5-right");
        var phone = phone(block, Writer.PATIENT);
        var random = new Random(7);
        var fields = List.of("score", "at", "side", "moving", "medicines", "removed", "id", "other");
        for (int round = 0; round < 60; round++) {
            Map<String, String> sent = new HashMap<>(Map.of("score", "4"));
            for (int i = 0; i < 3; i++) {
                sent.put(fields.get(random.nextInt(fields.size())), HOSTILE.get(random.nextInt(HOSTILE.size())));
            }
            var synced = put(phone, UUID.randomUUID().toString(), sent);
            assertThat(synced.statusCode()).as("round %d", round).isIn(200, 422);
            var form = phone.form("/diary/entries", sent);
            assertThat(form.statusCode()).as("round %d", round).isIn(303, 422);
        }
        var page = phone.getPage("/diary").body();
        assertThat(page).doesNotContain("<script>alert");
        var future = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        assertThat(put(phone, UUID.randomUUID().toString(), Map.of("score", "4", "at", future))
                        .body())
                .contains("at");
    }

    @Test
    void are_not_taken_from_a_page_of_another_site() {
        var phone = phone(block("L4-L5-right"), Writer.PATIENT);

        assertThat(phone.send(
                                "POST",
                                "/diary/entries",
                                "score=3",
                                Map.of(
                                        "Content-Type",
                                        "application/x-www-form-urlencoded",
                                        "Sec-Fetch-Site",
                                        "cross-site"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static List<Version> versions(String id) {
        return STORE.history(new ResourceKey("Observation", id));
    }

    private static List<String> entries(Block block) {
        return STORE.all(RecordQuery.of("Observation").withPatient(block.patient()))
                .filter(it -> it.by().id().startsWith("diary/"))
                .map(Version::content)
                .toList();
    }
}
