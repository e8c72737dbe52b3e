package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.BlockDay.block;

import java.util.Map;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.BlockDay;
import org.facetpath.core.told.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Earlier blocks of the joints of a second block on 20 March 2026")
class BlockedBeforeTest {

    /// A second block of the left L4-L5 and L5-S1, after these sessions.
    private static Case asked(BlockDay... sessions) {
        var patient = Case.nothingTold()
                .forService(Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5", "L5-S1"));
        for (var session : sessions) {
            patient.block(session);
        }
        return patient;
    }

    @Nested
    @DisplayName("the second block is of the joints of the first")
    class SameJoints {
        private static final PayerCriterion BEFORE = new PayerCriterion.BlockedBefore(name("same-joints"), null);

        private static Message at(String key, String joint) {
            return new Message(key, Map.of("joint", joint, "side", "left"));
        }

        @Test
        void whatever_relief_it_gave() {
            var explanation = asked(block("2026-01-05", LEFT, "L4-L5", "L5-S1").relief("20"))
                    .explain(BEFORE);

            assertThat(explanation.verdict()).isEqualTo(MET);
            assertThat(explanation.message()).isEqualTo(at("found.blocked-before", "L4-L5"));
            assertThat(explanation.evidence()).extracting(Evidence::resource).containsExactly("Procedure/2026-01-05");
        }

        @Test
        void one_session_may_have_reached_one_joint_and_another_the_other() {
            assertThat(asked(block("2026-01-05", LEFT, "L4-L5"), block("2026-01-26", LEFT, "L5-S1"))
                            .verdict(BEFORE))
                    .isEqualTo(MET);
        }

        @Test
        void is_not_met_where_one_joint_or_that_side_was_left_out() {
            var other = asked(block("2026-01-05", LEFT, "L4-L5")).explain(BEFORE);

            assertThat(other.verdict()).isEqualTo(NOT_MET);
            assertThat(other.message()).isEqualTo(at("found.not-blocked-before", "L5-S1"));
            assertThat(asked(block("2026-01-05", RIGHT, "L4-L5", "L5-S1")).verdict(BEFORE))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void is_open_where_the_earlier_block_does_not_say_its_side_or_its_joints() {
            var side = asked(block("2026-01-05", Side.NOT_DOCUMENTED, "L4-L5", "L5-S1"));
            var joints = asked(block("2026-01-05", LEFT));

            assertThat(side.verdict(BEFORE)).isEqualTo(NOT_DOCUMENTED);
            assertThat(side.explain(BEFORE).message()).isEqualTo(at("found.not-blocked-before", "L4-L5"));
            assertThat(joints.verdict(BEFORE)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void says_nothing_without_an_earlier_diagnostic_block_or_without_joints() {
            var treatment = block("2026-01-05", LEFT, "L4-L5", "L5-S1").kind(Kind.INTRA_ARTICULAR, Intent.THERAPEUTIC);
            var later = block("2026-03-20", LEFT, "L4-L5", "L5-S1");

            assertThat(asked().explain(BEFORE).message()).isEqualTo(Message.of("found.silent"));
            assertThat(asked(treatment).verdict(BEFORE)).isEqualTo(NOT_DOCUMENTED);
            assertThat(asked(later).verdict(BEFORE)).isEqualTo(NOT_DOCUMENTED);
            assertThat(asked(block("2026-03-19", LEFT, "L4-L5", "L5-S1")).verdict(BEFORE))
                    .isEqualTo(MET);
            assertThat(Case.nothingTold()
                            .forService(Order.diagnosticBlock("2026-03-20"))
                            .explain(BEFORE)
                            .message())
                    .isEqualTo(Message.of("found.joints-not-said"));
        }
    }

    @Nested
    @DisplayName("the latest blocks there were measured on one pain scale")
    class OneScale {
        private static final PayerCriterion SCALE = new PayerCriterion.OnePainScale(name("scale"), null);

        private static BlockDay measured(String date) {
            return block(date, LEFT, "L4-L5").relief("85");
        }

        private static Explanation explained(BlockDay... sessions) {
            return asked(sessions).explain(SCALE);
        }

        @Test
        void by_scores_before_and_after_each() {
            var explanation = explained(measured("2026-01-05"), measured("2026-01-26"));

            assertThat(explanation.verdict()).isEqualTo(MET);
            assertThat(explanation.message()).isEqualTo(Message.of("found.one-scale"));
            assertThat(explanation.evidence()).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "block.relief-as-stated",
                    "block.scales-differ",
                    "block.scale-not-named",
                    "conflict.stated-relief",
                    "conflict.stated-relief-side"
                })
        void is_open_where_the_relief_rests_on_anything_else(String reason) {
            var explanation =
                    explained(measured("2026-01-05"), measured("2026-01-26").because(reason));

            assertThat(explanation.verdict()).isEqualTo(NOT_DOCUMENTED);
            assertThat(explanation.message()).isEqualTo(Message.of("found.not-one-scale"));
        }

        @Test
        void is_open_without_relief_and_not_by_a_reason_of_another_kind() {
            assertThat(explained(block("2026-01-05", LEFT, "L4-L5")).verdict()).isEqualTo(NOT_DOCUMENTED);
            assertThat(explained(measured("2026-01-05").because("block.steroid-in-injectate"))
                            .verdict())
                    .isEqualTo(MET);
        }

        @Test
        void only_the_latest_two_are_looked_at() {
            var stated = measured("2025-12-01").because("block.relief-as-stated");
            var statedSecond = measured("2026-01-05").because("block.relief-as-stated");

            assertThat(explained(stated, measured("2026-01-05"), measured("2026-01-26"))
                            .verdict())
                    .isEqualTo(MET);
            assertThat(explained(stated, statedSecond, measured("2026-01-26")).verdict())
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(explained(stated, measured("2026-01-05"), measured("2026-01-26"))
                            .evidence())
                    .hasSize(2);
        }

        @Test
        void what_went_on_at_other_joints_or_on_the_other_side_does_not_matter() {
            var elsewhere = block("2026-02-10", LEFT, "L3-L4").because("block.relief-as-stated");
            var bothSides = block("2026-01-26", Side.BOTH, "L4-L5")
                    .side(LEFT, "85")
                    .side(RIGHT, "85", "block.relief-as-stated");
            var leftStated = block("2026-01-26", Side.BOTH, "L4-L5")
                    .side(LEFT, "85", "block.relief-as-stated")
                    .side(RIGHT, "85");

            assertThat(explained(measured("2026-01-05"), elsewhere).verdict()).isEqualTo(MET);
            assertThat(explained(bothSides).verdict()).isEqualTo(MET);
            assertThat(explained(leftStated).verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void on_every_side_it_is_planned_for() {
            var twoSides = Case.nothingTold()
                    .forService(Order.diagnosticBlock("2026-03-20").at(Side.BOTH, "L4-L5"))
                    .block(block("2026-01-26", Side.BOTH, "L4-L5")
                            .side(LEFT, "85")
                            .side(RIGHT, "85", "block.relief-as-stated"));

            assertThat(twoSides.verdict(SCALE)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void on_a_side_where_another_joint_is_planned_it_does_not_matter() {
            var patient = Case.nothingTold()
                    .forService(Order.diagnosticBlock("2026-03-20")
                            .at(LEFT, "L4-L5")
                            .at(RIGHT, "L3-L4"))
                    .block(block("2026-01-26", Side.BOTH, "L4-L5")
                            .side(LEFT, "85")
                            .side(RIGHT, "85", "block.relief-as-stated"));

            assertThat(patient.verdict(SCALE)).isEqualTo(MET);
        }

        @Test
        void is_open_before_the_first_block() {
            assertThat(explained().message()).isEqualTo(Message.of("found.silent"));
            assertThat(explained(block("2026-01-05", RIGHT, "L4-L5").relief("85"))
                            .verdict())
                    .isEqualTo(NOT_DOCUMENTED);
        }
    }
}
