package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.PayerAsked.billingLines;

import java.util.Map;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.FacetCodes;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The lines a facet procedure is billed with")
class BillingLinesTest {

    private static final String DAY = "2026-03-20";

    private static Order block(Side side, String... joints) {
        return Order.diagnosticBlock(DAY).at(side, joints);
    }

    private static Order ablation(Side side, String... joints) {
        return Order.ablation(DAY).at(side, joints);
    }

    private static Explanation explain(Order order) {
        return Case.nothingTold()
                .knowing(SmallKnowledge.knowing()
                        .terminology(FacetCodes.terminology())
                        .build())
                .forService(order)
                .explain(billingLines());
    }

    private static void answered(Order order, Verdict verdict, String key) {
        var explanation = explain(order);
        assertThat(explanation.message().key()).isEqualTo(key);
        assertThat(explanation.verdict()).isEqualTo(verdict);
    }

    private static void fit(Order order) {
        answered(order, MET, "found.codes-fit");
        assertThat(explain(order).evidence()).hasSize(1);
    }

    @Test
    void are_not_asked_of_a_proposal_without_a_code_that_stands_for_a_level() {
        answered(block(LEFT, "L4-L5"), MET, PayerAnswers.DOES_NOT_APPLY);
        answered(block(LEFT, "L4-L5").line("0216T", 1), MET, PayerAnswers.DOES_NOT_APPLY);
        assertThat(Case.nothingTold().explain(billingLines()).message())
                .isEqualTo(Message.of(PayerAnswers.DOES_NOT_APPLY));
    }

    @Nested
    @DisplayName("with an add-on code")
    class AddOns {
        private void alone(Order order) {
            answered(order, NOT_MET, "found.add-on-alone");
            assertThat(explain(order).evidence()).hasSize(1);
        }

        @Test
        void fit_after_a_first_code_of_their_kind_and_region() {
            fit(block(LEFT, "L4-L5", "L5-S1").line("64493", 1).line("64494", 1));
            fit(ablation(LEFT, "L4-L5", "L5-S1").line("64636", 1).line("64635", 1));
        }

        @Test
        void do_not_fit_without_a_first_code() {
            alone(block(LEFT, "L4-L5").line("64494", 1));
            alone(ablation(LEFT, "L4-L5").line("64636", 1));
            alone(block(LEFT, "L4-L5").line("64494", 1).line("64495", 1));
        }

        @Test
        void do_not_fit_after_a_first_code_of_another_region_or_kind() {
            alone(block(LEFT, "C4-C5", "L5-S1").line("64490", 1).line("64494", 1));
            alone(block(LEFT, "L4-L5", "L5-S1").line("64493", 1).line("64491", 1));
            alone(block(LEFT, "L4-L5", "L5-S1").line("64635", 1).line("64494", 1));
            alone(ablation(LEFT, "L4-L5", "L5-S1").line("64493", 1).line("64636", 1));
        }

        @Test
        void for_a_third_joint_need_the_second_of_their_region_too() {
            fit(block(LEFT, "L3-L4", "L4-L5", "L5-S1")
                    .line("64493", 1)
                    .line("64494", 1)
                    .line("64495", 1));
            alone(block(LEFT, "L3-L4", "L4-L5", "L5-S1").line("64493", 1).line("64495", 1));
            alone(block(LEFT, "L3-L4", "L4-L5", "L5-S1")
                    .line("64490", 1)
                    .line("64491", 1)
                    .line("64493", 1)
                    .line("64495", 1));
        }

        @Test
        void of_the_low_back_follow_the_first_code_of_the_joint_between_mid_and_low_back() {
            fit(block(LEFT, "T12-L1", "L1-L2").line("64490", 1).line("64494", 1));
            fit(block(LEFT, "T12-L1", "L1-L2", "L2-L3")
                    .line("64490", 1)
                    .line("64494", 1)
                    .line("64495", 1));
            alone(block(LEFT, "L4-L5", "L5-S1").line("64490", 1).line("64494", 1));
            alone(block(LEFT).line("64490", 1).line("64494", 1));
            alone(ablation(LEFT, "T12-L1", "L1-L2").line("64490", 1).line("64636", 1));
        }
    }

    @Nested
    @DisplayName("with the modifier of a diagnostic injection")
    class Diagnostic {
        private void missing(Order order) {
            answered(order, NOT_DOCUMENTED, "found.modifier-missing");
            assertThat(explain(order).evidence()).hasSize(1);
        }

        @Test
        void fit_a_first_and_a_second_block_on_every_line() {
            fit(block(LEFT, "L4-L5").requested().line("64493", 1, "KX", "LT"));
            missing(block(LEFT, "L4-L5").requested().line("64493", 1, "LT"));
            missing(block(LEFT, "L4-L5", "L5-S1")
                    .requested()
                    .line("64493", 1, "KX")
                    .line("64494", 1));
            missing(Order.of(Action.CONFIRMATORY_BLOCK, Kind.MEDIAL_BRANCH_BLOCK, DAY)
                    .at(LEFT, "L4-L5")
                    .requested()
                    .line("64493", 1));
        }

        @Test
        void are_not_needed_on_an_order_which_says_in_words_what_it_is_for() {
            fit(block(LEFT, "L4-L5").line("64493", 1));
        }

        @Test
        void do_not_fit_a_treatment() {
            var treatment = Order.of(Action.FACET_INJECTION, Kind.INTRA_ARTICULAR, DAY)
                    .at(LEFT, "L4-L5", "L5-S1")
                    .line("64493", 1)
                    .line("64494", 1, "KX");

            answered(treatment, NOT_DOCUMENTED, "found.modifier-not-fitting");
            fit(ablation(LEFT, "L4-L5").requested().line("64635", 1));
        }

        @Test
        void are_not_looked_at_where_the_record_does_not_say_which_injection_it_is() {
            fit(Order.of(null, Kind.INJECTION, DAY)
                    .at(LEFT, "L4-L5")
                    .requested()
                    .line("64493", 1));
            fit(Order.of(null, Kind.INJECTION, DAY).at(LEFT, "L4-L5").line("64493", 1, "KX"));
        }
    }

    @Nested
    @DisplayName("with the modifiers of sides")
    class Sides {
        private void differ(Order order) {
            answered(order, NOT_DOCUMENTED, "found.codes-and-sides-differ");
            assertThat(explain(order).evidence()).hasSize(1);
        }

        @Test
        void fit_the_side_that_is_asked_for() {
            fit(ablation(LEFT, "L4-L5").line("64635", 1, "LT"));
            fit(ablation(Side.RIGHT, "L4-L5").line("64635", 1, "RT"));
            differ(ablation(LEFT, "L4-L5").line("64635", 1, "RT"));
            differ(ablation(Side.RIGHT, "L4-L5").line("64635", 1, "LT"));
            differ(ablation(LEFT, "L4-L5").line("64635", 1, "50"));
        }

        @Test
        void fit_both_sides_on_one_line_or_on_two() {
            fit(ablation(Side.BOTH, "L4-L5").line("64635", 1, "50"));
            fit(ablation(Side.BOTH, "L4-L5").line("64635", 1, "LT").line("64635", 1, "RT"));
            differ(ablation(Side.BOTH, "L4-L5").line("64635", 1, "LT"));
        }

        @Test
        void may_be_missing_for_one_side_and_on_an_order_but_not_on_a_request_for_both() {
            fit(ablation(LEFT, "L4-L5").requested().line("64635", 1));
            fit(ablation(Side.BOTH, "L4-L5").line("64635", 1));
            differ(ablation(Side.BOTH, "L4-L5").requested().line("64635", 1));
        }

        @Test
        void are_not_compared_where_no_side_is_asked_for() {
            fit(ablation(Side.NOT_DOCUMENTED, "L4-L5").line("64635", 1, "LT"));
            fit(ablation(Side.NOT_DOCUMENTED, "L4-L5").requested().line("64635", 1));
        }
    }

    @Nested
    @DisplayName("count as many levels as the joints named")
    class Levels {
        private Message counted(String key, int levels, int joints) {
            return new Message(key, Map.of("levels", Integer.toString(levels), "joints", Integer.toString(joints)));
        }

        @Test
        void and_more_levels_in_stated_units_do_not_fit() {
            var order = block(LEFT, "L4-L5").line("64493", 1).line("64494", 1);

            answered(order, NOT_MET, "found.units-above-joints");
            assertThat(explain(order).message()).isEqualTo(counted("found.units-above-joints", 2, 1));
            assertThat(explain(order).evidence()).hasSize(1);
            answered(
                    ablation(LEFT, "L4-L5", "L5-S1").line("64635", 1).line("64636", 2),
                    NOT_MET,
                    "found.units-above-joints");
        }

        @Test
        void and_more_levels_without_units_are_open() {
            var order = block(LEFT, "L4-L5").line("64493", 1).line("64494", null);

            assertThat(explain(order).message()).isEqualTo(counted("found.codes-and-joints-differ", 2, 1));
            assertThat(explain(order).verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void where_each_unit_of_an_ablation_is_one_more_on_the_side_with_more() {
            fit(ablation(LEFT, "L3-L4", "L4-L5", "L5-S1").line("64635", 1).line("64636", 2));
            fit(ablation(Side.BOTH, "L4-L5", "L5-S1").line("64635", 1, "50").line("64636", 1, "50"));
            fit(ablation(Side.BOTH, "L3-L4", "L4-L5", "L5-S1")
                    .line("64635", 1, "50")
                    .line("64636", 2, "LT")
                    .line("64636", 1, "RT"));
            fit(ablation(Side.BOTH, "L3-L4", "L4-L5", "L5-S1")
                    .line("64635", 1, "50")
                    .line("64636", 1, "LT")
                    .line("64636", 2, "RT"));
        }

        @Test
        void and_the_code_of_a_third_joint_stands_for_any_number_of_further_ones() {
            var fourJoints = block(LEFT, "L2-L3", "L3-L4", "L4-L5", "L5-S1");

            fit(fourJoints.line("64493", 1).line("64494", 1).line("64495", 1));
        }

        @Test
        void and_more_joints_than_levels_are_open_for_want_of_units_or_of_codes() {
            var noUnits =
                    ablation(LEFT, "L3-L4", "L4-L5", "L5-S1").line("64635", 1).line("64636", null);
            var noCode = block(LEFT, "L3-L4", "L4-L5").line("64493", 1);

            assertThat(explain(noUnits).message()).isEqualTo(counted("found.units-not-said", 2, 3));
            assertThat(explain(noUnits).verdict()).isEqualTo(NOT_DOCUMENTED);
            assertThat(explain(noCode).message()).isEqualTo(counted("found.codes-and-joints-differ", 1, 2));
            assertThat(explain(noCode).verdict()).isEqualTo(NOT_DOCUMENTED);
            fit(ablation(LEFT, "L4-L5", "L5-S1").line("64635", 1).line("64636", null));
        }

        @Test
        void and_nothing_is_said_where_no_joint_is_named() {
            answered(Order.diagnosticBlock(DAY).line("64493", 1), NOT_DOCUMENTED, "found.joints-not-said");
        }
    }
}
