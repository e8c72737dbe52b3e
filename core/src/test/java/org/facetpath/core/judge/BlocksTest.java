package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.CONFOUNDED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NEGATIVE;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.Asked.blockDone;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Asked.positiveBlocks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Diagnostic blocks (today is 2 March 2026)")
class BlocksTest {

    private static Case patient() {
        return Case.nothingTold();
    }

    @Nested
    @DisplayName("one positive block")
    class One {
        @Test
        void is_met_by_a_block_positive_by_the_guideline() {
            assertThat(patient()
                            .block("2026-01-05", "60", POSITIVE, LEFT, "L4-L5")
                            .verdict(positiveBlocks(1, null, 0)))
                    .isEqualTo(MET);
        }

        @ParameterizedTest
        @CsvSource({"80, MET", "79.9999, NOT_MET"})
        void of_eighty_percent_is_compared_exactly(String relief, Verdict expected) {
            assertThat(patient()
                            .block("2026-01-05", relief, POSITIVE, LEFT, "L4-L5")
                            .verdict(positiveBlocks(1, 80, 0)))
                    .isEqualTo(expected);
        }

        @Test
        void above_a_threshold_is_more_than_it() {
            var above = new Criterion.PositiveBlocks(name("above"), null, 1, BigDecimal.valueOf(50), true, false, 0);

            assertThat(patient()
                            .block("2026-01-05", "50", POSITIVE, LEFT, "L4-L5")
                            .verdict(above))
                    .isEqualTo(NOT_MET);
            assertThat(patient()
                            .block("2026-01-05", "50.1", POSITIVE, LEFT, "L4-L5")
                            .verdict(above))
                    .isEqualTo(MET);
        }

        @Test
        void is_not_documented_by_silence_by_a_confounded_block_or_without_its_relief() {
            var one = positiveBlocks(1, null, 0);

            assertThat(patient().verdict(one)).isEqualTo(NOT_DOCUMENTED);
            assertThat(patient()
                            .block("2026-01-05", "90", CONFOUNDED, LEFT, "L4-L5")
                            .verdict(one))
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(patient()
                            .block("2026-01-05", null, BlockVerdict.NOT_DOCUMENTED, LEFT, "L4-L5")
                            .verdict(one))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void relief_too_short_for_the_agent_reaches_no_threshold() {
            var knowledge = SmallKnowledge.knowing().agent("lidocaine", 2).build();

            // The told block lasted one hour.
            assertThat(patient()
                            .knowing(knowledge)
                            .block("2026-01-05", "90", NEGATIVE, LEFT, "L4-L5")
                            .verdict(positiveBlocks(1, 50, 0)))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void an_injection_into_the_joint_does_not_count_where_medial_branches_are_asked() {
            var medial = new Criterion.PositiveBlocks(name("medial"), null, 1, null, false, true, 0);
            var sites = Told.sites(LEFT, "L4-L5");

            assertThat(patient()
                            .block("2026-01-05", "90", POSITIVE, Kind.INTRA_ARTICULAR, Intent.DIAGNOSTIC, sites)
                            .verdict(medial))
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(patient()
                            .block("2026-01-05", "90", POSITIVE, Kind.INTRA_ARTICULAR, Intent.DIAGNOSTIC, sites)
                            .explain(medial)
                            .evidence())
                    .isEmpty();
            assertThat(patient()
                            .block("2026-01-05", "90", POSITIVE, Kind.INJECTION, Intent.DIAGNOSTIC, sites)
                            .verdict(medial))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void at_a_place_nobody_recorded_is_still_one_positive_block() {
            assertThat(patient().block("2026-01-05", "85", POSITIVE, LEFT).verdict(positiveBlocks(1, 80, 0)))
                    .isEqualTo(MET);
        }

        @Test
        void into_the_joint_counts_where_the_route_is_not_asked() {
            var sites = Told.sites(LEFT, "L4-L5");

            assertThat(patient()
                            .block("2026-01-05", "90", POSITIVE, Kind.INTRA_ARTICULAR, Intent.DIAGNOSTIC, sites)
                            .verdict(positiveBlocks(1, 80, 0)))
                    .isEqualTo(MET);
        }

        @Test
        void without_its_percentage_reaches_what_the_guideline_asks_and_no_more() {
            var unmeasured = patient().block("2026-01-05", null, POSITIVE, LEFT, "L4-L5");

            assertThat(unmeasured.verdict(positiveBlocks(1, 50, 0))).isEqualTo(MET);
            assertThat(unmeasured.verdict(positiveBlocks(1, 51, 0))).isEqualTo(NOT_DOCUMENTED);
            assertThat(patient()
                            .block("2026-01-05", null, NEGATIVE, LEFT, "L4-L5")
                            .verdict(positiveBlocks(1, 50, 0)))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void of_relief_that_lasted_as_long_as_its_own_agent_acts_counts() {
            var asLong = SmallKnowledge.knowing().agent("lidocaine", 1).build();
            var another = SmallKnowledge.knowing().agent("bupivacaine", 3).build();

            // The told block was done with lidocaine and lasted one hour.
            for (var knowledge : List.of(asLong, another)) {
                assertThat(patient()
                                .knowing(knowledge)
                                .block("2026-01-05", "90", POSITIVE, LEFT, "L4-L5")
                                .verdict(positiveBlocks(1, 80, 0)))
                        .isEqualTo(MET);
            }
        }

        @Test
        void a_therapeutic_injection_proves_nothing() {
            assertThat(patient()
                            .block(
                                    "2026-01-05",
                                    "90",
                                    POSITIVE,
                                    Kind.INTRA_ARTICULAR,
                                    Intent.THERAPEUTIC,
                                    Told.sites(LEFT, "L4-L5"))
                            .verdict(positiveBlocks(1, null, 0)))
                    .isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Test
    void as_many_as_the_guideline_wants_follows_its_own_rule() {
        var strict = SmallKnowledge.knowing()
                .policy(SmallKnowledge.guideline("consensus", 80, 2, Map.of()))
                .build();
        var asked = new Criterion.RequiredBlocksPositive(name("required"), null);

        assertThat(patient().block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5").verdict(asked))
                .isEqualTo(MET);
        assertThat(patient()
                        .knowing(strict)
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                        .verdict(asked))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient()
                        .anywhere()
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                        .verdict(asked))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void a_block_is_done_within_the_window_to_the_day() {
        assertThat(patient().block("2026-01-31", "10", NEGATIVE, LEFT, "L4-L5").verdict(blockDone(30)))
                .isEqualTo(MET);
        assertThat(patient().block("2026-01-30", "10", NEGATIVE, LEFT, "L4-L5").verdict(blockDone(30)))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient().block("2026-01-30", "10", NEGATIVE, LEFT, "L4-L5").verdict(blockDone(null)))
                .isEqualTo(MET);
        assertThat(patient().verdict(blockDone(null))).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void an_injection_that_says_nothing_of_its_purpose_is_a_block_at_the_medial_branches_only() {
        var sites = Told.sites(LEFT, "L4-L5");

        assertThat(patient()
                        .block(
                                "2026-01-05",
                                null,
                                BlockVerdict.NOT_DOCUMENTED,
                                Kind.MEDIAL_BRANCH_BLOCK,
                                Intent.NOT_DOCUMENTED,
                                sites)
                        .verdict(blockDone(null)))
                .isEqualTo(MET);
        assertThat(patient()
                        .block(
                                "2026-01-05",
                                null,
                                BlockVerdict.NOT_DOCUMENTED,
                                Kind.INTRA_ARTICULAR,
                                Intent.NOT_DOCUMENTED,
                                sites)
                        .verdict(blockDone(null)))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient()
                        .block("2026-01-05", "70", POSITIVE, Kind.INTRA_ARTICULAR, Intent.NOT_DOCUMENTED, sites)
                        .verdict(blockDone(null)))
                .isEqualTo(MET);
    }

    @Test
    void two_weeks_since_the_latest_block_are_met_to_the_day_and_say_from_when() {
        var twoWeeks = new Criterion.DaysSinceBlock(name("interval"), null, 14);

        assertThat(patient().block("2026-02-16", "70", POSITIVE, LEFT, "L4-L5").verdict(twoWeeks))
                .isEqualTo(MET);
        var early = patient().block("2026-02-17", "70", POSITIVE, LEFT, "L4-L5").explain(twoWeeks);
        assertThat(early.verdict()).isEqualTo(NOT_MET);
        assertThat(early.metFrom()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(patient().block("2026-02", "70", POSITIVE, LEFT, "L4-L5").verdict(twoWeeks))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient().block("?", "70", POSITIVE, LEFT, "L4-L5").verdict(twoWeeks))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient().verdict(twoWeeks)).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void two_weeks_since_the_latest_block_are_open_while_an_undated_one_may_be_the_latest() {
        var twoWeeks = new Criterion.DaysSinceBlock(name("interval"), null, 14);
        var undated = patient().block("?", "70", POSITIVE, LEFT, "L4-L5").block("2026-01-05", "70", POSITIVE, LEFT);

        assertThat(undated.explain(twoWeeks).verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(undated.explain(twoWeeks).message()).isEqualTo(Message.of("found.block-undated"));
        assertThat(undated.explain(twoWeeks).evidence())
                .extracting(Evidence::resource)
                .containsExactly("Procedure/0");
    }

    @ParameterizedTest
    @CsvSource({"?, ", "2026, 2027-01-14", "2026-02, 2026-03-14", "2026-01, 2026-03-06"})
    void one_block_too_recent_is_enough_to_say_no_and_the_day_told_waits_for_each(String other, LocalDate from) {
        var twoWeeks = new Criterion.DaysSinceBlock(name("interval"), null, 14);
        var oneWay = patient()
                .block("2026-02-20", "70", POSITIVE, LEFT, "L4-L5")
                .block(other, "70", POSITIVE, LEFT, "L4-L5");
        var otherWay = patient()
                .block(other, "70", POSITIVE, LEFT, "L4-L5")
                .block("2026-02-20", "70", POSITIVE, LEFT, "L4-L5");

        for (var patient : List.of(oneWay, otherWay)) {
            var explanation = patient.explain(twoWeeks);
            assertThat(explanation.verdict()).isEqualTo(NOT_MET);
            assertThat(explanation.metFrom()).isEqualTo(from);
            assertThat(explanation.message()).isEqualTo(Message.of("found.last-block", "date", "2026-02-20"));
        }
    }

    @Test
    void a_payer_counts_two_weeks_since_the_last_block_of_a_proposed_joint_alone() {
        var twoWeeks = new Criterion.DaysSinceBlock(name("interval"), null, 14);
        var patient = patient()
                .forService(Order.ablation("2026-03-05").at(LEFT, "L4-L5"))
                .block("2026-03-01", "70", POSITIVE, Side.RIGHT, "L4-L5")
                .block("2026-03-01", "70", POSITIVE, LEFT, "L3-L4")
                .block("2026-03-05", "70", POSITIVE, LEFT, "L4-L5")
                .block(
                        "2026-03-01",
                        "70",
                        POSITIVE,
                        Kind.INTRA_ARTICULAR,
                        Intent.THERAPEUTIC,
                        Told.sites(LEFT, "L4-L5"));
        assertThat(patient.explain(twoWeeks).message()).isEqualTo(Message.of("found.silent"));

        assertThat(patient.block("2026-02-19", "70", POSITIVE, LEFT, "L4-L5").verdict(twoWeeks))
                .isEqualTo(MET);
        assertThat(patient.block("2026-02-20", "70", POSITIVE, Side.NOT_DOCUMENTED, "L4-L5")
                        .verdict(twoWeeks))
                .isEqualTo(NOT_MET);
    }

    @Test
    void a_block_of_no_recorded_joint_may_have_been_at_the_proposed_one() {
        var twoWeeks = new Criterion.DaysSinceBlock(name("interval"), null, 14);

        assertThat(patient()
                        .forService(Order.ablation("2026-03-05").at(LEFT, "L4-L5"))
                        .block("2026-02-20", "70", POSITIVE, LEFT)
                        .verdict(twoWeeks))
                .isEqualTo(NOT_MET);
        assertThat(patient()
                        .forService(Order.ablation("2026-03-05"))
                        .block("2026-02-20", "70", POSITIVE, LEFT, "L4-L5")
                        .verdict(twoWeeks))
                .isEqualTo(NOT_MET);
    }

    @Test
    void no_day_is_told_where_that_of_the_latest_block_has_no_end() {
        var twoWeeks = new Criterion.DaysSinceBlock(name("interval"), null, 14);
        var explanation =
                patient().block("2026-02-20..", "70", POSITIVE, LEFT, "L4-L5").explain(twoWeeks);

        assertThat(explanation.verdict()).isEqualTo(NOT_MET);
        assertThat(explanation.metFrom()).isNull();
    }

    @Test
    void a_proposal_is_judged_on_the_day_it_would_be_done() {
        var twoWeeks = new Criterion.DaysSinceBlock(name("interval"), null, 14);
        var patient = patient().block("2026-02-20", "70", POSITIVE, LEFT, "L4-L5");
        var situation = patient.situation();
        var april = Told.told()
                .proposed(Proposal.Action.CONFIRMATORY_BLOCK, Kind.MEDIAL_BRANCH_BLOCK, "2026-04-01")
                .chart()
                .list(Proposal.class)
                .getFirst();

        assertThat(patient.explain(twoWeeks, situation.judgedBy(situation.guideline(), situation.blocks(), april))
                        .verdict())
                .isEqualTo(MET);
        assertThat(situation.dayOfService()).isEqualTo(Case.TODAY);
    }
}
