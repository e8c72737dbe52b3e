package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.BlockDay.block;
import static org.facetpath.core.told.PayerAsked.blocks;

import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.PayerCriterion.BlocksAtJoints;
import org.facetpath.core.knowledge.PayerCriterion.Joints;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.BlockDay;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.Sessions;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A block of 80 percent of the left L4-L5, asked for before an ablation on 20 March 2026")
class WhichBlocksCountTest {

    private static final BlocksAtJoints ONE = blocks(1, 80).asked();
    private static final BlocksAtJoints SINCE_ABLATION =
            blocks(1, 80).sinceAblation().asked();

    private static Case asked(BlockDay... sessions) {
        var patient = Case.nothingTold().forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"));
        for (var session : sessions) {
            patient.block(session);
        }
        return patient;
    }

    private static BlockDay relieved(String date) {
        return block(date, LEFT, "L4-L5").relief("85");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, MET", "2026-03-01, MET", "2026-03-02, NOT_DOCUMENTED"})
    void counts_when_done_before_the_day_of_service_which_is_today_where_none_is_planned(
            String date, Verdict expected) {
        var patient = Case.nothingTold().forService(Order.ablation("?").at(LEFT, "L4-L5"));

        assertThat(patient.block(relieved(date)).verdict(ONE)).isEqualTo(expected);
    }

    @Test
    void of_the_other_side_or_another_joint_says_nothing() {
        assertThat(asked(block("2026-01-05", RIGHT, "L4-L5").relief("85")).verdict(ONE))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(asked(block("2026-01-05", RIGHT, "L4-L5").relief("20"))
                        .explain(ONE)
                        .evidence())
                .isEmpty();
        assertThat(asked(block("2026-01-05", LEFT, "L3-L4").relief("20")).verdict(ONE))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void of_the_other_side_or_another_joint_does_not_reopen_what_one_here_has_settled() {
        var failed = block("2026-01-05", LEFT, "L4-L5").relief("20");

        assertThat(asked(failed, block("2026-01-26", RIGHT, "L4-L5").relief("85"))
                        .verdict(ONE))
                .isEqualTo(NOT_MET);
        assertThat(asked(failed, block("2026-01-26", LEFT, "L3-L4").relief("85"))
                        .verdict(ONE))
                .isEqualTo(NOT_MET);
    }

    @Test
    void of_a_side_or_joint_nobody_recorded_leaves_it_open_and_one_that_fell_short_says_nothing() {
        var sideUnsaid = asked(
                block("2026-01-05", LEFT, "L4-L5").relief("20"),
                block("2026-01-26", Side.NOT_DOCUMENTED, "L4-L5").relief("85"));
        var jointUnsaid = asked(
                block("2026-01-05", LEFT, "L4-L5").relief("20"),
                block("2026-01-26", LEFT).relief("85"));
        var shortElsewhere =
                asked(block("2026-01-26", Side.NOT_DOCUMENTED, "L4-L5").relief("20"));

        assertThat(sideUnsaid.verdict(ONE)).isEqualTo(NOT_DOCUMENTED);
        assertThat(sideUnsaid.explain(ONE).evidence()).hasSize(2);
        assertThat(jointUnsaid.verdict(ONE)).isEqualTo(NOT_DOCUMENTED);
        assertThat(shortElsewhere.verdict(ONE)).isEqualTo(NOT_DOCUMENTED);
        assertThat(shortElsewhere.explain(ONE).evidence()).isEmpty();
    }

    @Test
    void of_both_sides_counts_as_it_went_on_the_left() {
        assertThat(asked(block("2026-01-05", Side.BOTH, "L4-L5")
                                .side(LEFT, "85")
                                .side(RIGHT, "20"))
                        .verdict(ONE))
                .isEqualTo(MET);
        assertThat(asked(block("2026-01-05", Side.BOTH, "L4-L5")
                                .side(LEFT, "20")
                                .side(RIGHT, "85"))
                        .verdict(ONE))
                .isEqualTo(NOT_MET);
    }

    @Test
    void of_both_sides_with_different_results_is_open_for_a_joint_whose_side_is_not_said() {
        var patient = Case.nothingTold().forService(Order.ablation("2026-03-20").at(Side.NOT_DOCUMENTED, "L4-L5"));

        assertThat(patient.block(block("2026-01-05", Side.NOT_DOCUMENTED, "L4-L5")
                                .side(LEFT, "20")
                                .side(RIGHT, "85"))
                        .verdict(ONE))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void that_was_therapeutic_is_none() {
        var injection = relieved("2026-01-05").kind(Kind.INTRA_ARTICULAR, Intent.THERAPEUTIC);

        assertThat(asked(injection).verdict(ONE)).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void of_the_joint_itself_counts_unless_medial_branches_are_asked() {
        var ofNerves = blocks(1, 80).medialBranchOnly().asked();
        var ofJoint = relieved("2026-01-05").kind(Kind.INTRA_ARTICULAR, Intent.DIAGNOSTIC);
        var routeUnsaid = relieved("2026-01-05").kind(Kind.INJECTION, Intent.DIAGNOSTIC);

        assertThat(asked(ofJoint).verdict(ONE)).isEqualTo(MET);
        assertThat(asked(ofJoint).explain(ofNerves).evidence()).isEmpty();
        assertThat(asked(ofJoint).verdict(ofNerves)).isEqualTo(NOT_DOCUMENTED);
        assertThat(asked(routeUnsaid).verdict(ONE)).isEqualTo(MET);
        assertThat(asked(routeUnsaid).verdict(ofNerves)).isEqualTo(NOT_DOCUMENTED);
        assertThat(asked(relieved("2026-01-05")).verdict(ofNerves)).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, NOT_DOCUMENTED",
        "1, MET",
        "24, MET",
        "24.1, NOT_DOCUMENTED",
    })
    void lasts_as_long_as_the_agent_acts_where_the_text_asks_it(String hours, Verdict expected) {
        var knowledge = SmallKnowledge.knowing().agent("lidocaine", 1).build();
        var fitting = blocks(1, 80).durationFits().asked();
        var session = relieved("2026-01-05").lasting(hours);

        assertThat(asked(session).knowing(knowledge).verdict(fitting)).isEqualTo(expected);
        assertThat(asked(session).knowing(knowledge).verdict(ONE)).isEqualTo(MET);
        assertThat(asked(relieved("2026-01-05")).knowing(knowledge).verdict(fitting))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-31, NOT_DOCUMENTED, 0",
        "2025-09-01, NOT_DOCUMENTED, 1",
        "2025-09-02, MET, 1",
        "2025-09, NOT_DOCUMENTED, 1",
        "2025-08, NOT_DOCUMENTED, 0"
    })
    void counts_when_done_after_the_last_ablation_of_the_joint_where_the_text_asks_it(
            String date, Verdict expected, int shown) {
        var patient = asked(relieved(date))
                .treated(Sessions.ablation("2024-01-10", LEFT, "L4-L5"))
                .treated(Sessions.ablation("2025-09-01", LEFT, "L4-L5"));

        assertThat(patient.verdict(SINCE_ABLATION)).isEqualTo(expected);
        assertThat(patient.explain(SINCE_ABLATION).evidence()).hasSize(shown);
        assertThat(patient.verdict(ONE)).isEqualTo(MET);
    }

    @Test
    void is_open_before_an_ablation_of_unsaid_side_after_which_it_would_not_count() {
        var patient = Case.nothingTold()
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                .block(relieved("2025-08-01"))
                .treated(Sessions.ablation("2025-09-01", Side.NOT_DOCUMENTED, "L4-L5"));
        var explanation = patient.explain(SINCE_ABLATION);

        assertThat(explanation.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(explanation.evidence()).hasSize(1);
        assertThat(patient.block(relieved("2025-10-01")).verdict(SINCE_ABLATION))
                .isEqualTo(MET);
    }

    @Test
    void counts_whatever_was_ablated_on_the_other_side() {
        var proposal = Order.ablation("2026-03-20").at(RIGHT, "L4-L5").at(LEFT, "L4-L5");
        var patient = Case.nothingTold()
                .forService(proposal)
                .block(block("2025-08-01", Side.BOTH, "L4-L5").relief("85"))
                .treated(Sessions.ablation("2025-09-01", RIGHT, "L4-L5"));

        assertThat(JointBlocks.of(SINCE_ABLATION, patient.situation()))
                .extracting(JointBlocks::verdict)
                .containsExactly(NOT_DOCUMENTED, MET);
    }

    @Test
    void lasts_longer_with_a_steroid_and_goes_by_no_other_agent() {
        var fitting = blocks(1, 80).durationFits().asked();
        var lidocaine = SmallKnowledge.knowing().agent("lidocaine", 1).build();
        var bupivacaine = SmallKnowledge.knowing().agent("bupivacaine", 1).build();
        var session = relieved("2026-01-05").lasting("48");

        assertThat(asked(session).knowing(lidocaine).verdict(fitting)).isEqualTo(NOT_DOCUMENTED);
        assertThat(asked(session.because("block.steroid-in-injectate"))
                        .knowing(lidocaine)
                        .verdict(fitting))
                .isEqualTo(MET);
        assertThat(asked(session.because("block.relief-as-stated"))
                        .knowing(lidocaine)
                        .verdict(fitting))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(asked(relieved("2026-01-05").lasting("2"))
                        .knowing(bupivacaine)
                        .verdict(fitting))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void is_asked_of_an_initial_ablation_at_the_joints_without_one() {
        var initial = blocks(1, 80).joints(Joints.NOT_ABLATED).asked();
        var patient = Case.nothingTold()
                .forService(Order.ablation("2026-03-20").at(LEFT, "L3-L4", "L4-L5", "L5-S1"))
                .treated(Sessions.ablation("2025-09-01", LEFT, "L3-L4"))
                .treated(Sessions.ablation("2025-10-01", Side.NOT_DOCUMENTED, "L5-S1"));

        assertThat(JointBlocks.of(initial, patient.situation()))
                .extracting(JointBlocks::site)
                .containsExactlyElementsOf(Told.sites(LEFT, "L4-L5"));
        assertThat(Told.sites(LEFT, "L3-L4", "L4-L5", "L5-S1"))
                .extracting(site -> JointTreatments.treated(patient.situation(), Treatment.ABLATION, site))
                .containsExactly(MET, NOT_MET, NOT_DOCUMENTED);
    }

    @Test
    void is_asked_at_joints_ablated_before_or_never_as_the_text_says() {
        var initial = blocks(1, 80).joints(Joints.NOT_ABLATED).asked();
        var repeated = blocks(1, 80).joints(Joints.ABLATED).asked();
        var ablated = asked().treated(Sessions.ablation("2025-09-01", LEFT, "L4-L5"));
        var perhaps = asked().treated(Sessions.ablation("2025-09-01", Side.NOT_DOCUMENTED, "L4-L5"));

        assertThat(asked().verdict(initial)).isEqualTo(NOT_DOCUMENTED);
        assertThat(asked().explain(repeated).message()).isEqualTo(Message.of(PayerAnswers.DOES_NOT_APPLY));
        assertThat(asked().verdict(repeated)).isEqualTo(MET);
        assertThat(ablated.explain(initial).message()).isEqualTo(Message.of(PayerAnswers.DOES_NOT_APPLY));
        assertThat(ablated.verdict(repeated)).isEqualTo(NOT_DOCUMENTED);
        assertThat(ablated.verdict(ONE)).isEqualTo(NOT_DOCUMENTED);
        assertThat(perhaps.explain(initial).message()).isEqualTo(Message.of(PayerAnswers.DOES_NOT_APPLY));
        assertThat(perhaps.verdict(repeated)).isEqualTo(NOT_DOCUMENTED);
    }
}
