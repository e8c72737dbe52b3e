package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.course.Story.TODAY;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("After an ablation of January 2026")
class TreatmentSessionsTest {

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final Period SIX_MONTHS = Period.ofMonths(6);
    private static final Period TWELVE_WEEKS = Period.ofDays(84);
    private static final Links OF_ABLATION = new Links(null, List.of("Procedure/ablation"));

    @Nested
    @DisplayName("half the pain was gone for six months")
    class GaveRelief {

        @Test
        void when_scores_show_it_up_to_then() {
            assertThat(gave(ablated().pain("2026-03-15", "3").pain("2026-07-15", "4")))
                    .isEqualTo(MET);
        }

        @Test
        void not_yet_known_the_day_before() {
            assertThat(gave(ablated().pain("2026-07-14", "4"))).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void not_when_a_score_before_then_shows_less() {
            assertThat(gave(ablated().pain("2026-03-15", "3").pain("2026-06-15", "5")))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void not_known_when_an_early_failure_was_followed_by_relief() {
            assertThat(gave(ablated().pain("2026-01-25", "8").pain("2026-09-15", "2")))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void also_counted_from_the_first_relief_after_an_early_failure() {
            assertThat(gave(ablated()
                            .pain("2026-01-25", "8")
                            .pain("2026-02-15", "2")
                            .pain("2026-08-15", "2")))
                    .isEqualTo(MET);
        }

        @Test
        void not_known_without_scores() {
            assertThat(gave(story().ablation("2026-01-15"))).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void not_before_six_months_have_passed() {
            var session = ablated().pain("2026-03-15", "1").treatments().getFirst();

            assertThat(session.gaveRelief(FIFTY, false, SIX_MONTHS, LocalDate.of(2026, 7, 14)))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void when_somebody_states_it() {
            assertThat(gave(sustained(Quantity.of(BigDecimal.valueOf(9), "mo"))))
                    .isEqualTo(MET);
        }

        @Test
        void not_when_somebody_states_fewer_months() {
            assertThat(gave(sustained(Quantity.of(BigDecimal.valueOf(3), "mo"))))
                    .isEqualTo(NOT_MET);
        }

        /// Twelve weeks from 15 January are over on 9 April, three months on 15 April.
        @ParameterizedTest
        @CsvSource({
            "2026-04-08, 2026-04-08, NOT_MET",
            "2026-04-09, 2026-04-10, MET",
            "2026-04-08, 2026-04-10, NOT_DOCUMENTED"
        })
        void for_twelve_weeks_to_the_day(String lastGood, String firstBad, Verdict expected) {
            var session = (lastGood.equals(firstBad) ? ablated() : ablated().pain(lastGood, "2"))
                    .pain(firstBad, "8")
                    .treatments()
                    .getFirst();

            assertThat(session.gaveRelief(FIFTY, false, TWELVE_WEEKS, TODAY)).isEqualTo(expected);
            assertThat(session.gaveRelief(FIFTY, false, Period.ofMonths(3), TODAY))
                    .isEqualTo(NOT_MET);
        }

        /// Weeks and days stated are read as months of 730.5 hours.
        @ParameterizedTest
        @CsvSource({
            "84, 24, MET",
            "83, 24, NOT_MET",
            "85, 24, MET",
            "12, 168, MET",
            "11, 168, NOT_MET",
            "2, 730.5, NOT_MET",
            "3, 730.5, MET"
        })
        void for_twelve_weeks_as_stated(BigDecimal count, BigDecimal hours, Verdict expected) {
            var months =
                    hours.divide(new BigDecimal("730.5"), MathContext.DECIMAL64).multiply(count);
            var session = sustained(Quantity.of(months, "mo")).treatments().getFirst();

            assertThat(session.gaveRelief(FIFTY, false, TWELVE_WEEKS, TODAY)).isEqualTo(expected);
        }

        @Test
        void not_known_when_more_relief_is_asked_than_was_stated() {
            var session = sustained(Quantity.of(BigDecimal.valueOf(9), "mo"))
                    .treatments()
                    .getFirst();

            assertThat(session.gaveRelief(FIFTY, true, SIX_MONTHS, TODAY)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void not_when_scores_contradict_the_statement() {
            assertThat(gave(statedNine(ablated().pain("2026-03-15", "8")))).isEqualTo(NOT_MET);
        }

        @Test
        void not_known_when_the_only_baseline_is_older_than_seven_days() {
            assertThat(gave(story().ablation("2026-01-15")
                            .pain("2026-01-07", "8")
                            .pain("2026-08-15", "1")))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        private Verdict gave(Story story) {
            return story.treatments().getFirst().gaveRelief(FIFTY, false, SIX_MONTHS, TODAY);
        }
    }

    @Nested
    @DisplayName("relief wore off")
    class WornOff {

        @Test
        void on_the_day_it_was_first_seen_gone() {
            var session = ablated()
                    .pain("2026-03-15", "2")
                    .pain("2026-08-10", "6")
                    .pain("2026-09-10", "7")
                    .treatments()
                    .getFirst();

            assertThat(session.wornOff(TODAY)).isEqualTo(MET);
            assertThat(session.wornOffOn(TODAY)).isEqualTo("2026-08-10");
            assertThat(session.reliefMonths()).isEqualTo(Quantity.range(BigDecimal.TWO, BigDecimal.valueOf(6), "mo"));
        }

        @Test
        void not_while_the_latest_score_shows_it() {
            var session = ablated().pain("2026-10-10", "3").treatments().getFirst();

            assertThat(session.wornOff(TODAY)).isEqualTo(NOT_MET);
            assertThat(session.wornOffOn(TODAY)).isNull();
            assertThat(session.reliefPercent()).isEqualByComparingTo("62.5");
        }

        @Test
        void when_its_stated_duration_has_passed() {
            var session = sustained(Quantity.of(BigDecimal.valueOf(9), "mo"))
                    .treatments()
                    .getFirst();

            assertThat(session.wornOffOn(TODAY)).isEqualTo("2026-10-15");
            assertThat(session.wornOff(LocalDate.of(2026, 10, 14))).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void nobody_knows_without_a_later_record() {
            assertThat(story().ablation("2026-01-15").treatments().getFirst().wornOff(TODAY))
                    .isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Nested
    @DisplayName("what came later")
    class Later {

        @Test
        void belongs_to_the_next_treatment_from_then_on() {
            var sessions = ablated()
                    .with(Line.of(FacetProcedure.Kind.ABLATION, "Procedure/again", "2026-06-01T10:00")
                            .build())
                    .pain("2026-05-15", "3")
                    .pain("2026-07-15", "1")
                    .treatments();

            assertThat(sessions.getFirst().course()).hasSize(1);
        }

        @Test
        void is_not_relief_while_the_anaesthetic_of_a_later_block_acts() {
            var session = ablated()
                    .with(Line.block("Procedure/block", "2026-08-01T10:00").build())
                    .pain("2026-08-01T09:30", "7")
                    .pain("2026-08-01T11:00", "0", Story.ofBlock())
                    .treatments()
                    .getFirst();

            assertThat(session.wornOff(TODAY)).isEqualTo(MET);
        }

        @Test
        void stated_in_percent_counts_on_days_without_scores() {
            var session = ablated()
                    .relief(ReliefReport.Kind.PERCENT, "2026-04-15", Quantity.of(FIFTY, "%"), OF_ABLATION)
                    .treatments()
                    .getFirst();

            assertThat(session.reliefPercent()).isEqualByComparingTo("50");
        }
    }

    @Nested
    @DisplayName("the session")
    class Session {
        @Test
        void names_its_technique_where_all_lines_agree() {
            var thermal = Line.of(FacetProcedure.Kind.ABLATION, "Procedure/1", "2026-01-15")
                    .technique("thermal")
                    .build();
            var silent = Line.of(FacetProcedure.Kind.ABLATION, "Procedure/2", "2026-01-15")
                    .build();
            var pulsed = Line.of(FacetProcedure.Kind.ABLATION, "Procedure/3", "2026-01-15")
                    .technique("pulsed")
                    .build();

            assertThat(story().with(thermal)
                            .with(silent)
                            .treatments()
                            .getFirst()
                            .technique())
                    .isEqualTo("thermal");
            assertThat(story().with(thermal)
                            .with(pulsed)
                            .treatments()
                            .getFirst()
                            .technique())
                    .isNull();
        }

        @Test
        void shows_its_lines_the_scores_and_what_was_stated() {
            var session =
                    statedNine(ablated().pain("2026-03-15", "2")).treatments().getFirst();

            assertThat(session.evidence())
                    .extracting(Evidence::resource)
                    .containsExactly("Procedure/ablation", "Observation/2", "Observation/3", "Observation/4");
        }

        @Test
        void of_another_region_is_none_here() {
            var neck = Line.of(FacetProcedure.Kind.ABLATION, "Procedure/neck", "2026-01-15")
                    .in(Region.CERVICAL)
                    .build();

            assertThat(story().with(neck).treatments()).isEmpty();
        }

        @Test
        void has_its_points_from_the_oldest_on_whatever_their_order_in_the_record() {
            var session = ablated()
                    .pain("2026-09-15", "7")
                    .pain("2026-03-15", "2")
                    .treatments()
                    .getFirst();

            assertThat(session.course())
                    .extracting(it -> it.when())
                    .containsExactly(Story.when("2026-03-15"), Story.when("2026-09-15"));
            assertThat(session.wornOff(TODAY)).isEqualTo(MET);
        }

        @Test
        void has_no_points_from_a_baseline_that_is_only_a_range() {
            var range = Quantity.range(BigDecimal.valueOf(6), BigDecimal.valueOf(8), "");
            var story = story().ablation("2026-01-15T10:00")
                    .score(Measure.NRS, "2026-01-15T09:00", range, "nrs-0-10", "10", Story.LUMBAR, Links.none())
                    .score(Measure.NRS, "2026-01-15T09:00", "8", "nrs-0-10", "10")
                    .pain("2026-03-15", "2");

            assertThat(story.treatments().getFirst().course()).isEmpty();
        }

        @Test
        void has_not_worn_off_by_a_score_of_after_the_day_asked_about_or_one_that_says_too_little() {
            var later = ablated().pain("2026-03-15", "2").pain("2026-09-15", "7");
            var unclear = ablated()
                    .pain("2026-03-15", "7")
                    .relief(
                            ReliefReport.Kind.PERCENT,
                            "2026-05-15",
                            new Quantity(null, false, BigDecimal.valueOf(60), false, "%"),
                            OF_ABLATION);

            assertThat(later.treatments().getFirst().wornOff(LocalDate.of(2026, 9, 14)))
                    .isEqualTo(NOT_MET);
            assertThat(unclear.treatments().getFirst().wornOff(TODAY)).isEqualTo(MET);
        }

        @Test
        void has_worn_off_when_its_stated_time_passed_after_the_last_score_that_showed_relief() {
            var session =
                    statedNine(ablated().pain("2026-03-15", "2")).treatments().getFirst();
            var stillGood =
                    statedNine(ablated().pain("2026-10-25", "2")).treatments().getFirst();

            assertThat(session.wornOff(TODAY)).isEqualTo(MET);
            assertThat(session.wornOffOn(TODAY)).isEqualTo("2026-10-15");
            assertThat(stillGood.wornOff(TODAY)).isEqualTo(NOT_MET);
        }
    }

    @Test
    void an_injection_is_a_treatment_unless_it_is_diagnostic() {
        var unsaid = FacetProcedure.Intent.NOT_DOCUMENTED;
        var sessions = story().with(Line.block("Procedure/1", "2026-02-01").build())
                .with(Line.of(FacetProcedure.Kind.INTRA_ARTICULAR, "Procedure/2", "2026-03-01")
                        .intent(unsaid)
                        .build())
                .treatments();

        assertThat(sessions).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Treatment.THERAPEUTIC_INJECTION);
            assertThat(it.procedures()).containsExactly("Procedure/2");
        });
    }

    private static Story ablated() {
        return story().ablation("2026-01-15T10:00").pain("2026-01-15T09:00", "8");
    }

    private static Story sustained(Quantity months) {
        return story().ablation("2026-01-15").relief(ReliefReport.Kind.SUSTAINED, "2026-10-20", months, OF_ABLATION);
    }

    private static Story statedNine(Story story) {
        var nine = Quantity.of(BigDecimal.valueOf(9), "mo");
        return story.relief(ReliefReport.Kind.SUSTAINED, "2026-10-20", nine, OF_ABLATION);
    }
}
