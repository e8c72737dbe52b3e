package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.Version;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit of hooks")
class HookAuditTest {

    private final Ehr ehr = Ehr.here();

    private static String newest() {
        var query = RecordQuery.of("AuditEvent").withOrder(RecordQuery.Order.NEWEST_FIRST);
        return TestServer.clinic().bean(RecordStore.class).search(query).items().stream()
                .map(Version::content)
                .filter(content -> content != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tells_who_asked_about_whom_in_which_moment_and_how_many_cards_were_given() {
        var body = HookBody.of("patient-view", "low-back-two-blocks");
        body.root().put("fhirServer", "https://ehr.example/fhir/");
        var moment = UUID.randomUUID().toString();
        body.root().put("hookInstance", moment);

        ehr.cards(body);

        assertThat(newest())
                .contains("cds-hook")
                .contains("record-system/unproven")
                .contains("https://ehr.example/fhir/Patient/alvarez")
                .contains(moment)
                .contains("1 cards")
                .contains("\"outcome\":\"0\"");
    }

    @Test
    void keeps_what_was_told_byte_for_byte_and_by_which_knowledge() {
        var told = signed();
        assertThat(told.body()).contains("coverage-information").contains("\"uuid\"");

        var event = newest();
        assertThat(event)
                .contains("1 system actions, knowledge "
                        + TestServer.clinic().bean(Assessor.class).knowledge().version());
        var kept = TestServer.clinic().as(Role.ADMIN).get("/admin/answers/" + answerIn(event));

        assertThat(kept.body()).isEqualTo(told.body());
        assertThat(newest()).contains("user/admin").contains("export").contains(answerIn(event));
        assertThat(TestServer.clinic().as(Role.ADMIN).getPage("/admin/audit").body())
                .contains("href=\"/admin/answers/" + answerIn(event));
    }

    @Test
    void says_by_its_hash_whether_what_was_kept_is_what_was_told() throws Exception {
        var told = signed();

        var hash = MessageDigest.getInstance("SHA-256").digest(told.body().getBytes(StandardCharsets.UTF_8));

        assertThat(answerIn(newest())).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void keeps_no_answer_where_nothing_was_said() {
        ehr.cards(HookBody.of("order-sign", "no-spine-pain"));

        assertThat(newest()).contains("0 cards, knowledge ").doesNotContain("answer");
    }

    @Test
    void has_no_answer_that_was_never_given() {
        assertThat(TestServer.clinic()
                        .as(Role.ADMIN)
                        .get("/admin/answers/" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> signed() {
        var body = HookBody.of("order-sign", "low-back-two-blocks")
                .ordering("radiofrequency ablation of the facet joints L4-L5 and L5-S1, right");
        return ehr.send("facetpath-order-sign", body.toString());
    }

    private static String answerIn(String event) {
        var found = Pattern.compile("answer(?: of a hook)?,? ([0-9a-f]{64})").matcher(event);
        assertThat(found.find()).as(event).isTrue();
        return found.group(1);
    }

    @Test
    void tells_of_what_was_refused_and_could_not_be_read() {
        ehr.send("facetpath-order-sign", "{");

        assertThat(newest()).contains("facetpath-order-sign").contains("\"outcome\":\"8\"");
    }

    @Test
    void leaves_no_word_of_a_request_in_the_log_of_the_program() {
        var written = new ByteArrayOutputStream();
        var console = System.out;
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            var body = HookBody.of("patient-view", "low-back-two-blocks");
            body.root().put("fhirServer", "https://ehr.example/Zebedee");
            ehr.send("facetpath-patient-view", body.toString());
            ehr.send("facetpath-patient-view", body.toString().replace("\"female\"", "\"Zebedee"));
            body.prefetch().withObject("/patient").put("id", "Zebedee");
            ehr.send("facetpath-patient-view", body.toString());
            ehr.tell("facetpath-patient-view", "{\"feedback\":[{\"card\":\"Zebedee\"}]}");
        } finally {
            System.setOut(console);
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .doesNotContain("Zebedee")
                .doesNotContain("Alvarez");
    }
}
