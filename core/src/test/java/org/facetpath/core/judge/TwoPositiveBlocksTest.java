package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NEGATIVE;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Asked.positiveBlocks;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two positive blocks of 80 percent, two weeks apart (today is 2 March 2026)")
class TwoPositiveBlocksTest {

    private static Case patient() {
        return Case.nothingTold();
    }

    private static final Criterion TWO = positiveBlocks(2, 80, 14);

    @Test
    void are_met_at_the_same_joint_and_side_to_the_day() {
        assertThat(patient()
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5", "L5-S1")
                        .block("2026-01-19", "90", POSITIVE, LEFT, "L4-L5")
                        .verdict(TWO))
                .isEqualTo(MET);
    }

    @Test
    void are_not_met_a_day_too_close() {
        assertThat(patient()
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                        .block("2026-01-18", "90", POSITIVE, LEFT, "L4-L5")
                        .verdict(TWO))
                .isEqualTo(NOT_MET);
    }

    @Test
    void are_open_when_the_month_leaves_the_distance_open() {
        assertThat(patient()
                        .block("2026-01-25", "85", POSITIVE, LEFT, "L4-L5")
                        .block("2026-02", "90", POSITIVE, LEFT, "L4-L5")
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_open_while_the_second_has_no_trace() {
        assertThat(patient().block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5").verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_not_met_when_the_second_fell_short() {
        assertThat(patient()
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                        .block("2026-01-25", "60", POSITIVE, LEFT, "L4-L5")
                        .verdict(TWO))
                .isEqualTo(NOT_MET);
    }

    @Test
    void are_open_at_different_joints_or_sides() {
        assertThat(patient()
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                        .block("2026-01-25", "90", POSITIVE, RIGHT, "L4-L5")
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient()
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                        .block("2026-01-25", "90", POSITIVE, LEFT, "L3-L4")
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_open_when_one_of_them_does_not_say_its_side() {
        assertThat(patient()
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                        .block("2026-01-25", "90", POSITIVE, Side.NOT_DOCUMENTED, "L4-L5")
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_open_when_neither_names_a_joint() {
        assertThat(patient()
                        .block("2026-01-05", "85", POSITIVE, LEFT)
                        .block("2026-01-25", "90", POSITIVE, LEFT)
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_open_after_one_that_failed_before_the_first_positive_one() {
        assertThat(patient()
                        .block("2026-01-05", "10", NEGATIVE, LEFT, "L4-L5")
                        .block("2026-01-25", "85", POSITIVE, LEFT, "L4-L5")
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_open_while_a_block_of_unknown_relief_could_be_the_second() {
        assertThat(patient()
                        .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5")
                        .block("2026-01-25", "10", NEGATIVE, LEFT, "L4-L5")
                        .block("2026-02-15", null, BlockVerdict.NOT_DOCUMENTED, LEFT, "L4-L5")
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_open_while_a_positive_block_of_unsaid_side_or_place_could_be_the_second() {
        var failed = List.of("85", "10");
        assertThat(patient()
                        .explain(
                                TWO,
                                proposedAt(
                                        "L4-L5",
                                        after(failed)
                                                .block("2026-02-15", "90", POSITIVE, Side.NOT_DOCUMENTED, "L4-L5")))
                        .verdict())
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient()
                        .explain(TWO, proposedAt("L4-L5", after(failed).block("2026-02-15", "90", POSITIVE, LEFT)))
                        .verdict())
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_not_met_where_what_could_have_been_the_second_failed_or_was_elsewhere() {
        var failed = List.of("85", "10");
        assertThat(patient()
                        .explain(
                                TWO,
                                proposedAt(
                                        "L4-L5",
                                        after(failed)
                                                .block("2026-02-15", "20", NEGATIVE, Side.NOT_DOCUMENTED, "L4-L5")))
                        .verdict())
                .isEqualTo(NOT_MET);
        assertThat(patient()
                        .explain(
                                TWO,
                                proposedAt("L4-L5", after(failed).block("2026-02-15", "90", POSITIVE, LEFT, "L3-L4")))
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    /// Blocks of the left L4-L5 three weeks apart with these reliefs.
    private static Case after(List<String> reliefs) {
        var patient = patient();
        for (int i = 0; i < reliefs.size(); i++) {
            var day = LocalDate.of(2026, 1, 5).plusWeeks(3L * i).toString();
            boolean positive = Integer.parseInt(reliefs.get(i)) >= 50;
            patient.block(day, reliefs.get(i), positive ? POSITIVE : NEGATIVE, LEFT, "L4-L5");
        }
        return patient;
    }

    private static Situation proposedAt(String joint, Case patient) {
        var situation = patient.situation();
        return situation.judgedBy(situation.guideline(), situation.blocks(), ask(joint));
    }

    @Test
    void of_three_wanted_are_open_and_not_met_once_one_between_them_failed() {
        var three = positiveBlocks(3, 80, 14);

        assertThat(after(List.of("85", "90")).verdict(three)).isEqualTo(NOT_DOCUMENTED);
        assertThat(after(List.of("85", "10", "90")).verdict(three)).isEqualTo(NOT_MET);
    }

    @Test
    void of_a_proposal_are_asked_at_each_of_its_joints() {
        var patient = patient()
                .block("2026-01-05", "85", POSITIVE, LEFT, "L4-L5", "L5-S1")
                .block("2026-01-25", "90", POSITIVE, LEFT, "L4-L5");
        var situation = patient.situation();

        assertThat(patient.explain(TWO, situation.judgedBy(situation.guideline(), situation.blocks(), ask("L4-L5")))
                        .verdict())
                .isEqualTo(MET);
        assertThat(patient.explain(
                                TWO,
                                situation.judgedBy(situation.guideline(), situation.blocks(), ask("L4-L5", "L5-S1")))
                        .verdict())
                .isEqualTo(NOT_DOCUMENTED);
    }

    private static Proposal ask(String... joints) {
        return Told.told()
                .at(LEFT, joints)
                .proposed(Proposal.Action.RADIOFREQUENCY_ABLATION, Kind.ABLATION, "2026-04-01")
                .chart()
                .list(Proposal.class)
                .getFirst();
    }
}
