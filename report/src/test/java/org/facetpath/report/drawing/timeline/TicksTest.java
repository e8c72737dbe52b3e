package org.facetpath.report.drawing.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The dates at the axis")
class TicksTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @ParameterizedTest
    @CsvSource({"12,DAY", "80,WEEK", "400,MONTH", "1200,QUARTER", "5000,YEAR", "30000,TEN_YEARS"})
    void are_the_finest_whose_words_stand_apart(long days, Ticks.Step step) {
        assertThat(ticks(days, "en").step()).isEqualTo(step);
    }

    @Test
    void name_the_year_only_where_it_changes() {
        assertThat(ticks(400, "en").list())
                .filteredOn(tick -> !tick.year().isEmpty())
                .extracting(Ticks.Tick::label, Ticks.Tick::year)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Feb", "2026"),
                        org.assertj.core.groups.Tuple.tuple("Jan", "2027"));
    }

    @Test
    void are_in_the_readers_language() {
        assertThat(ticks(400, "es").list()).extracting(Ticks.Tick::label).contains("ene", "ago");
    }

    private static Ticks ticks(long days, String language) {
        return Ticks.of(new Axis(FIRST, FIRST.plusDays(days), 200, 950), new Dates(Speech.in(language)));
    }
}
