package org.facetpath.server.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The reminders of a diary")
class ScheduleTest {

    private static final LocalDate LEAP_YEAR = LocalDate.of(2027, 2, 28);

    /// What payers ask of an ablation is relief for so many calendar months: a rating of that day or later shows it.
    @ParameterizedTest
    @ValueSource(ints = {3, 6, 12})
    void after_an_ablation_reach_beyond_the_months_that_payers_ask_about_by_four_weeks_at_most(int months) {
        IntStream.range(0, 366).mapToObj(LEAP_YEAR::plusDays).forEach(day -> {
            var ended = day.atStartOfDay().toInstant(ZoneOffset.UTC);
            var asked = day.plusMonths(months).atStartOfDay().toInstant(ZoneOffset.UTC);
            var next = new Schedule(Treatment.Kind.ABLATION, ended).next(asked.minusSeconds(1));

            assertThat(next).isPresent();
            assertThat(next.get()).isBetween(asked, asked.plusSeconds(28 * 86_400));
        });
    }

    @Test
    void after_an_ablation_end_before_the_link_does() {
        var ended = LEAP_YEAR.atStartOfDay().toInstant(ZoneOffset.UTC);
        var all = new Schedule(Treatment.Kind.ABLATION, ended).after(ended);

        assertThat(all).hasSize(20).isSorted().doesNotHaveDuplicates();
        assertThat(all.getLast()).isBefore(ended.plus(DiaryLinks.lasts(Treatment.Kind.ABLATION)));
    }

    @Test
    void after_a_block_begin_in_the_first_quarter_of_an_hour() {
        var ended = LEAP_YEAR.atStartOfDay().toInstant(ZoneOffset.UTC);

        assertThat(new Schedule(Treatment.Kind.BLOCK, ended).next(ended)).contains(ended.plusSeconds(900));
    }
}
