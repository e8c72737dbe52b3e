package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.kinds;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.told;
import static org.facetpath.core.told.Told.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Six weeks of conservative care within a year (today is 2 March 2026)")
class CareTriedTest {

    private static final Criterion SIX_WEEKS = care(1, 42, 365);

    private static Criterion care(int kinds, int days, @Nullable Integer within, CareResponse... outcome) {
        return new Criterion.CareTried(
                name("care"),
                null,
                kinds("physical-therapy", "home-exercise", "anti-inflammatory-medication"),
                Map.of(),
                kinds,
                days,
                within,
                Set.of(outcome));
    }

    @Nested
    @DisplayName("is met")
    class Met {
        @Test
        void by_exactly_six_weeks() {
            var patient = told().care("physical-therapy", "2026-01-05", "2026-02-16", null);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(MET);
        }

        @Test
        void by_a_course_that_ended_on_the_first_day_of_the_window() {
            var patient = told().care("physical-therapy", "2024-12-01", "2025-03-02", null);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(MET);
        }

        @Test
        void by_two_kinds_one_after_the_other() {
            var patient = told().care("physical-therapy", "2025-10-01", "2025-10-22", null)
                    .care("home-exercise", "2025-12-01", "2025-12-22", null);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(MET);
        }

        @Test
        void by_sessions_four_weeks_apart_at_most() {
            var sessions = told();
            for (var day : new String[] {"2025-12-01", "2025-12-20", "2026-01-12"}) {
                sessions.care("physical-therapy", CareCourse.Status.DONE, Span.of(when(day)), null);
            }

            assertThat(Case.of(sessions).verdict(SIX_WEEKS)).isEqualTo(MET);
        }

        @Test
        void by_an_anti_inflammatory_on_the_medicine_list() {
            assertThat(Case.of(told().medicine("nsaid", "2026-01-05", "2026-02-16"))
                            .verdict(SIX_WEEKS))
                    .isEqualTo(MET);
        }

        @Test
        void without_time_by_a_kind_that_was_not_tolerated() {
            var patient = told().care("physical-therapy", "2026-01-05", "2026-01-08", CareResponse.NOT_TOLERATED);
            var allergic = told().allergy("nsaid", false);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(MET);
            assertThat(Case.of(allergic).verdict(SIX_WEEKS)).isEqualTo(MET);
        }
    }

    @Nested
    @DisplayName("is not met")
    class NotMet {
        @Test
        void by_one_day_less_and_the_short_course_is_shown() {
            var patient = told().care("physical-therapy", "2026-01-05", "2026-02-15", null);

            var explanation = Case.of(patient).explain(SIX_WEEKS);

            assertThat(explanation.verdict()).isEqualTo(NOT_MET);
            assertThat(explanation.evidence()).hasSize(1);
            assertThat(explanation.metFrom()).isNull();
        }

        @Test
        void because_overlapping_weeks_count_once() {
            var patient = told().care("physical-therapy", "2026-01-05", "2026-02-05", null)
                    .care("home-exercise", "2026-01-05", "2026-02-05", null);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_MET);
        }

        @Test
        void yet_by_a_course_under_way_which_says_from_when_it_will_be() {
            var patient = told().care("physical-therapy", "2026-02-02", null, null);

            var explanation = Case.of(patient).explain(SIX_WEEKS);

            assertThat(explanation.verdict()).isEqualTo(NOT_MET);
            assertThat(explanation.metFrom()).isEqualTo(LocalDate.of(2026, 3, 16));
        }

        @Test
        void when_another_outcome_is_recorded_than_the_one_asked_for() {
            var patient = told().care("physical-therapy", "2025-10-01", "2025-12-24", CareResponse.HELPED);

            assertThat(Case.of(patient)
                            .verdict(new Criterion.CareTried(
                                    name("care"),
                                    null,
                                    kinds("physical-therapy"),
                                    Map.of(),
                                    1,
                                    42,
                                    365,
                                    Set.of(CareResponse.NOT_ENOUGH))))
                    .isEqualTo(NOT_MET);
        }
    }

    @Nested
    @DisplayName("is not documented")
    class NotDocumented {
        @Test
        void by_silence() {
            assertThat(Case.nothingTold().verdict(SIX_WEEKS)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void by_a_plan() {
            var patient =
                    told().care("physical-therapy", CareCourse.Status.PLANNED, Span.from(when("2025-10-01")), null);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void when_months_without_days_could_mean_a_few_days_or_eight_weeks() {
            var patient = told().care("physical-therapy", "2026-01", "2026-02", null);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void by_a_response_that_tells_no_length() {
            var patient = told().response("physical-therapy", CareResponse.NOT_ENOUGH, "2026-01-10");

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(patient).verdict(care(1, 0, 365))).isEqualTo(MET);
        }

        @Test
        void by_a_course_that_ended_the_day_before_the_window() {
            var patient = told().care("physical-therapy", "2024-12-01", "2025-03-01", null);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void when_a_second_kind_is_asked_for_and_only_one_is_on_record() {
            var patient = told().care("physical-therapy", "2025-10-01", "2025-12-24", null);

            assertThat(Case.of(patient).verdict(care(2, 42, 365))).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void when_the_course_names_no_region_and_two_regions_hurt() {
            var patient = told().care("physical-therapy", "2025-10-01", "2025-12-24", null);
            var named = told().in(Region.LUMBAR).care("physical-therapy", "2025-10-01", "2025-12-24", null);

            assertThat(Case.of(patient).alsoHurtingIn(Region.CERVICAL).verdict(SIX_WEEKS))
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(named).alsoHurtingIn(Region.CERVICAL).verdict(SIX_WEEKS))
                    .isEqualTo(MET);
        }

        @Test
        void how_it_went_when_nobody_recorded_it() {
            var patient = told().care("physical-therapy", "2025-10-01", "2025-12-24", null);

            assertThat(Case.of(patient).verdict(care(1, 42, 365, CareResponse.NOT_ENOUGH)))
                    .isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Nested
    @DisplayName("with a course too short")
    class TooShort {
        private static Told tenDays() {
            return told().care("physical-therapy", "2026-01-05", "2026-01-15", null);
        }

        @Test
        void is_open_when_another_kind_was_answered_without_its_length() {
            var patient = tenDays().response("home-exercise", CareResponse.NOT_ENOUGH, "2026-01-20");

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(patient.care("anti-inflammatory-medication", "2026-01-05", "2026-01-15", null))
                            .verdict(SIX_WEEKS))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void is_not_met_when_the_answer_is_about_the_same_course() {
            var patient = tenDays().response("physical-therapy", CareResponse.NOT_ENOUGH, "2026-01-20");

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_MET);
        }

        @Test
        void is_not_met_when_two_kinds_are_wanted_and_only_the_other_could_not_be_given() {
            var patient = tenDays().response("home-exercise", CareResponse.NOT_TOLERATED, "2026-01-20");

            assertThat(Case.of(patient).verdict(care(2, 42, 365))).isEqualTo(NOT_MET);
        }

        @Test
        void is_open_when_its_end_may_make_it_exactly_long_enough() {
            var patient = told().care("physical-therapy", "2026-01-17", "2026-02", null);

            assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(told().care("physical-therapy", "2026-01-18", "2026-02", null))
                            .verdict(SIX_WEEKS))
                    .isEqualTo(NOT_MET);
        }
    }

    @Test
    void a_medicine_on_the_list_is_the_kind_of_care_it_is() {
        var acetaminophen = new Criterion.CareTried(
                name("care"), null, kinds("acetaminophen-medication"), Map.of(), 1, 0, 365, Set.of());

        assertThat(Case.of(told().medicine("acetaminophen", "2026-01-05", "2026-02-16"))
                        .verdict(acetaminophen))
                .isEqualTo(MET);
        assertThat(Case.of(told().medicine("nsaid", "2026-01-05", "2026-02-16")).verdict(acetaminophen))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void a_kind_that_counts_for_one_region_alone_is_nothing_in_another() {
        var acupuncture = kinds("acupuncture");
        var patient = told().care("acupuncture", "2026-01-05", "2026-02-16", null);

        assertThat(Case.of(patient).verdict(alsoIn(Region.LUMBAR, acupuncture))).isEqualTo(MET);
        assertThat(Case.of(patient).verdict(alsoIn(Region.CERVICAL, acupuncture)))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(patient).anywhere().verdict(alsoIn(Region.LUMBAR, acupuncture)))
                .isEqualTo(NOT_DOCUMENTED);
    }

    private static Criterion alsoIn(Region region, Set<CodeSetId> kinds) {
        return new Criterion.CareTried(
                name("care"), null, kinds("physical-therapy"), Map.of(region, kinds), 1, 0, 365, Set.of());
    }

    @Test
    void a_tablet_against_inflammation_is_no_physical_therapy() {
        var therapy =
                new Criterion.CareTried(name("care"), null, kinds("physical-therapy"), Map.of(), 1, 0, 365, Set.of());

        assertThat(Case.of(told().medicine("nsaid", "2026-01-05", "2026-02-16")).verdict(therapy))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void the_latest_response_counts_in_whatever_order_they_were_written_down() {
        var patient = told().response("physical-therapy", CareResponse.NOT_ENOUGH, "2026-01-10")
                .response("physical-therapy", CareResponse.HELPED, "2025-08-01");

        assertThat(Case.of(patient).verdict(care(1, 0, 365, CareResponse.NOT_ENOUGH)))
                .isEqualTo(MET);
    }

    @Test
    void the_latest_response_counts() {
        var patient = told().care("physical-therapy", "2025-06-01", "2025-08-01", CareResponse.HELPED)
                .response("physical-therapy", CareResponse.NOT_ENOUGH, "2026-01-10");

        assertThat(Case.of(patient).verdict(care(1, 42, 365, CareResponse.NOT_ENOUGH)))
                .isEqualTo(MET);
    }

    @Test
    void care_of_another_region_does_not_count() {
        var patient = told().in(Region.CERVICAL).care("physical-therapy", "2025-10-01", "2025-12-24", null);

        assertThat(Case.of(patient).verdict(SIX_WEEKS)).isEqualTo(NOT_DOCUMENTED);
    }
}
