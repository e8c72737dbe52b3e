package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.knowledge.Likelihood.AGAINST;
import static org.facetpath.core.knowledge.Likelihood.CONFIRMED;
import static org.facetpath.core.knowledge.Likelihood.NOT_ASSESSABLE;
import static org.facetpath.core.knowledge.Likelihood.POSSIBLE;
import static org.facetpath.core.knowledge.Likelihood.PROBABLE;
import static org.facetpath.core.knowledge.Likelihood.SUPPORTED;
import static org.facetpath.core.pathway.Assessed.problem;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.NOT_DOCUMENTED;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Told.told;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The likelihood of facet joint pain")
class LikelihoodTest {

    private static Told backPain() {
        return told().in(Region.LUMBAR).hurtsSince("2025-01-01");
    }

    private static Likelihood likelihood(Told told) {
        return problem(told).likelihood();
    }

    private static Likelihood at(SpineProblem problem, Told site) {
        var asked = site.chart().list(Finding.class).getFirst().place().sites().getFirst();
        return problem.sites().stream()
                .filter(status -> status.site().equals(asked))
                .map(SiteStatus::likelihood)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    @DisplayName("by history, examination and imaging")
    class ByPicture {
        @Test
        void is_possible_while_the_record_says_nothing_for_or_against() {
            assertThat(likelihood(backPain())).isEqualTo(POSSIBLE);
        }

        @Test
        void is_at_most_supported() {
            var problem = problem(backPain().present("axial-pain", "2026-02-01"));

            assertThat(problem.likelihood()).isEqualTo(SUPPORTED);
            assertThat(problem.supports()).extracting(WeighedFinding::finding).containsExactly("axial-pain");
        }

        @Test
        void by_imaging_alone_is_at_most_possible() {
            assertThat(likelihood(backPain().present("facet-arthropathy", "2026-02-01")))
                    .isEqualTo(POSSIBLE);
            assertThat(likelihood(backPain()
                            .present("facet-arthropathy", "2026-02-01")
                            .present("axial-pain", "2026-02-01")))
                    .isEqualTo(SUPPORTED);
        }

        @Test
        void asks_what_speaks_against_first() {
            var problem = problem(
                    backPain().present("axial-pain", "2026-02-01").present("leg-pain-below-knee", "2026-02-01"));

            assertThat(problem.likelihood()).isEqualTo(AGAINST);
            assertThat(problem.against()).hasSize(1);
            assertThat(problem.probability()).isNull();
        }
    }

    @Nested
    @DisplayName("by blocks")
    class ByBlocks {
        @Test
        void is_probable_after_one_positive_block_whatever_the_picture() {
            var problem = problem(backPain()
                    .present("leg-pain-below-knee", "2026-02-01")
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "8", "3"));

            assertThat(problem.likelihood()).isEqualTo(PROBABLE);
        }

        @Test
        void is_confirmed_after_two_of_eighty_percent_at_the_same_joint_and_side() {
            assertThat(likelihood(backPain()
                            .at(LEFT, "L4-L5")
                            .block("2026-01-05", "10", "2")
                            .block("2026-01-25", "10", "1")))
                    .isEqualTo(CONFIRMED);
        }

        @Test
        void is_only_probable_when_one_of_two_falls_a_hair_short_of_eighty() {
            assertThat(likelihood(backPain()
                            .at(LEFT, "L4-L5")
                            .block("2026-01-05", "10", "2")
                            .block("2026-01-25", "10", "2.01")))
                    .isEqualTo(PROBABLE);
        }

        @Test
        void is_only_probable_when_the_two_were_at_different_sides_or_do_not_say_theirs() {
            assertThat(likelihood(backPain()
                            .at(LEFT, "L4-L5")
                            .block("2026-01-05", "10", "1")
                            .at(RIGHT, "L4-L5")
                            .block("2026-01-25", "10", "1")))
                    .isEqualTo(PROBABLE);
            assertThat(likelihood(backPain()
                            .at(NOT_DOCUMENTED, "L4-L5")
                            .block("2026-01-05", "10", "1")
                            .block("2026-01-25", "10", "1")))
                    .isEqualTo(PROBABLE);
        }

        @Test
        void is_against_when_every_tested_joint_was_negative() {
            var problem = problem(backPain()
                    .present("axial-pain", "2026-02-01")
                    .at(LEFT, "L4-L5", "L5-S1")
                    .block("2026-01-05", "8", "7"));

            assertThat(problem.likelihood()).isEqualTo(AGAINST);
        }

        @Test
        void a_negative_block_after_a_single_positive_one_speaks_against_and_is_stated() {
            var told =
                    backPain().at(LEFT, "L4-L5").block("2026-01-05", "8", "2").block("2026-01-25", "8", "7");

            var assessment = Assessed.by(told);

            assertThat(assessment.problems().getFirst().likelihood()).isEqualTo(AGAINST);
            assertThat(assessment.conflicts())
                    .extracting(conflict -> conflict.message().key())
                    .contains("conflict.blocks-disagree");
        }

        @Test
        void where_either_of_a_positive_and_a_negative_block_may_be_the_last_they_decide_nothing() {
            var told = stated(stated(backPain().at(LEFT, "L4-L5"), "2026-01", 10), "2026-01-05", 75);
            var sameInAnotherOrder = stated(stated(backPain().at(LEFT, "L4-L5"), "2026-01-05", 75), "2026-01", 10);

            assertThat(likelihood(told)).isEqualTo(POSSIBLE);
            assertThat(likelihood(sameInAnotherOrder)).isEqualTo(POSSIBLE);
        }

        @Test
        void is_confirmed_by_two_days_though_a_third_block_may_have_been_on_either() {
            var told = stated(stated(backPain().at(LEFT, "L4-L5"), "2026-01-05", 90), "2026-01-25", 90);
            assertThat(likelihood(told)).isEqualTo(CONFIRMED);

            assertThat(likelihood(stated(told, "2026-01", 90))).isEqualTo(CONFIRMED);
        }

        /// A block of which that much relief is stated.
        private static Told stated(Told told, String date, int percent) {
            told.done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.when(date));
            var block = told.chart().list(FacetProcedure.class).getLast().id();
            return told.add(new ReliefReport(
                    ReliefReport.Kind.PERCENT,
                    Quantity.of(BigDecimal.valueOf(percent), "%"),
                    null,
                    Told.when(date),
                    BodyPlace.unknown(),
                    new Links(null, List.of(block)),
                    List.of(new Evidence("Observation/" + date, "value", percent + " %", date, null))));
        }

        @Test
        void a_later_block_of_unknown_relief_takes_nothing_back_and_contradicts_nothing() {
            var told = backPain()
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "8", "2")
                    .done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.when("2026-01-25"));

            assertThat(likelihood(told)).isEqualTo(PROBABLE);
            assertThat(Assessed.by(told).conflicts()).isEmpty();
        }

        @Test
        void a_block_of_unknown_relief_leaves_the_picture_as_it_is() {
            assertThat(likelihood(backPain()
                            .present("axial-pain", "2026-02-01")
                            .at(LEFT, "L4-L5")
                            .done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.when("2026-01-25"))))
                    .isEqualTo(SUPPORTED);
        }

        @Test
        void a_contradiction_shows_the_blocks_that_disagree_and_no_other() {
            var told = backPain()
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "8", "2")
                    .block("2026-01-15", "8", "7")
                    .done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.when("2026-01-25"));

            var conflict = Assessed.by(told).conflicts().getFirst();

            assertThat(conflict.message())
                    .isEqualTo(new Message("conflict.blocks-disagree", Map.of("joint", "L4-L5", "side", "left")));
            assertThat(conflict.evidence())
                    .extracting(Evidence::date)
                    .anyMatch(date -> String.valueOf(date).startsWith("2026-01-05"))
                    .anyMatch(date -> String.valueOf(date).startsWith("2026-01-15"))
                    .noneMatch(date -> String.valueOf(date).startsWith("2026-01-25"));
        }

        @Test
        void each_joint_is_judged_by_its_own_blocks() {
            var problem = problem(backPain()
                    .at(LEFT, "L4-L5", "L5-S1")
                    .block("2026-01-05", "10", "1")
                    .at(LEFT, "L4-L5")
                    .block("2026-01-25", "10", "1")
                    .at(LEFT, "L5-S1")
                    .block("2026-02-05", "10", "9"));

            assertThat(problem.likelihood()).isEqualTo(CONFIRMED);
            assertThat(at(problem, told().at(LEFT, "L4-L5").present("x", "2026")))
                    .isEqualTo(CONFIRMED);
            assertThat(at(problem, told().at(LEFT, "L5-S1").present("x", "2026")))
                    .isEqualTo(AGAINST);
        }
    }

    @Nested
    @DisplayName("in published shares")
    class Shares {
        private static final BigDecimal PREVALENCE = new BigDecimal("0.15");

        @Test
        void is_the_prevalence_without_a_block() {
            assertThat(problem(backPain()).probability())
                    .satisfies(it -> assertThat(it.low()).isEqualTo(PREVALENCE));
        }

        @Test
        void follows_the_highest_threshold_the_relief_reached() {
            var sixty = problem(backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "4"));
            var ninety = problem(backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "1"));

            assertThat(sixty.probability())
                    .satisfies(it -> assertThat(it.high()).isEqualByComparingTo("0.60"));
            assertThat(ninety.probability())
                    .satisfies(it -> assertThat(it.high()).isEqualByComparingTo("0.62"));
        }

        @Test
        void counts_relief_of_exactly_a_threshold_as_reaching_it() {
            assertThat(problem(backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "2"))
                            .probability())
                    .satisfies(it -> assertThat(it.high()).isEqualByComparingTo("0.62"));
        }

        @Test
        void of_two_positive_blocks_follows_the_lesser_relief_in_either_order() {
            var small = Assessed.knowledge().worth(Assessed.worth(2, 90, "0.85", "0.95"));
            var lesserFirst =
                    backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "2").block("2026-01-25", "10", "1");
            var lesserLast =
                    backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "1").block("2026-01-25", "10", "2");

            for (var told : List.of(lesserFirst, lesserLast)) {
                assertThat(problem(told, small).probability())
                        .satisfies(it -> assertThat(it.low()).isEqualByComparingTo("0.80"));
            }
        }

        @Test
        void follows_the_joint_with_more_positive_blocks_where_two_are_equally_likely() {
            var told = backPain()
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "10", "4")
                    .at(LEFT, "L5-S1")
                    .block("2026-01-12", "10", "4")
                    .block("2026-01-26", "10", "4");

            assertThat(problem(told).probability())
                    .satisfies(it -> assertThat(it.low()).isEqualByComparingTo("0.80"));
        }

        @Test
        void of_two_positive_blocks_is_that_of_two() {
            var problem = problem(
                    backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "2").block("2026-01-25", "10", "1"));

            assertThat(problem.probability())
                    .satisfies(it -> assertThat(it.low()).isEqualByComparingTo("0.80"));
        }
    }

    @Test
    void under_18_years_is_not_assessable_even_with_a_positive_block() {
        var problem = problem(backPain().born("2008-03-03").at(LEFT, "L4-L5").block("2026-01-05", "10", "1"));

        assertThat(problem.likelihood()).isEqualTo(NOT_ASSESSABLE);
        assertThat(problem.sites()).extracting(SiteStatus::likelihood).containsOnly(NOT_ASSESSABLE);
        assertThat(problem(backPain().born("2008-03-03").at(LEFT, "L5-S1").present("segmental-tenderness", "2026"))
                        .sites())
                .extracting(SiteStatus::likelihood)
                .containsExactly(NOT_ASSESSABLE);
        assertThat(problem.probability()).isNull();
        assertThat(likelihood(backPain().born("2008-03-02"))).isEqualTo(POSSIBLE);
        assertThat(likelihood(backPain().withoutBirthDate())).isEqualTo(POSSIBLE);
    }
}
