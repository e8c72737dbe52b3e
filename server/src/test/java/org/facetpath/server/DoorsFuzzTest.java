package org.facetpath.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.facetpath.server.account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every door")
class DoorsFuzzTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 60);
    private static final List<String> HOSTILE = List.of(
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "\u202E\u0000",
            "../../etc/passwd",
            "%00",
            "x".repeat(9_000),
            "{{7*7}}");

    private final Client clinician = TestServer.clinic().as(Role.CLINICIAN);

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/Patient", "/fhir", "/fhir/$facet-assess"})
    void answers_broken_bodies_with_a_reason_and_goes_on(String door) {
        var random = new Random(door.hashCode());
        var whole = TestServer.example("low-back-ready-for-block");
        for (int round = 0; round < ROUNDS; round++) {
            var answer = clinician.post(door, mutated(whole, random));
            assertThat(answer.statusCode())
                    .as("round %d: %s", round, answer.body())
                    .isLessThan(500);
        }
        assertThat(clinician.get("/fhir/Patient/alvarez").statusCode()).isEqualTo(200);
    }

    private static String mutated(String text, Random random) {
        var mutated = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(mutated.length());
            int end = Math.min(mutated.length(), at + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, end);
                case 1 -> mutated.insert(at, HOSTILE.get(random.nextInt(HOSTILE.size())));
                case 2 -> mutated.setLength(Math.max(1, at));
                default -> mutated.insert(at, mutated.substring(at, end));
            }
        }
        return mutated.toString();
    }

    @Test
    void takes_hostile_words_in_every_field_of_a_form_as_words() {
        for (var words : HOSTILE) {
            var browser = TestServer.clinic().client();
            var answer =
                    browser.submit("/sign-in", "/sign-in", Map.of("name", words, "password", words, "code", words));
            assertThat(answer.statusCode()).as(words).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void refuses_a_body_that_is_too_large_before_reading_it() {
        var answer = clinician.post("/fhir/Patient", "[" + " ".repeat(101_000_000) + "]");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(clinician.get("/fhir/Patient/alvarez").statusCode()).isEqualTo(200);
    }

    @Test
    void tells_a_browser_to_run_nothing_but_files_of_this_server() {
        var page = clinician.getPage("/patients/alvarez");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .doesNotContain("script-src 'self' ");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(Jsoup.parse(page.body()).select("script:not([src^=/assets/])"))
                .isEmpty();
    }
}
