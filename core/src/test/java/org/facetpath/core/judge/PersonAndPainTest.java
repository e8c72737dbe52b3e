package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Asked.painForDays;
import static org.facetpath.core.told.Asked.painForMonths;
import static org.facetpath.core.told.Told.told;
import static org.facetpath.core.told.Told.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The person and the pain (today is 2 March 2026)")
class PersonAndPainTest {

    @ParameterizedTest
    @CsvSource({
        "1976-03-02, MET",
        "1976-03-03, NOT_MET",
        "1975, MET",
        "1976, NOT_DOCUMENTED",
        "1976-03, NOT_DOCUMENTED",
        "1977, NOT_MET",
        "..1970-01-01, MET",
        "..1990-01-01, NOT_DOCUMENTED"
    })
    void fifty_years_old_is_settled_only_when_the_birth_date_tells(String born, Verdict expected) {
        var asked = new Criterion.Age(name("age"), null, 50, null);

        assertThat(Case.of(told().born(born)).verdict(asked)).isEqualTo(expected);
        assertThat(Case.of(told().born(born)).verdict(new Criterion.Age(name("age"), null, null, 50)))
                .isEqualTo(expected.negated());
    }

    @Test
    void without_a_birth_date_the_age_is_not_documented() {
        var asked = new Criterion.Age(name("age"), null, 18, null);

        assertThat(Case.of(told().withoutBirthDate()).verdict(asked)).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void an_age_not_yet_reached_is_reached_on_the_birthday() {
        var asked = new Criterion.Age(name("age"), null, 50, null);

        assertThat(Case.of(told().born("1976-05-04")).explain(asked).metFrom()).isEqualTo(LocalDate.of(2026, 5, 4));
    }

    @Test
    void whoever_was_born_on_29_february_is_a_year_older_on_the_first_of_march_of_a_year_without_one() {
        assertThat(reached("2008-02-29", 18)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(reached("2008-02-29", 20)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(reached("2008-02", 18)).as("of the month the latest day").isEqualTo(LocalDate.of(2026, 3, 1));
    }

    private static LocalDate reached(String born, int years) {
        return AgeOnDay.reached(when(born).latest(), years);
    }

    /// Eight years with a leap year that is none (1900), one that is (2000), and their neighbours.
    @Test
    void whatever_the_birth_date_an_age_is_met_from_the_day_that_is_told_and_not_the_day_before() {
        for (int year : List.of(1896, 1899, 1900, 1996, 1999, 2000, 2004, 2007)) {
            for (var birth = LocalDate.of(year, 1, 1); birth.getYear() == year; birth = birth.plusDays(1)) {
                for (int years = 1; years <= 120; years++) {
                    var day = AgeOnDay.reached(birth, years);
                    var born = When.on(birth);

                    assertThat(AgeOnDay.of(born, day).atLeast(years))
                            .as("%d years from %s on %s", years, birth, day)
                            .isEqualTo(MET);
                    assertThat(AgeOnDay.of(born, day.minusDays(1)).atLeast(years))
                            .as("%d years from %s on the day before %s", years, birth, day)
                            .isEqualTo(NOT_MET);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2007-02-28", "2007-03-01", "2008-02-28", "2008-02-29", "2008-03-01", "2008-12-31"})
    void a_criterion_tells_the_day_on_which_it_is_met(LocalDate birth) {
        for (int years = 1; years <= 20; years++) {
            var asked = new Criterion.Age(name("age"), null, years, null);
            var person = Case.of(told().born(birth.toString()));
            var from = person.on(birth.plusDays(1)).explain(asked).metFrom();

            assertThat(from).isNotNull();
            assertThat(person.on(from).verdict(asked)).isEqualTo(MET);
            assertThat(person.on(from.minusDays(1)).verdict(asked)).isEqualTo(NOT_MET);
        }
    }

    @Test
    void the_region_looked_at_is_always_known() {
        var low = new Criterion.InRegion(name("region"), null, EnumSet.of(Region.LUMBAR));

        assertThat(Case.nothingTold().verdict(low)).isEqualTo(MET);
    }

    @Test
    void over_the_whole_spine_a_region_counts_when_it_hurts() {
        var low = new Criterion.InRegion(name("region"), null, EnumSet.of(Region.LUMBAR));
        var neck = new Criterion.InRegion(name("region"), null, EnumSet.of(Region.CERVICAL));

        assertThat(Case.nothingTold().anywhere().verdict(low)).isEqualTo(MET);
        assertThat(Case.nothingTold().anywhere().verdict(neck)).isEqualTo(NOT_MET);
    }

    @Test
    void the_recorded_sex_is_compared_without_case() {
        assertThat(Case.nothingTold().verdict(new Criterion.SexIs(name("sex"), null, "Female")))
                .isEqualTo(MET);
        assertThat(Case.nothingTold().verdict(new Criterion.SexIs(name("sex"), null, "male")))
                .isEqualTo(NOT_MET);
    }

    @Test
    void a_sex_nobody_recorded_is_not_documented() {
        var asked = new Criterion.SexIs(name("sex"), null, "female");

        assertThat(Case.of(told().sex(null)).verdict(asked)).isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(told().sex("Unknown")).verdict(asked)).isEqualTo(NOT_DOCUMENTED);
    }

    @Nested
    @DisplayName("pain for three months")
    class PainLasted {
        @Test
        void is_met_to_the_day_in_calendar_months() {
            var since = Span.ongoingSince(when("2025-12-02"));

            assertThat(Case.nothingTold().hurting(since, NOT_MET).verdict(painForMonths(3)))
                    .isEqualTo(MET);
        }

        @Test
        void is_not_met_one_day_later_and_says_from_when_it_will_be() {
            var since = Span.ongoingSince(when("2025-12-03"));

            var explanation = Case.nothingTold().hurting(since, NOT_MET).explain(painForMonths(3));

            assertThat(explanation.verdict()).isEqualTo(NOT_MET);
            assertThat(explanation.metFrom()).isEqualTo(LocalDate.of(2026, 3, 3));
        }

        @Test
        void is_open_when_only_the_month_of_onset_is_known_and_it_matters() {
            var december = Span.ongoingSince(when("2025-12"));

            assertThat(Case.nothingTold().hurting(december, NOT_MET).verdict(painForMonths(3)))
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.nothingTold()
                            .hurting(Span.ongoingSince(when("2025-11")), NOT_MET)
                            .verdict(painForMonths(3)))
                    .isEqualTo(MET);
        }

        @Test
        void recorded_on_or_before_a_day_can_only_be_longer() {
            assertThat(Case.nothingTold()
                            .hurting(Span.ongoingSince(when("..2025-10-01")), NOT_MET)
                            .verdict(painForMonths(3)))
                    .isEqualTo(MET);
            assertThat(Case.nothingTold()
                            .hurting(Span.ongoingSince(when("..2026-02-01")), NOT_MET)
                            .verdict(painForMonths(3)))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void that_ended_sooner_never_becomes_longer() {
            var ended = Span.between(when("2025-12-20"), when("2026-01-10"));

            var explanation = Case.nothingTold().hurting(ended, MET).explain(painForMonths(3));

            assertThat(explanation.verdict()).isEqualTo(NOT_MET);
            assertThat(explanation.metFrom()).isNull();
        }

        @Test
        void in_days_counts_days() {
            var since = Span.ongoingSince(when("2026-02-02"));

            assertThat(Case.nothingTold().hurting(since, NOT_MET).verdict(painForDays(28)))
                    .isEqualTo(MET);
            assertThat(Case.nothingTold().hurting(since, NOT_MET).verdict(painForDays(29)))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void is_not_documented_without_an_episode_or_its_beginning() {
            assertThat(Case.nothingTold().verdict(painForMonths(3))).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.nothingTold().anywhere().verdict(painForMonths(3))).isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Nested
    @DisplayName("a score of at least half of the worst within 90 days")
    class ScoreAtLeast {
        private static final Criterion HALF = new Criterion.ScoreAtLeast(
                name("score"), null, Set.of(Measure.NRS, Measure.VAS), BigDecimal.valueOf(50), 90);

        @ParameterizedTest
        @CsvSource({"NRS, 5, 10, MET", "NRS, 4.9, 10, NOT_MET", "VAS, 50, 100, MET", "VAS, 49.9, 100, NOT_MET"})
        void compares_all_scales_alike(Measure measure, String value, String worst, Verdict expected) {
            assertThat(Case.of(told().score(measure, value, worst, "2026-02-01"))
                            .verdict(HALF))
                    .isEqualTo(expected);
        }

        @Test
        void looks_at_the_latest_score() {
            assertThat(Case.of(told().nrs("8", "2026-01-01").nrs("2", "2026-02-01"))
                            .verdict(HALF))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void is_open_without_a_scale_or_outside_the_window_or_in_silence() {
            assertThat(Case.of(told().score(Measure.NRS, "8", null, "2026-02-01"))
                            .verdict(HALF))
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.of(told().nrs("8", "2025-12-01")).verdict(HALF)).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.nothingTold().verdict(HALF)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void of_an_unnamed_place_is_open_when_two_regions_hurt() {
            assertThat(Case.of(told().nrs("8", "2026-02-01"))
                            .alsoHurtingIn(Region.CERVICAL)
                            .verdict(HALF))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void looks_at_the_last_hour_where_a_day_has_several() {
            assertThat(Case.of(told().nrsAt("8", "2026-02-01T08:00:00Z").nrsAt("2", "2026-02-01T18:00:00Z"))
                            .verdict(HALF))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void is_not_what_an_anaesthetic_still_does_the_day_after_when_the_score_was_taken_for_the_block() {
            var ofTheBlock = told().nrs("8", "2026-02-01").nrsOf("Procedure/0", "1", "2026-02-11");
            var ofTheDay = told().nrs("8", "2026-02-01").nrs("1", "2026-02-11");
            var daysLater = told().nrs("8", "2026-02-01").nrsOf("Procedure/0", "1", "2026-02-12");

            assertThat(afterBlock(ofTheBlock)).isEqualTo(MET);
            assertThat(afterBlock(ofTheDay)).isEqualTo(NOT_MET);
            assertThat(afterBlock(daysLater)).isEqualTo(NOT_MET);
        }

        private static Verdict afterBlock(Told told) {
            return Case.of(told)
                    .block("2026-02-10", "85", BlockVerdict.POSITIVE, Side.LEFT, "L4-L5")
                    .verdict(HALF);
        }

        @Test
        void is_not_what_an_anaesthetic_did_on_the_day_of_a_block() {
            var patient = told().nrs("8", "2026-02-01")
                    .nrsAt("7", "2026-02-10T08:00:00Z")
                    .nrsAt("1", "2026-02-10T12:30:00Z");

            var verdict = Case.of(patient)
                    .block("2026-02-10", "85", BlockVerdict.POSITIVE, Side.LEFT, "L4-L5")
                    .verdict(HALF);

            assertThat(verdict).isEqualTo(MET);
        }
    }

    @Test
    void whether_the_pain_is_over_is_the_episodes_own_answer() {
        var asked = new Criterion.PainResolved(name("over"), null);

        assertThat(Case.nothingTold().anywhere().verdict(asked)).isEqualTo(NOT_DOCUMENTED);
        for (var verdict : Verdict.values()) {
            assertThat(Case.nothingTold()
                            .hurting(Span.from(when("2025-12-02")), verdict)
                            .verdict(asked))
                    .isEqualTo(verdict);
        }
    }
}
