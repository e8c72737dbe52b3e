package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Region.CERVICAL;
import static org.facetpath.core.spine.Region.LUMBAR;
import static org.facetpath.core.spine.Region.THORACIC;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.PayerAsked.levels;

import java.util.Map;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.FacetCodes;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How much of the spine one session of the low back may hold")
class LevelsAndRegionsTest {

    private static final String DAY = "2026-03-20";
    private static final PayerCriterion TWO = levels(2, false);

    private static Order ablation(Side side, String... joints) {
        return Order.ablation(DAY).at(side, joints);
    }

    private static Explanation explain(PayerCriterion asked, Order order, Order... sameDay) {
        return Case.nothingTold()
                .knowing(SmallKnowledge.knowing()
                        .terminology(FacetCodes.terminology())
                        .build())
                .forService(order, sameDay)
                .explain(asked);
    }

    @Nested
    @DisplayName("two levels")
    class Levels {
        private static Message counted(int levels) {
            return new Message("found.levels", Map.of("levels", Integer.toString(levels), "limit", "2"));
        }

        @Test
        void are_two_joints_and_three_are_too_many() {
            assertThat(explain(TWO, ablation(LEFT, "L4-L5")).message()).isEqualTo(counted(1));
            assertThat(explain(TWO, ablation(LEFT, "L4-L5", "L5-S1")).verdict()).isEqualTo(MET);
            assertThat(explain(TWO, ablation(LEFT, "L4-L5", "L5-S1")).message()).isEqualTo(counted(2));
            assertThat(explain(TWO, ablation(LEFT, "L3-L4", "L4-L5", "L5-S1")).verdict())
                    .isEqualTo(NOT_MET);
            assertThat(explain(TWO, ablation(LEFT, "L3-L4", "L4-L5", "L5-S1")).message())
                    .isEqualTo(counted(3));
        }

        @Test
        void are_left_and_right_of_two_joints() {
            assertThat(explain(TWO, ablation(Side.BOTH, "L4-L5", "L5-S1")).verdict())
                    .isEqualTo(MET);
        }

        @Test
        void are_counted_with_what_else_is_planned_that_day_in_this_region() {
            var two = ablation(LEFT, "L4-L5", "L5-S1");
            var third = explain(TWO, two, ablation(RIGHT, "L3-L4"));

            assertThat(third.verdict()).isEqualTo(NOT_MET);
            assertThat(explain(TWO, two, ablation(RIGHT, "L4-L5")).verdict()).isEqualTo(MET);
            assertThat(explain(TWO, two, ablation(RIGHT, "C4-C5")).verdict()).isEqualTo(MET);
            assertThat(explain(TWO, two).evidence()).hasSize(1);
        }

        @Test
        void are_passed_by_the_codes_alone_also_where_no_joint_is_named() {
            var thirdByCode = explain(
                    TWO,
                    Order.diagnosticBlock(DAY).line("64493", 1).line("64494", 1).line("64495", 1));
            var thirdByUnits = explain(TWO, Order.ablation(DAY).line("64635", 1).line("64636", 2));

            assertThat(thirdByCode.verdict()).isEqualTo(NOT_MET);
            assertThat(thirdByCode.message()).isEqualTo(counted(3));
            assertThat(thirdByUnits.verdict()).isEqualTo(NOT_MET);
            assertThat(explain(TWO, ablation(LEFT, "L4-L5").line("64635", 1).line("64636", 1))
                            .message())
                    .isEqualTo(counted(2));
        }

        @Test
        void are_never_shown_by_the_codes_alone() {
            assertThat(explain(TWO, Order.ablation(DAY).line("64635", 1).line("64636", 1))
                            .message())
                    .isEqualTo(Message.of("found.joints-not-said"));
            assertThat(explain(TWO, Order.ablation(DAY)).verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void that_are_apart_are_open_where_the_text_speaks_of_joints_in_a_row() {
            var nextToEachOther = levels(3, true);
            var apart = explain(nextToEachOther, ablation(LEFT, "L3-L4", "L5-S1"));

            assertThat(apart.verdict()).isEqualTo(NOT_DOCUMENTED);
            assertThat(apart.message()).isEqualTo(Message.of("found.levels-apart"));
            assertThat(explain(nextToEachOther, ablation(LEFT, "L4-L5", "L5-S1"))
                            .verdict())
                    .isEqualTo(MET);
            assertThat(explain(levels(3, false), ablation(LEFT, "L3-L4", "L5-S1"))
                            .verdict())
                    .isEqualTo(MET);
        }

        @Test
        void are_not_asked_where_nothing_is_proposed() {
            assertThat(Case.nothingTold().explain(TWO).message()).isEqualTo(Message.of("found.silent"));
        }
    }

    @Nested
    @DisplayName("one region")
    class OneRegion {
        private static final PayerCriterion ONE = new PayerCriterion.OneRegion(name("one-region"), null);

        @Test
        void is_kept_by_one_procedure_of_the_low_back_and_by_two() {
            var alone = explain(ONE, ablation(LEFT, "L4-L5"));

            assertThat(alone.verdict()).isEqualTo(MET);
            assertThat(alone.message()).isEqualTo(Message.of("found.one-region"));
            assertThat(alone.evidence()).hasSize(1);
            assertThat(explain(ONE, ablation(LEFT, "L4-L5"), ablation(RIGHT, "L3-L4"))
                            .verdict())
                    .isEqualTo(MET);
        }

        @Test
        void is_left_by_another_procedure_of_the_neck_on_that_day() {
            var neck = explain(ONE, ablation(LEFT, "L4-L5"), ablation(LEFT, "C4-C5"));

            assertThat(neck.verdict()).isEqualTo(NOT_MET);
            assertThat(neck.message()).isEqualTo(Message.of("found.several-regions"));
            assertThat(explain(ONE, ablation(LEFT, "L4-L5"), Order.ablation(DAY).in(CERVICAL))
                            .verdict())
                    .isEqualTo(NOT_MET);
        }

        @ParameterizedTest
        @CsvSource({"LUMBAR, MET", "THORACIC, NOT_MET"})
        void goes_by_the_region_where_no_joint_is_named(Region named, Verdict expected) {
            assertThat(explain(ONE, ablation(LEFT, "L4-L5"), Order.ablation(DAY).in(named))
                            .verdict())
                    .isEqualTo(expected);
        }

        @Test
        void is_open_where_another_procedure_of_that_day_does_not_say_where() {
            assertThat(explain(ONE, ablation(LEFT, "L4-L5"), Order.ablation(DAY))
                            .verdict())
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(explain(ONE, ablation(LEFT, "L4-L5"), Order.ablation(DAY).in(LUMBAR, THORACIC))
                            .verdict())
                    .isEqualTo(NOT_DOCUMENTED);
            assertThat(explain(ONE, Order.ablation(DAY)).verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void is_left_for_certain_where_one_procedure_is_elsewhere_and_another_open() {
            assertThat(explain(ONE, ablation(LEFT, "L4-L5"), ablation(LEFT, "C4-C5"), Order.ablation(DAY))
                            .verdict())
                    .isEqualTo(NOT_MET);
        }

        @Test
        void is_neck_and_mid_back_together_where_the_payer_takes_them_for_one() {
            var patient = Case.nothingTold().payerRegion(CERVICAL, THORACIC);
            var neck = ablation(LEFT, "C4-C5");

            assertThat(patient.forService(neck, Order.ablation(DAY).in(CERVICAL, THORACIC))
                            .verdict(ONE))
                    .isEqualTo(MET);
            assertThat(patient.forService(neck, ablation(LEFT, "T2-T3")).verdict(ONE))
                    .isEqualTo(MET);
            assertThat(patient.forService(neck, ablation(LEFT, "L4-L5")).verdict(ONE))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void is_not_asked_where_nothing_is_proposed() {
            assertThat(Case.nothingTold().explain(ONE).message()).isEqualTo(Message.of("found.silent"));
        }
    }
}
