package org.facetpath.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.facetpath.server.TestServer;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A refusal at an open door")
class RefusalsTest {

    private final TestServer server = TestServer.clinic();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T10:00:05Z"));
    private final Refusals refusals = new Refusals(server.bean(AuditTrail.class), now::get);
    private long before;

    @BeforeEach
    void note() {
        before = server.bean(RecordStore.class).position();
    }

    /// The events since the beginning, in order.
    private List<String> events() {
        return server.bean(RecordStore.class).log(before, 1_000).stream()
                .filter(row -> row.key().type().equals("AuditEvent"))
                .map(Version::content)
                .toList();
    }

    private void refuse(int times, String address) {
        for (int i = 0; i < times; i++) {
            refusals.refused("https://ehr.example", "The token has run out.", address);
        }
    }

    @Test
    void cannot_write_words_of_its_own_into_the_trail() {
        refusals.refused("<script>\n\"} ".repeat(100), "w".repeat(10_000), "192.0.2.1");

        assertThat(events().getLast()).doesNotContain("<script").hasSizeLessThan(2_000);
    }

    @Test
    void is_one_of_few_that_are_written_for_an_address_and_minute_and_the_others_are_counted() {
        refuse(1_000, "192.0.2.1");
        refuse(1, "192.0.2.2");
        assertThat(events()).hasSize(Floodgate.OF_ONE + 1);

        now.set(now.get().plusSeconds(60));
        refuse(1, "192.0.2.1");

        assertThat(events()).hasSize(Floodgate.OF_ONE + 3);
        assertThat(events().get(Floodgate.OF_ONE + 1))
                .contains(
                        (1_000 - Floodgate.OF_ONE) + " more refusals in the minute from 2026-11-26T10:00:00Z",
                        "192.0.2.1");
        assertThat(events().getLast()).contains("https://ehr.example");
    }

    @Test
    void is_one_of_few_also_when_they_come_from_everywhere() {
        for (int i = 0; i < 200; i++) {
            refuse(1, "198.51.100." + i);
        }
        assertThat(events()).hasSize(Floodgate.OF_ALL);

        refusals.close();

        assertThat(events()).hasSize(Floodgate.OF_ALL + 1);
        assertThat(events().getLast())
                .contains((200 - Floodgate.OF_ALL) + " more refusals", "198.51.100." + Floodgate.OF_ALL);
    }

    @Test
    void comes_from_one_caller_in_all_of_a_network() {
        for (int i = 1; i <= 2 * Floodgate.OF_ONE; i++) {
            refuse(1, "2001:db8:0:1::" + i);
        }

        assertThat(events()).hasSize(Floodgate.OF_ONE);
    }

    @Test
    void is_told_of_once() {
        refuse(2 * Floodgate.OF_ONE, "192.0.2.1");

        refusals.close();
        refusals.close();

        assertThat(events()).hasSize(Floodgate.OF_ONE + 1);
    }
}
