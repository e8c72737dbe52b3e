package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.facetpath.server.TestServer;
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
