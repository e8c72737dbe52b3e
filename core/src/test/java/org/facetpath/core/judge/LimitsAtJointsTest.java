package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.knowledge.Criterion.Treatment.CYST_RUPTURE;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.BlockDay.block;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.BlockDay;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.Sessions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Where a payer draws a line at the proposed joints, on 20 March 2026")
class LimitsAtJointsTest {

    private static final String DAY = "2026-03-20";
    private static final Message NO_JOINTS = Message.of("found.joints-not-said");

    private static Message counted(String key, int recorded) {
        return new Message(key, Map.of("recorded", Integer.toString(recorded), "limit", "2"));
    }

    @Nested
    @DisplayName("facet joints from C2-C3 to L5-S1 alone are covered")
    class Covered {
        private static final PayerCriterion COVERED = new PayerCriterion.JointsAmong(
                name("covered"), null, Set.copyOf(Arrays.asList(Joint.values()).subList(2, Joint.values().length)));

        private static Case asked(String... joints) {
            return Case.nothingTold().forService(Order.ablation(DAY).at(LEFT, joints));
        }

        @ParameterizedTest
        @CsvSource({"C1-C2, NOT_MET", "C2-C3, MET", "C3-C4, MET", "L5-S1, MET"})
        void to_the_joint(String joint, Verdict expected) {
            assertThat(asked(joint).verdict(COVERED)).isEqualTo(expected);
        }

        @Test
        void and_one_joint_outside_is_enough() {
            var outside = asked("C2-C3", "C1-C2").explain(COVERED);

            assertThat(outside.verdict()).isEqualTo(NOT_MET);
            assertThat(outside.message()).isEqualTo(Message.of("found.joint-outside", "joint", "C1-C2"));
            assertThat(outside.evidence()).hasSize(1);
            assertThat(asked("C2-C3").explain(COVERED).message()).isEqualTo(Message.of("found.joints-inside"));
            assertThat(asked("C2-C3").explain(COVERED).evidence()).hasSize(1);
        }

        @Test
        void and_nothing_is_said_where_no_joint_is_named() {
            assertThat(asked().explain(COVERED).message()).isEqualTo(NO_JOINTS);
            assertThat(asked().verdict(COVERED)).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.nothingTold().explain(COVERED).message()).isEqualTo(NO_JOINTS);
        }
    }

    @Nested
    @DisplayName("two diagnostic blocks at a joint and side, counting this one")
    class BlocksHere {
        private static final PayerCriterion TWO = new PayerCriterion.BlocksHereAtMost(name("blocks-here"), null, 2);

        private static Case after(BlockDay... sessions) {
            var patient =
                    Case.nothingTold().forService(Order.diagnosticBlock(DAY).at(LEFT, "L4-L5", "L5-S1"));
            for (var session : sessions) {
                patient.block(session);
            }
            return patient;
        }

        @Test
        void are_a_first_and_a_second_one_and_no_third() {
            var first = after().explain(TWO);
            var second = after(block("2026-01-05", LEFT, "L4-L5")).explain(TWO);
            var third = after(block("2026-01-05", LEFT, "L4-L5"), block("2026-01-26", LEFT, "L4-L5"))
                    .explain(TWO);

            assertThat(first.verdict()).isEqualTo(MET);
            assertThat(first.message()).isEqualTo(counted("found.blocks-here", 0));
            assertThat(second.verdict()).isEqualTo(MET);
            assertThat(second.message()).isEqualTo(counted("found.blocks-here", 1));
            assertThat(third.verdict()).isEqualTo(NOT_MET);
            assertThat(third.message()).isEqualTo(counted("found.blocks-here", 2));
            assertThat(third.evidence())
                    .extracting(Evidence::resource)
                    .containsExactly("Procedure/2026-01-05", "Procedure/2026-01-26");
        }

        @Test
        void are_counted_at_the_joint_with_the_most_and_never_across_joints_or_sides() {
            assertThat(after(block("2026-01-05", LEFT, "L4-L5"), block("2026-01-26", LEFT, "L5-S1"))
                            .verdict(TWO))
                    .isEqualTo(MET);
            assertThat(after(block("2026-01-05", LEFT, "L5-S1"), block("2026-01-26", LEFT, "L5-S1"))
                            .verdict(TWO))
                    .isEqualTo(NOT_MET);
            assertThat(after(block("2026-01-05", RIGHT, "L4-L5"), block("2026-01-26", RIGHT, "L4-L5"))
                            .verdict(TWO))
                    .isEqualTo(MET);
        }

        @Test
        void are_open_where_an_earlier_one_does_not_say_its_side_or_joint() {
            var sure = block("2026-01-05", LEFT, "L4-L5");
            var side = after(sure, block("2026-01-26", Side.NOT_DOCUMENTED, "L4-L5"));
            var joint = after(sure, block("2026-01-26", LEFT));

            assertThat(side.verdict(TWO)).isEqualTo(NOT_DOCUMENTED);
            assertThat(side.explain(TWO).message()).isEqualTo(counted("found.blocks-here", 2));
            assertThat(joint.verdict(TWO)).isEqualTo(NOT_DOCUMENTED);
            assertThat(after(block("2026-01-26", LEFT)).verdict(TWO)).isEqualTo(MET);
        }

        @Test
        void are_diagnostic_and_done_before_that_day() {
            var first = block("2026-01-05", LEFT, "L4-L5");
            var treatment = block("2026-01-26", LEFT, "L4-L5").kind(Kind.INTRA_ARTICULAR, Intent.THERAPEUTIC);

            assertThat(after(first, treatment).verdict(TWO)).isEqualTo(MET);
            assertThat(after(first, block(DAY, LEFT, "L4-L5")).verdict(TWO)).isEqualTo(MET);
            assertThat(after(first, block("2026-03-19", LEFT, "L4-L5")).verdict(TWO))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void are_not_counted_where_no_joint_is_named() {
            assertThat(Case.nothingTold()
                            .forService(Order.diagnosticBlock(DAY))
                            .explain(TWO)
                            .message())
                    .isEqualTo(NO_JOINTS);
            assertThat(Case.nothingTold().explain(TWO).message()).isEqualTo(NO_JOINTS);
        }
    }

    @Nested
    @DisplayName("two ruptures of the cyst of a joint and side, counting this one")
    class CystRuptures {
        private static final PayerCriterion TWO = new PayerCriterion.CystRupturesAtMost(name("cysts"), null, 2);

        private static Case after(TreatmentSession... cysts) {
            var rupture = Order.of(Action.CYST_RUPTURE, Kind.CYST_RUPTURE, DAY).at(LEFT, "L4-L5");
            return Case.nothingTold().forService(rupture.told(), List.of(cysts));
        }

        private static TreatmentSession ruptured(String date, Side side, String... joints) {
            return Sessions.treatment(CYST_RUPTURE, date, side, joints);
        }

        @Test
        void are_a_first_and_a_second_one_and_no_third() {
            var second = after(ruptured("2025-02-01", LEFT, "L4-L5")).explain(TWO);
            var third = after(ruptured("2025-02-01", LEFT, "L4-L5"), ruptured("2025-08-01", LEFT, "L4-L5"))
                    .explain(TWO);

            assertThat(after().verdict(TWO)).isEqualTo(MET);
            assertThat(second.verdict()).isEqualTo(MET);
            assertThat(second.message()).isEqualTo(counted("found.cyst-ruptures", 1));
            assertThat(second.evidence()).hasSize(1);
            assertThat(third.verdict()).isEqualTo(NOT_MET);
            assertThat(third.message()).isEqualTo(counted("found.cyst-ruptures", 2));
        }

        @Test
        void are_not_those_of_another_joint_and_open_where_the_side_is_not_said() {
            assertThat(after(ruptured("2025-02-01", LEFT, "L3-L4"), ruptured("2025-08-01", LEFT, "L3-L4"))
                            .verdict(TWO))
                    .isEqualTo(MET);
            assertThat(after(
                                    ruptured("2025-02-01", LEFT, "L4-L5"),
                                    ruptured("2025-08-01", Side.NOT_DOCUMENTED, "L4-L5"))
                            .verdict(TWO))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void are_not_counted_where_no_joint_is_named() {
            var noJoint = Order.of(Action.CYST_RUPTURE, Kind.CYST_RUPTURE, DAY);

            assertThat(Case.nothingTold().forService(noJoint).explain(TWO).message())
                    .isEqualTo(NO_JOINTS);
            assertThat(Case.nothingTold().explain(TWO).message()).isEqualTo(NO_JOINTS);
        }
    }

    @Nested
    @DisplayName("half a millilitre at each joint and side")
    class Volume {
        private static final PayerCriterion HALF =
                new PayerCriterion.VolumeAtMost(name("volume"), null, new BigDecimal("0.5"));

        private static Case asked(String millilitres, Side side, String... joints) {
            var order = Order.diagnosticBlock(DAY).at(side, joints).injecting(millilitres);
            return Case.nothingTold().forService(order);
        }

        @ParameterizedTest
        @CsvSource({"0.4, MET", "0.5, MET", "0.50, MET", "0.6, NOT_MET"})
        void of_one_joint_is_compared_exactly(String millilitres, Verdict expected) {
            var explanation = asked(millilitres, LEFT, "L4-L5").explain(HALF);

            assertThat(explanation.verdict()).isEqualTo(expected);
            assertThat(explanation.message())
                    .isEqualTo(new Message("found.volume", Map.of("volume", millilitres, "limit", "0.5")));
            assertThat(explanation.evidence()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"0.5, MET", "0.6, NOT_DOCUMENTED", "2, NOT_DOCUMENTED", "2.1, NOT_MET"})
        void is_open_where_it_may_be_for_one_of_four_or_for_all_together(String millilitres, Verdict expected) {
            assertThat(asked(millilitres, Side.BOTH, "L4-L5", "L5-S1").verdict(HALF))
                    .isEqualTo(expected);
        }

        @Test
        void is_open_where_no_joint_is_named() {
            assertThat(asked("0.6", LEFT).verdict(HALF)).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void is_open_where_the_plan_does_not_say_it_or_nothing_is_proposed() {
            var unsaid = Message.of("found.plan-silent", "aspect", "volume");
            var order = Order.diagnosticBlock(DAY).at(LEFT, "L4-L5");

            assertThat(Case.nothingTold().forService(order).explain(HALF).message())
                    .isEqualTo(unsaid);
            assertThat(Case.nothingTold().forService(order).verdict(HALF)).isEqualTo(NOT_DOCUMENTED);
            assertThat(Case.nothingTold().explain(HALF).message()).isEqualTo(unsaid);
        }
    }
}
