package org.facetpath.server.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.spine.Side;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.Database;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A diary's entries")
class DiaryEntriesTest {

    private static final TestServer SERVER = TestServer.clinic();
    private static final RecordStore STORE = SERVER.bean(RecordStore.class);
    private static final DiaryLinks LINKS = SERVER.bean(DiaryLinks.class);
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
    void after_an_ablation_can_be_made_for_thirteen_months_and_after_a_block_for_six_weeks() {
        var now = Instant.now();
        link(ablation("L4-L5-left"), Writer.PATIENT, now.plus(395, ChronoUnit.DAYS));
        link(block("L4-L5-left"), Writer.PATIENT, now.plus(41, ChronoUnit.DAYS));
    }

    /// Makes a link as a clinician does, and looks at when it ends.
    private static void link(Block treated, Writer writer, Instant lasts) {
        var answer = SERVER.as(Role.CLINICIAN)
                .form(
                        "/patients/%s/diary-links".formatted(treated.patient()),
                        Map.of(
                                "procedure",
                                treated.procedure(),
                                "writer",
                                writer.code(),
                                "once",
                                UUID.randomUUID().toString()));
        assertThat(answer.body()).contains("/diary/links/");
        assertThat(LINKS.list(treated.patient()).getFirst().expires()).isBetween(lasts, lasts.plus(6, ChronoUnit.DAYS));
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
    void are_taken_from_three_devices_of_a_link_and_no_more_and_from_none_once_it_is_taken_back() {
        var block = block("L4-L5-right");
        var token = link(block, Writer.PATIENT);
        var phones = IntStream.range(0, DiaryLinks.MOST_DEVICES)
                .mapToObj(_ -> redeemed(token))
                .toList();
        assertThat(phones).allMatch(it -> it.getPage("/diary").statusCode() == 200);
        assertThat(redeemed(token).getPage("/diary").statusCode()).isEqualTo(403);

        var clinician = SERVER.as(Role.CLINICIAN);
        var link = LINKS.list(block.patient()).getFirst().id();
        clinician.form("/patients/%s/diary-links/%s/revoke".formatted(block.patient(), link), Map.of());

        assertThat(phones).allMatch(it -> it.getPage("/diary").statusCode() == 403);
        assertThat(put(phones.getFirst(), UUID.randomUUID().toString(), Map.of("score", "2"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(redeemed(token).getPage("/diary").statusCode()).isEqualTo(403);
    }

    @Test
    void are_reached_by_a_token_of_which_only_a_hash_is_kept() {
        var token = link(block("L4-L5-right"), Writer.PATIENT);

        var kept = SERVER.bean(Database.class).read(connection -> {
            try (var statement = connection.prepareStatement("SELECT * FROM facetpath_diary_link");
                    var rows = statement.executeQuery()) {
                var all = new StringBuilder();
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        all.append(rows.getString(i)).append('|');
                    }
                }
                return all.toString();
            }
        });
        assertThat(kept).isNotBlank().doesNotContain(token);
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

    @Test
    void make_no_link_to_a_procedure_of_somebody_else() {
        var answer = SERVER.as(Role.CLINICIAN)
                .form(
                        "/patients/alvarez/diary-links",
                        Map.of(
                                "procedure",
                                block("L4-L5-right").procedure(),
                                "writer",
                                "patient",
                                "once",
                                UUID.randomUUID().toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("/diary/links/");
    }

    private static String link(Block block, Writer writer) {
        return LINKS.make(new DiaryLinks.Wanted(
                        UUID.randomUUID().toString(),
                        block.patient(),
                        block.procedure(),
                        writer,
                        "clinician",
                        DiaryLinks.lasts(Treatment.Kind.BLOCK)))
                .orElseThrow();
    }

    private static Client redeemed(String token) {
        var client = SERVER.client();
        client.form("/diary/devices", Map.of("token", token));
        return client;
    }

    private static Client phone(Block block, Writer writer) {
        return redeemed(link(block, writer));
    }

    private static HttpResponse<String> put(Client phone, String id, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("at", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        var body = all.entrySet().stream()
                .map(it -> "\"%s\":\"%s\"".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return phone.send("PUT", "/diary/entries/" + id, body, Map.of("Content-Type", "application/json"));
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

    private record Block(String patient, String procedure) {}

    /// Somebody made up who had a block an hour ago, with a score of 8 before it.
    private static Block block(String... joints) {
        return treated("medial-branch-block", 3_600, joints);
    }

    /// Somebody made up who had an ablation ten days ago, with a score of 8 before it.
    private static Block ablation(String... joints) {
        return treated("radiofrequency-ablation", 10 * 86_400, joints);
    }

    private static Block treated(String procedure, long secondsAgo, String... joints) {
        var patient = "d-" + UUID.randomUUID();
        var about = "\"subject\":{\"reference\":\"Patient/%s\"}".formatted(patient);
        var then = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(secondsAgo);
        var sites = List.of(joints).stream()
                .map(joint ->
                        "{\"coding\":[{\"system\":\"https://facetpath.org/fhir/CodeSystem/facet-joint\",\"code\":\"%s\"}]}"
                                .formatted(joint))
                .collect(Collectors.joining(","));
        write("Patient", patient, "\"birthDate\":\"1970\"");
        write("Procedure", patient + "-p", about + """
            ,"status":"completed","code":{"coding":[{"system":"https://facetpath.org/fhir/CodeSystem/procedure",
            "code":"%s"}]},"performedDateTime":"%s","bodySite":[%s]
            """.formatted(procedure, then, sites));
        write("Observation", patient + "-before-the-block", about + """
            ,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},
            "effectiveDateTime":"%s","valueInteger":8,"bodySite":{"coding":[{
            "system":"https://facetpath.org/fhir/CodeSystem/pain-area","code":"low-back"}]}
            """.formatted(then.minusSeconds(600)));
        return new Block(patient, patient + "-p");
    }

    private static void write(String type, String id, String body) {
        var content = "{\"resourceType\":\"%s\",\"id\":\"%s\",%s}".formatted(type, id, body);
        STORE.write(List.of(new Change.Write(new ResourceKey(type, id), content)), new Actor("system/test"), "test");
    }
}
