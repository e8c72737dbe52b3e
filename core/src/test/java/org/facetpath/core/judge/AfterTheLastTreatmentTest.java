package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.knowledge.Criterion.Treatment.ABLATION;
import static org.facetpath.core.knowledge.Criterion.Treatment.THERAPEUTIC_INJECTION;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.PayerAsked.timeSince;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.Sessions;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Six months after the last ablation of the joints asked for")
class AfterTheLastTreatmentTest {

    private static final PayerCriterion SIX_MONTHS = timeSince(ABLATION, Period.ofMonths(6));

    /// Another ablation of the left L3-L4 and L4-L5.
    private static Case planned(String date) {
        return Case.nothingTold().forService(Order.ablation(date).at(LEFT, "L3-L4", "L4-L5"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-09, NOT_MET",
        "2026-04-10, MET",
        "2026-04-11, MET",
        "2026-03, NOT_MET",
        "2026-04, NOT_DOCUMENTED",
        "2026-05, MET"
    })
    void it_may_be_repeated_to_the_day(String day, Verdict expected) {
        assertThat(planned(day)
                        .treated(Sessions.ablation("2025-10-10", LEFT, "L4-L5"))
                        .verdict(SIX_MONTHS))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27, NOT_MET", "2026-02-28, MET", "2026-03-01, MET"})
    void six_months_from_the_last_of_august_are_over_on_the_last_of_february(LocalDate day, Verdict expected) {
        var explanation = planned(day.toString())
                .treated(Sessions.ablation("2025-08-31", LEFT, "L4-L5"))
                .explain(SIX_MONTHS);

        assertThat(explanation.verdict()).isEqualTo(expected);
        assertThat(explanation.metFrom()).isEqualTo(expected == NOT_MET ? LocalDate.of(2026, 2, 28) : null);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-09, NOT_MET", "2026-04-10, MET", "2026-04-11, MET"})
    void four_weeks_after_an_injection_are_28_days(String day, Verdict expected) {
        var fourWeeks = timeSince(THERAPEUTIC_INJECTION, Period.ofDays(28));

        assertThat(planned(day)
                        .treated(Sessions.treatment(THERAPEUTIC_INJECTION, "2026-03-13", LEFT, "L4-L5"))
                        .verdict(fourWeeks))
                .isEqualTo(expected);
    }

    @Test
    void the_answer_names_the_treatment_with_its_day_and_the_day_it_becomes_possible() {
        var explanation = planned("2026-03-20")
                .treated(Sessions.ablation("2025-10-10", LEFT, "L4-L5"))
                .explain(SIX_MONTHS);

        assertThat(explanation.message())
                .isEqualTo(new Message("found.last-treatment", Map.of("treatment", "ablation", "date", "2025-10-10")));
        assertThat(explanation.metFrom()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(explanation.evidence()).extracting(Evidence::resource).containsExactly("Procedure/2025-10-10");
    }

    @Test
    void it_becomes_possible_when_the_last_of_the_joints_may_be_treated() {
        var lowerLater = planned("2026-03-20")
                .treated(Sessions.ablation("2025-10-10", LEFT, "L3-L4"))
                .treated(Sessions.ablation("2025-11-10", LEFT, "L4-L5"));
        var upperLater = planned("2026-03-20")
                .treated(Sessions.ablation("2025-10-10", LEFT, "L4-L5"))
                .treated(Sessions.ablation("2025-11-10", LEFT, "L3-L4"));

        assertThat(lowerLater.explain(SIX_MONTHS).metFrom()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(upperLater.explain(SIX_MONTHS).metFrom()).isEqualTo(LocalDate.of(2026, 5, 10));
    }

    @Test
    void the_answer_shows_the_treatment_that_is_too_recent_and_of_two_the_later_one() {
        var upperTooRecent = planned("2026-03-20")
                .treated(Sessions.ablation("2024-10-10", LEFT, "L4-L5"))
                .treated(Sessions.ablation("2025-11-10", LEFT, "L3-L4"))
                .explain(SIX_MONTHS);
        var bothTooRecent = planned("2026-03-20")
                .treated(Sessions.ablation("2025-10-10", LEFT, "L3-L4"))
                .treated(Sessions.ablation("2025-11-10", LEFT, "L4-L5"))
                .explain(SIX_MONTHS);

        assertThat(upperTooRecent.message().arguments()).containsEntry("date", "2025-11-10");
        assertThat(upperTooRecent.evidence()).extracting(Evidence::resource).containsExactly("Procedure/2025-11-10");
        assertThat(bothTooRecent.message().arguments()).containsEntry("date", "2025-11-10");
    }

    @Test
    void the_answer_does_not_show_one_of_unsaid_side_where_another_is_too_recent_for_certain() {
        var patient = planned("2026-03-20")
                .treated(Sessions.ablation("2025-10-10", LEFT, "L3-L4"))
                .treated(Sessions.ablation("2025-11-10", Side.NOT_DOCUMENTED, "L4-L5"));

        assertThat(patient.explain(SIX_MONTHS).verdict()).isEqualTo(NOT_MET);
        assertThat(patient.explain(SIX_MONTHS).message().arguments()).containsEntry("date", "2025-10-10");
    }

    @Test
    void each_joint_must_have_waited_and_a_later_treatment_of_it_counts() {
        var old = planned("2026-03-20").treated(Sessions.ablation("2025-01-10", LEFT, "L3-L4", "L4-L5"));
        assertThat(old.verdict(SIX_MONTHS)).isEqualTo(MET);

        old.treated(Sessions.ablation("2025-11-10", LEFT, "L3-L4"));
        assertThat(old.verdict(SIX_MONTHS)).isEqualTo(NOT_MET);
    }

    @Test
    void joints_and_sides_never_treated_so_are_not_asked_about() {
        assertThat(planned("2026-03-20")
                        .treated(Sessions.ablation("2025-11-10", Side.RIGHT, "L4-L5"))
                        .explain(SIX_MONTHS)
                        .message())
                .isEqualTo(Message.of("found.silent"));
        assertThat(planned("2026-03-20")
                        .treated(Sessions.treatment(THERAPEUTIC_INJECTION, "2025-11-10", LEFT, "L4-L5"))
                        .verdict(SIX_MONTHS))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void a_treatment_of_the_day_of_service_itself_is_not_one_before_it() {
        assertThat(planned("?")
                        .treated(Sessions.ablation("2026-03-01", LEFT, "L4-L5"))
                        .verdict(SIX_MONTHS))
                .isEqualTo(NOT_MET);
        assertThat(planned("?")
                        .treated(Sessions.ablation("2026-03-02", LEFT, "L4-L5"))
                        .explain(SIX_MONTHS)
                        .message())
                .isEqualTo(Message.of("found.silent"));
    }

    @Test
    void a_treatment_of_unsaid_side_leaves_it_open_however_long_ago() {
        assertThat(planned("2026-03-20")
                        .treated(Sessions.ablation("2024-01-10", Side.NOT_DOCUMENTED, "L4-L5"))
                        .verdict(SIX_MONTHS))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(planned("2026-03-20")
                        .treated(Sessions.ablation("2025-11-10", Side.NOT_DOCUMENTED, "L4-L5"))
                        .verdict(SIX_MONTHS))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-10, MET", "2025-11-10, NOT_MET", "2025-09-19, NOT_DOCUMENTED"})
    void one_of_unsaid_side_after_one_of_the_joint_leaves_open_only_where_the_two_differ(String day, Verdict expected) {
        var first = expected == NOT_MET ? "2025-10-10" : "2024-10-10";
        var service = expected == NOT_DOCUMENTED ? "2026-03-18" : "2026-03-20";

        assertThat(planned(service)
                        .treated(Sessions.ablation(first, LEFT, "L4-L5"))
                        .treated(Sessions.ablation(day, Side.NOT_DOCUMENTED, "L4-L5"))
                        .verdict(SIX_MONTHS))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025", "?", "2025-09", "..2025-11-01"})
    void one_too_recent_is_enough_to_say_no_whichever_was_the_last(String other) {
        var recent = Sessions.ablation("2025-10-10", LEFT, "L4-L5");
        var unordered = Sessions.ablation(other, LEFT, "L4-L5");

        for (var both : List.of(List.of(recent, unordered), List.of(unordered, recent))) {
            var patient = planned("2026-03-20");
            both.forEach(patient::treated);
            var explanation = patient.explain(SIX_MONTHS);
            assertThat(explanation.verdict()).isEqualTo(NOT_MET);
            assertThat(explanation.message().arguments()).containsEntry("date", "2025-10-10");
        }
    }

    @Test
    void two_of_which_either_may_be_the_last_must_both_be_long_enough_ago() {
        var day = Sessions.ablation("2025-09-10", LEFT, "L4-L5");
        var month = Sessions.ablation("2025-09", LEFT, "L4-L5");

        for (var both : List.of(List.of(day, month), List.of(month, day))) {
            var patient = planned("2026-03-20");
            both.forEach(patient::treated);
            assertThat(patient.verdict(SIX_MONTHS)).isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Test
    void a_treatment_of_unknown_day_leaves_it_open_and_delays_nothing() {
        var unknown = planned("2026-03-20").treated(Sessions.ablation("?", LEFT, "L3-L4"));
        assertThat(unknown.verdict(SIX_MONTHS)).isEqualTo(NOT_DOCUMENTED);

        unknown.treated(Sessions.ablation("2025-10-10", LEFT, "L4-L5"));
        assertThat(unknown.explain(SIX_MONTHS).verdict()).isEqualTo(NOT_MET);
        assertThat(unknown.explain(SIX_MONTHS).metFrom()).isEqualTo(LocalDate.of(2026, 4, 10));
    }

    /// Whatever is known of the days of two treatments of two joints: the day that is told lies ahead, on it no joint
    /// is too early any more, and where both days have an end it is the first day on which it is met for certain.
    @Test
    void the_day_from_which_it_may_be_repeated_is_never_past_and_keeps_its_word() {
        var days = List.of(
                "2024-01-10", "2025-08-31", "2025-10-10", "2025-11", "2025", "..2025-12-01", "2025-12-01..", "?");
        int told = 0;
        for (var upper : days) {
            for (var lower : days) {
                for (var service : List.of("2026-02-20", "2026-03", "2026-05-31")) {
                    var from = twice(upper, lower, service).metFrom();
                    if (from == null) {
                        continue;
                    }
                    told++;
                    var then = twice(upper, lower, from.toString()).verdict();
                    var before =
                            twice(upper, lower, from.minusDays(1).toString()).verdict();
                    assertThat(from)
                            .as("%s, %s, %s", upper, lower, service)
                            .isAfter(Told.when(service).latest());
                    assertThat(then)
                            .as("%s, %s on %s", upper, lower, from)
                            .isEqualTo(openEnd(upper, lower) ? NOT_DOCUMENTED : MET);
                    assertThat(before)
                            .as("%s, %s before %s", upper, lower, from)
                            .isNotEqualTo(MET);
                }
            }
        }
        assertThat(told).isGreaterThan(20);
    }

    private static Explanation twice(String upper, String lower, String service) {
        return planned(service)
                .treated(Sessions.ablation(upper, LEFT, "L3-L4"))
                .treated(Sessions.ablation(lower, LEFT, "L4-L5"))
                .explain(SIX_MONTHS);
    }

    private static boolean openEnd(String... days) {
        return Arrays.stream(days).anyMatch(day -> day.equals("?"));
    }

    @Test
    void no_day_is_told_where_that_of_the_treatment_has_no_end() {
        var explanation = twice("2024-01-10", "2025-12-01..", "2026-03-20");

        assertThat(explanation.verdict()).isEqualTo(NOT_MET);
        assertThat(explanation.metFrom()).isNull();
    }

    @Test
    void a_treatment_of_an_unknown_day_of_the_month_counts_from_the_last() {
        assertThat(planned("2026-04-29")
                        .treated(Sessions.ablation("2025-10", LEFT, "L4-L5"))
                        .explain(SIX_MONTHS)
                        .verdict())
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(planned("2026-03-31")
                        .treated(Sessions.ablation("2025-10", LEFT, "L4-L5"))
                        .explain(SIX_MONTHS)
                        .metFrom())
                .isEqualTo(LocalDate.of(2026, 4, 30));
    }
}
