package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.told;

import org.facetpath.core.chart.Medication;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.time.Span;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A medicine (today is 2 March 2026)")
class MedicineTakenTest {

    private static Criterion opioid(boolean current, @Nullable Integer days, @Nullable Integer within) {
        return new Criterion.MedicineTaken(name("opioid"), null, Told.ids("opioid"), current, days, within);
    }

    @Test
    void is_current_while_it_goes_on_and_on_its_last_day() {
        assertThat(Case.of(told().medicine("opioid", "2026-01-01", null)).verdict(opioid(true, null, null)))
                .isEqualTo(MET);
        assertThat(Case.of(told().medicine("opioid", "2026-01-01", "2026-03-02"))
                        .verdict(opioid(true, null, null)))
                .isEqualTo(MET);
        assertThat(Case.of(told().medicine("opioid", "2026-01-01", "2026-03-01"))
                        .verdict(opioid(true, null, null)))
                .isEqualTo(NOT_MET);
    }

    @Test
    void that_does_not_say_whether_it_ended_may_be_current() {
        var patient = told().medicine("opioid", Medication.Status.PRESCRIBED, Span.from(Told.when("2026-01-01")));

        assertThat(Case.of(patient).verdict(opioid(true, null, null))).isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(patient).verdict(opioid(false, null, null))).isEqualTo(MET);
    }

    @Test
    void that_was_only_planned_was_never_taken() {
        var patient = told().medicine("opioid", Medication.Status.PLANNED, Span.ongoingSince(Told.when("2026-01-01")));

        assertThat(Case.of(patient).verdict(opioid(false, null, null))).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void counts_in_each_class_of_a_combination() {
        assertThat(Case.of(told().medicine("opioid simple-analgesic", "2026-01-01", null))
                        .verdict(opioid(true, null, null)))
                .isEqualTo(MET);
    }

    @Test
    void for_ninety_days_is_met_to_the_day_and_not_one_day_less() {
        assertThat(Case.of(told().medicine("opioid", "2025-12-02", null)).verdict(opioid(false, 90, null)))
                .isEqualTo(MET);
        assertThat(Case.of(told().medicine("opioid", "2025-12-03", null)).verdict(opioid(false, 90, null)))
                .isEqualTo(NOT_MET);
    }

    @Test
    void two_prescriptions_that_follow_each_other_are_added_and_overlaps_count_once() {
        var following =
                told().medicine("opioid", "2025-11-01", "2025-12-31").medicine("opioid", "2026-01-01", "2026-01-30");
        var overlapping =
                told().medicine("opioid", "2025-11-01", "2025-12-31").medicine("opioid", "2025-11-01", "2025-12-31");

        assertThat(Case.of(following).verdict(opioid(false, 90, null))).isEqualTo(MET);
        assertThat(Case.of(overlapping).verdict(opioid(false, 61, null))).isEqualTo(NOT_MET);
        assertThat(Case.of(overlapping).verdict(opioid(false, 60, null))).isEqualTo(MET);
    }

    @Test
    void from_months_only_leaves_the_length_open() {
        var patient = told().medicine("opioid", "2025-11", "2026-02");

        assertThat(Case.of(patient).verdict(opioid(false, 60, null))).isEqualTo(MET);
        assertThat(Case.of(patient).verdict(opioid(false, 90, null))).isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(patient).verdict(opioid(false, 120, null))).isEqualTo(NOT_MET);
    }

    @Test
    void that_ended_before_the_window_says_nothing_about_the_time_inside_it() {
        assertThat(Case.of(told().medicine("opioid", "2024-01-01", "2025-03-02"))
                        .verdict(opioid(false, null, 365)))
                .isEqualTo(MET);
        assertThat(Case.of(told().medicine("opioid", "2024-01-01", "2025-03-01"))
                        .verdict(opioid(false, null, 365)))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.nothingTold().verdict(opioid(false, null, 365))).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void of_another_class_says_nothing() {
        assertThat(Case.of(told().medicine("nsaid", "2026-01-01", null)).verdict(opioid(true, null, null)))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void that_goes_on_since_nobody_knows_when_is_current() {
        assertThat(Case.of(told().medicine("opioid", "?", null)).verdict(opioid(true, null, null)))
                .isEqualTo(MET);
    }

    @Test
    void that_may_have_lasted_exactly_as_long_as_asked_is_open() {
        var sinceDecember = told().medicine("opioid", "2025-12", null);

        assertThat(Case.of(sinceDecember).verdict(opioid(false, 91, null))).isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(sinceDecember).verdict(opioid(false, 92, null))).isEqualTo(NOT_MET);
    }

    @Test
    void without_an_end_counts_in_a_window_it_began_in_and_is_open_in_a_later_one() {
        var sinceJanuary = told().medicine("opioid", Medication.Status.PRESCRIBED, Span.from(Told.when("2026-01-01")));

        assertThat(Case.of(sinceJanuary).verdict(opioid(false, null, 60))).isEqualTo(MET);
        assertThat(Case.of(sinceJanuary).verdict(opioid(false, null, 59))).isEqualTo(NOT_DOCUMENTED);
    }
}
