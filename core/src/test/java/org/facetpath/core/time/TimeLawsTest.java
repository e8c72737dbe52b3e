package org.facetpath.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.facetpath.core.logic.Verdict;
import org.junit.jupiter.api.Test;

/// Every interval of a week against every other, so that a comparison is settled exactly when every day the intervals
/// leave open gives the same answer.
class TimeLawsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<LocalDate> WEEK =
            LongStream.range(0, 7).mapToObj(MONDAY::plusDays).toList();
    private static final List<When> INTERVALS = intervals();

    private static List<When> intervals() {
        var all = new ArrayList<When>();
        for (int from = 0; from < WEEK.size(); from++) {
            for (int to = from; to < WEEK.size(); to++) {
                all.add(new When(WEEK.get(from), WEEK.get(to), null));
            }
        }
        return all;
    }

    private static List<LocalDate> daysOf(When when) {
        return when.earliest().datesUntil(when.latest().plusDays(1)).toList();
    }

    private static Verdict agreed(List<Boolean> answers) {
        var distinct = answers.stream().distinct().toList();
        return distinct.size() == 1 ? Verdict.of(distinct.getFirst()) : NOT_DOCUMENTED;
    }

    @Test
    void on_or_after_is_settled_when_every_possible_day_agrees() {
        for (var when : INTERVALS) {
            for (var day : WEEK) {
                var expected = agreed(
                        daysOf(when).stream().map(it -> !it.isBefore(day)).toList());

                assertThat(when.onOrAfter(day))
                        .as("%s on or after %s", when, day)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void not_after_is_settled_when_every_possible_day_agrees() {
        for (var when : INTERVALS) {
            for (var day : WEEK) {
                var expected =
                        agreed(daysOf(when).stream().map(it -> !it.isAfter(day)).toList());

                assertThat(when.notAfter(day)).as("%s not after %s", when, day).isEqualTo(expected);
            }
        }
    }

    @Test
    void before_is_met_only_when_every_pair_of_days_is_in_order_and_never_both_ways() {
        for (var one : INTERVALS) {
            for (var other : INTERVALS) {
                boolean always = daysOf(one).stream()
                        .allMatch(a -> daysOf(other).stream().allMatch(a::isBefore));

                assertThat(one.before(other) == MET).isEqualTo(always);
                assertThat(one.before(other) == MET && other.before(one) == MET).isFalse();
            }
        }
    }

    @Test
    void each_may_be_the_last_that_no_other_certainly_came_after_in_whatever_order_they_stand() {
        for (var one : INTERVALS) {
            for (var other : INTERVALS) {
                for (var third : List.of(When.on(MONDAY.plusDays(3)), When.unknown())) {
                    var all = List.of(one, other, third);
                    var expected = all.stream()
                            .filter(it -> all.stream().noneMatch(later -> it.before(later) == MET))
                            .toList();

                    assertThat(When.possiblyLast(all, it -> it)).isEqualTo(expected);
                    assertThat(When.possiblyLast(all.reversed(), it -> it)).isEqualTo(expected.reversed());
                }
            }
        }
    }

    @Test
    void the_last_of_two_moments_is_the_later_one_though_its_day_is_written_as_the_earlier() {
        var atHome = When.at(MONDAY.plusDays(1), Instant.parse("2026-03-02T23:00:00Z"));
        var farWest = When.at(MONDAY, Instant.parse("2026-03-03T09:30:00Z"));

        assertThat(When.possiblyLast(List.of(atHome, farWest), it -> it)).containsExactly(farWest);
    }

    @Test
    void where_days_and_moments_contradict_each_other_each_may_be_the_last() {
        var farWest = When.at(MONDAY, Instant.parse("2026-03-03T11:00:00Z"));
        var between = When.on(MONDAY.plusDays(1));
        var farEast = When.at(MONDAY.plusDays(2), Instant.parse("2026-03-03T10:30:00Z"));

        assertThat(When.possiblyLast(List.of(farWest, between, farEast), it -> it))
                .isNotEmpty();
        assertThat(When.possiblyLast(List.<When>of(), it -> it)).isEmpty();
    }

    @Test
    void two_events_of_one_day_are_ordered_by_their_instants_only() {
        var morning = When.at(MONDAY, Instant.parse("2026-03-02T08:00:00Z"));
        var evening = When.at(MONDAY, Instant.parse("2026-03-02T18:00:00Z"));

        assertThat(morning.before(evening)).isEqualTo(MET);
        assertThat(evening.before(morning)).isEqualTo(NOT_MET);
        assertThat(When.on(MONDAY).before(evening)).isEqualTo(NOT_DOCUMENTED);
        assertThat(morning.mayShareDayWith(evening)).isTrue();
    }

    @Test
    void days_lasted_are_settled_when_every_possible_beginning_and_end_agrees() {
        var asOf = MONDAY.plusDays(30);
        for (var start : INTERVALS) {
            for (var end : INTERVALS) {
                if (end.earliest().isBefore(start.latest())) {
                    continue;
                }
                var span = Span.between(start, end);
                for (long days = 0; days <= 7; days++) {
                    long asked = days;
                    var expected = agreed(daysOf(start).stream()
                            .flatMap(a -> daysOf(end).stream().map(b -> ChronoUnit.DAYS.between(a, b) >= asked))
                            .toList());

                    assertThat(span.lastedDays(days, asOf)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void what_goes_on_lasts_until_the_day_asked_about_and_what_does_not_say_so_may_have_ended() {
        var onMonday = When.on(MONDAY);

        assertThat(Span.ongoingSince(onMonday).lastedDays(6, MONDAY.plusDays(6)))
                .isEqualTo(MET);
        assertThat(Span.ongoingSince(onMonday).lastedDays(7, MONDAY.plusDays(6)))
                .isEqualTo(NOT_MET);
        assertThat(Span.from(onMonday).lastedDays(6, MONDAY.plusDays(6))).isEqualTo(NOT_DOCUMENTED);
        assertThat(Span.of(onMonday).lastedDays(1, MONDAY.plusDays(6))).isEqualTo(NOT_MET);
        assertThat(Span.ongoingSince(When.unknown()).lastedDays(1, MONDAY)).isEqualTo(NOT_DOCUMENTED);
        assertThat(Span.ongoingSince(When.onOrBefore(MONDAY)).longestDays(MONDAY))
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void partial_dates_are_every_day_they_leave_open() {
        assertThat(When.in(YearMonth.of(2026, 2)))
                .isEqualTo(new When(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), null));
        assertThat(When.inYear(2026)).isEqualTo(new When(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null));
        assertThat(When.in(YearMonth.of(2026, 2))).hasToString("2026-02");
        assertThat(When.inYear(2026)).hasToString("2026");
        assertThat(When.on(MONDAY)).hasToString("2026-03-02");
        assertThat(When.onOrBefore(MONDAY)).hasToString("..2026-03-02");
        assertThat(When.unknown()).hasToString("?");
        assertThat(new When(MONDAY, MONDAY.plusDays(2), null)).hasToString("2026-03-02..2026-03-04");
        assertThat(new When(MONDAY, LocalDate.MAX, null)).hasToString("2026-03-02..");
    }

    @Test
    void nothing_ends_before_it_begins() {
        assertThatThrownBy(() -> new When(MONDAY, MONDAY.minusDays(1), null))
                .hasMessageContaining("2026-03-01")
                .hasMessageContaining("2026-03-02");
        assertThatThrownBy(() -> Span.between(When.on(MONDAY), When.on(MONDAY.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_counts_in_rolling_months_is_what_is_not_over_yet() {
        var first = LocalDate.of(2023, 1, 1);
        for (int months : List.of(0, 1, 2, 6, 12, 24)) {
            var window = new RollingMonths(months);
            for (var day : first.plusYears(2).datesUntil(first.plusYears(5)).toList()) {
                var since = window.since(day);
                assertThat(window.over(since))
                        .as("%s months before %s", months, day)
                        .isAfter(day);
                assertThat(window.over(since.minusDays(1)))
                        .as("%s months before %s", months, day)
                        .isBeforeOrEqualTo(day);
            }
        }
    }
}
