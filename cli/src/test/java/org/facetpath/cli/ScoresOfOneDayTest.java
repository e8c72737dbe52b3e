package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A record with a score of 8, and months later, on one day and without times, scores of 3 and of 7.
@DisplayName("Where two scores of the last day differ")
class ScoresOfOneDayTest {

    private static final Path RECORD = Run.ROOT.resolve("cli/src/test/resources/scores/two-of-the-last-day.json");

    private static String as(String format, String language) {
        return Run.of("assess", RECORD.toString(), "--as-of", "2026-11-01", "--format", format, "--language", language)
                .out();
    }

    @Test
    void the_report_says_that_the_latest_is_open_and_takes_neither_for_it() {
        assertThat(as("text", "en").replaceAll("\\s+", " "))
                .contains("Pain (0 to 10): 8 → open, change not computable; whether it matters is not documented.");
        assertThat(as("text", "es").replaceAll("\\s+", " ")).contains("8 → sin determinar, cambio no calculable");
    }

    @Test
    void the_page_says_so_too_and_lists_each() {
        var page = Jsoup.parse(as("html", "en")).text();

        assertThat(page).contains("8 → open", "valueInteger: 3 (2026-06-01)", "valueInteger: 7 (2026-06-01)");
    }

    @Test
    void the_export_has_no_latest_value_and_all_three_scores() {
        var outcome = Run.json(RECORD)
                .answer()
                .path("problems")
                .get(0)
                .path("outcomes")
                .get(0);

        assertThat(outcome.path("latest").isNull()).isTrue();
        assertThat(outcome.path("series").size()).isEqualTo(3);
        assertThat(outcome.path("meaningful").asString()).isEqualTo("not-documented");
    }
}
