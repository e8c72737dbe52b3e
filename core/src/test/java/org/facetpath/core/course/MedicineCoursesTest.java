package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.chart.Medication.Status.PLANNED;
import static org.facetpath.core.chart.Medication.Status.PRESCRIBED;
import static org.facetpath.core.chart.Medication.Status.TAKEN;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.Story.when;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.assessment.MedicineCourse;
import org.facetpath.core.assessment.MedicineCourse.DosePoint;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A course of medicines")
class MedicineCoursesTest {

    @ParameterizedTest
    @CsvSource({"2026-03-31, 90, MET", "2026-03-30, 89, NOT_MET"})
    void is_long_term_from_ninety_days_first_and_last_included(String end, int days, Verdict longTerm) {
        var course = only(story().taken("naproxen", "2026-01-01", end));

        assertThat(course.days()).isEqualTo(days);
        assertThat(course.longTerm()).isEqualTo(longTerm);
        assertThat(course.until()).isEqualTo(when(end));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-01-01", "2026-03-03, 2026-03-03"})
    void joins_prescriptions_no_more_than_thirty_days_apart(String second, String since) {
        var course =
                only(story().taken("naproxen", "2026-01-01", "2026-01-30").taken("naproxen", second, "2026-04-01"));

        assertThat(course.since()).isEqualTo(when(since));
    }

    @Test
    void goes_on_until_today_when_it_is_ongoing() {
        var course = only(story().medicine("naproxen", PRESCRIBED, Span.ongoingSince(when("2026-01-01")), false));

        assertThat(course.until()).isNull();
        assertThat(course.days()).isEqualTo(305);
        assertThat(course.longTerm()).isEqualTo(MET);
    }

    @Test
    void without_an_end_has_no_length() {
        var course = only(story().medicine("naproxen", PRESCRIBED, Span.from(when("2026-01-01")), false));

        assertThat(course.days()).isNull();
        assertThat(course.longTerm()).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void without_an_end_is_not_long_term_while_too_few_days_have_passed() {
        var course = only(story().medicine("naproxen", PRESCRIBED, Span.from(when("2026-10-01")), false));

        assertThat(course.longTerm()).isEqualTo(NOT_MET);
    }

    @Test
    void of_months_without_days_is_long_term_when_it_must_have_been() {
        assertThat(only(story().taken("naproxen", "2026-01", "2026-06")).longTerm())
                .isEqualTo(MET);
        assertThat(only(story().taken("naproxen", "2026-01", "2026-04")).longTerm())
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void is_none_when_it_was_only_planned() {
        assertThat(story().medicine("naproxen", PLANNED, Span.from(when("2026-01-01")), false)
                        .medicines())
                .isEmpty();
    }

    @Test
    void of_opioids_adds_up_the_equivalents_of_today() {
        var course = only(story().medicine("oxycodone", TAKEN, Span.ongoingSince(when("2026-01-01")), false, "20")
                .medicine("oxycodone", TAKEN, Span.ongoingSince(when("2026-03-01")), true, "10"));

        assertThat(course.dailyMme()).isEqualByComparingTo("45");
        assertThat(course.mmeVersion()).isEqualTo("test-factors");
        assertThat(course.series())
                .containsExactly(
                        new DosePoint(LocalDate.of(2026, 1, 1), new BigDecimal("30")),
                        new DosePoint(LocalDate.of(2026, 3, 1), new BigDecimal("45")));
    }

    @Test
    void of_opioids_counts_the_day_of_a_change_of_dose_once() {
        var before = Span.between(when("2026-01-01"), when("2026-05-26"));
        var course = only(story().medicine("oxycodone", TAKEN, before, false, "20")
                .medicine("oxycodone", TAKEN, Span.ongoingSince(when("2026-05-26")), false, "5"));

        assertThat(course.series())
                .containsExactly(
                        new DosePoint(LocalDate.of(2026, 1, 1), new BigDecimal("30")),
                        new DosePoint(LocalDate.of(2026, 5, 26), new BigDecimal("7.5")));
    }

    @Test
    void of_opioids_adds_up_two_prescriptions_of_which_one_ends_while_the_other_goes_on() {
        var until = Span.between(when("2026-01-01"), when("2026-05-26"));
        var course = only(story().medicine("oxycodone", TAKEN, until, false, "20")
                .medicine("oxycodone", TAKEN, Span.ongoingSince(when("2026-03-01")), false, "10"));

        assertThat(course.series())
                .containsExactly(
                        new DosePoint(LocalDate.of(2026, 1, 1), new BigDecimal("30")),
                        new DosePoint(LocalDate.of(2026, 3, 1), new BigDecimal("45")),
                        new DosePoint(LocalDate.of(2026, 5, 27), new BigDecimal("15")));
    }

    @Test
    void of_opioids_counts_both_on_a_day_on_which_one_ends_and_another_begins() {
        var until = Span.between(when("2026-01-01"), when("2026-05-26"));
        var course = only(story().medicine("oxycodone", TAKEN, until, false, "20")
                .medicine("hydrocodone", TAKEN, Span.ongoingSince(when("2026-05-26")), false, "10"));

        assertThat(course.series())
                .containsExactly(
                        new DosePoint(LocalDate.of(2026, 1, 1), new BigDecimal("30")),
                        new DosePoint(LocalDate.of(2026, 5, 26), new BigDecimal("40")),
                        new DosePoint(LocalDate.of(2026, 5, 27), new BigDecimal("10")));
    }

    @Test
    void of_opioids_that_do_not_say_whether_they_ended_is_known_on_their_first_day_alone() {
        var course = only(story().medicine("oxycodone", PRESCRIBED, Span.from(when("2026-01-01")), false, "20"));

        assertThat(course.series()).containsExactly(new DosePoint(LocalDate.of(2026, 1, 1), new BigDecimal("30")));
        assertThat(course.dailyMme()).isNull();
    }

    @Test
    void of_opioids_leaves_out_what_else_is_in_the_tablet() {
        var tablet = new Medication(
                TestKnowledge.ids("oxycodone", "naproxen"),
                "oxycodone with naproxen",
                TAKEN,
                Span.ongoingSince(when("2026-01-01")),
                false,
                List.of(
                        new Medication.DailyDose(new CodeSetId("oxycodone"), BigDecimal.valueOf(20)),
                        new Medication.DailyDose(new CodeSetId("naproxen"), BigDecimal.valueOf(500))),
                Links.none(),
                List.of(new Evidence("MedicationStatement/1", "code", "tablet", null, null)));

        assertThat(story().with(tablet).medicines())
                .filteredOn(it -> it.mmeVersion() != null)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.dailyMme()).isEqualByComparingTo("30");
                    assertThat(it.evidence()).hasSize(1);
                });
    }

    @Test
    void of_unknown_beginning_has_no_length_and_may_be_long_term() {
        var course = only(story().medicine("naproxen", TAKEN, Span.ongoingSince(when("..2026-10-20")), false));

        assertThat(course.days()).isNull();
        assertThat(course.longTerm()).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void that_may_have_lasted_exactly_ninety_days_may_be_long_term() {
        assertThat(only(story().medicine("naproxen", PRESCRIBED, Span.from(when("2026-08-04")), false))
                        .longTerm())
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(only(story().medicine("naproxen", PRESCRIBED, Span.from(when("2026-08-05")), false))
                        .longTerm())
                .isEqualTo(NOT_MET);
    }

    @Test
    void of_several_prescriptions_ended_with_the_last_of_them_and_shows_each() {
        var course = only(
                story().taken("naproxen", "2026-01-01", "2026-04-01").taken("naproxen", "2026-01-10", "2026-02-01"));

        assertThat(course.until()).isEqualTo(when("2026-04-01"));
        assertThat(course.evidence()).hasSize(2);
    }

    @Test
    void that_is_to_end_after_today_has_not_ended() {
        assertThat(only(story().taken("naproxen", "2026-10-01", "2026-12-01")).until())
                .isNull();
    }

    @Test
    void of_opioids_has_no_total_when_a_dose_is_missing() {
        var course = only(story().medicine("oxycodone", TAKEN, Span.ongoingSince(when("2026-01-01")), false, "20")
                .medicine("oxycodone", TAKEN, Span.ongoingSince(when("2026-03-01")), true));

        assertThat(course.dailyMme()).isNull();
        assertThat(course.series()).hasSize(1);
    }

    @Test
    void of_opioids_has_no_total_when_a_factor_is_missing() {
        var course = only(story().medicine("buprenorphine", TAKEN, Span.ongoingSince(when("2026-01-01")), false, "8"));

        assertThat(course.dailyMme()).isNull();
    }

    @Test
    void of_opioids_that_ended_stands_at_zero() {
        var span = Span.between(when("2026-01-01"), when("2026-05-01"));
        var course = only(story().medicine("oxycodone", TAKEN, span, false, "20"));

        assertThat(course.dailyMme()).isEqualByComparingTo("0");
        assertThat(course.series()).last().isEqualTo(new DosePoint(LocalDate.of(2026, 5, 2), BigDecimal.ZERO));
    }

    private static MedicineCourse only(Story story) {
        var courses = story.medicines();
        assertThat(courses).hasSize(1);
        return courses.getFirst();
    }
}
