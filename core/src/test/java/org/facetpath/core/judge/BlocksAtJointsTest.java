package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.BlockDay.block;
import static org.facetpath.core.told.PayerAsked.blocks;
import static org.facetpath.core.told.Told.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion.BlocksAtJoints;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.told.BlockDay;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Before an ablation of the left L4-L5 a payer asks for two blocks of 80 percent, two weeks apart")
class BlocksAtJointsTest {

    private static final BlocksAtJoints TWO = blocks(2, 80).apart(14).asked();
    private static final BlocksAtJoints TWO_IN_A_ROW =
            blocks(2, 80).apart(14).inARow().asked();
    private static final BlocksAtJoints SOONER_FOR_A_REASON =
            blocks(2, 80).apart(14).inARow().soonerFor("early").asked();

    private static Case after(BlockDay... sessions) {
        var patient = Case.nothingTold().forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"));
        for (var session : sessions) {
            patient.block(session);
        }
        return patient;
    }

    private static BlockDay relieved(String date, String percent) {
        return block(date, LEFT, "L4-L5").relief(percent);
    }

    private static BlockDay open(String date) {
        return block(date, LEFT, "L4-L5");
    }

    @Test
    void and_the_answer_names_joint_and_side_and_counts_the_blocks_that_it_shows() {
        var explanation = after(relieved("2026-01-05", "85"), relieved("2026-01-26", "90"))
                .explain(TWO);

        assertThat(explanation.verdict()).isEqualTo(MET);
        assertThat(explanation.message()).isEqualTo(counted("L4-L5", 2));
        assertThat(explanation.evidence())
                .extracting(Evidence::resource)
                .containsExactly("Procedure/2026-01-05", "Procedure/2026-01-26");
    }

    private static Message counted(String joint, int blocks) {
        var counted = Integer.toString(blocks);
        return new Message(
                "found.blocks-at-joint",
                Map.of("joint", joint, "side", "left", "counted", counted, "wanted", "2", "percent", "80"));
    }

    @ParameterizedTest
    @CsvSource({"79.9, NOT_MET", "80, MET", "80.1, MET"})
    void a_block_counts_from_exactly_so_much_relief(String percent, Verdict expected) {
        assertThat(after(relieved("2026-01-05", "85"), relieved("2026-01-26", percent))
                        .verdict(TWO))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 2026-01-18, NOT_MET",
        "2026-01-05, 2026-01-19, MET",
        "2026-01-05, 2026-01-20, MET",
        "2026-01, 2026-02-13, NOT_DOCUMENTED",
        "2026-01, 2026-02-14, MET",
        "2026-01-25, 2026-02, NOT_DOCUMENTED",
        "2026-01-18, 2026-02, MET",
        "2026-02-15, 2026-02, NOT_MET",
        "..2026-01-05, 2026-01-19, MET",
        "..2026-01-05, 2026-01-18, NOT_DOCUMENTED",
        "?, 2026-02-10, NOT_DOCUMENTED",
        "2026-02-10, ?, NOT_DOCUMENTED"
    })
    void two_positive_blocks_count_from_two_weeks_between_them(String first, String second, Verdict expected) {
        assertThat(after(relieved(first, "85"), relieved(second, "90")).verdict(TWO))
                .isEqualTo(expected);
    }

    @Test
    void the_two_weeks_run_from_each_block_that_counted() {
        var three = blocks(3, 80).apart(14).asked();

        assertThat(after(relieved("2026-01-05", "85"), relieved("2026-01-19", "85"), relieved("2026-02-02", "85"))
                        .verdict(three))
                .isEqualTo(MET);
        assertThat(after(relieved("2026-01-05", "85"), relieved("2026-01-12", "85"), relieved("2026-01-19", "85"))
                        .verdict(three))
                .isEqualTo(NOT_MET);
        assertThat(after(relieved("2026-01-05", "85"), relieved("2026-01-12", "85"), relieved("2026-01-19", "85"))
                        .verdict(TWO))
                .isEqualTo(MET);
    }

    private static Case earlyFor(Told told, String second) {
        return Case.of(told)
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                .block(relieved("2026-01-05", "85"))
                .block(relieved("2026-01-12", second));
    }

    @Test
    void a_block_that_came_early_for_a_reason_on_record_is_for_a_reviewer_who_is_shown_both() {
        var explanation = earlyFor(told().present("early", "2026-01-11"), "90").explain(SOONER_FOR_A_REASON);

        assertThat(explanation.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(explanation.message().key()).isEqualTo("found.blocks-at-joint-early");
        assertThat(explanation.evidence())
                .extracting(Evidence::resource)
                .contains("Procedure/2026-01-05", "Procedure/2026-01-12")
                .hasSize(3);
        assertThat(earlyFor(told().present("early", "2026-01-11"), "90").verdict(TWO))
                .as("where the text knows no reason")
                .isEqualTo(NOT_MET);
    }

    @Test
    void the_reason_is_the_one_last_told_however_long_ago_and_one_that_is_suspected_is_open_too() {
        assertThat(earlyFor(told(), "90").verdict(SOONER_FOR_A_REASON)).isEqualTo(NOT_MET);
        assertThat(earlyFor(told().absent("early", "2026-01-11"), "90").verdict(SOONER_FOR_A_REASON))
                .isEqualTo(NOT_MET);
        assertThat(earlyFor(told().present("early", "2026-01-11").absent("early", "2026-02-01"), "90")
                        .verdict(SOONER_FOR_A_REASON))
                .isEqualTo(NOT_MET);
        assertThat(earlyFor(told().absent("early", "2026-01-11").present("early", "2026-02-01"), "90")
                        .verdict(SOONER_FOR_A_REASON))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(earlyFor(told().suspected("early", "2026-01-11"), "90").verdict(SOONER_FOR_A_REASON))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(earlyFor(told().present("early", "2026-01-11"), "90")
                        .on(LocalDate.of(2030, 1, 1))
                        .verdict(SOONER_FOR_A_REASON))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void a_reason_to_be_early_makes_no_block_of_one_that_fell_short_and_takes_nothing_from_two_in_time() {
        var reason = told().present("early", "2026-01-11");

        assertThat(earlyFor(reason, "60").verdict(SOONER_FOR_A_REASON)).isEqualTo(NOT_MET);
        assertThat(Case.of(reason)
                        .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                        .block(relieved("2026-01-05", "85"))
                        .verdict(SOONER_FOR_A_REASON))
                .isEqualTo(NOT_DOCUMENTED);
        var third = earlyFor(reason, "90").block(relieved("2026-01-26", "90"));
        assertThat(third.verdict(SOONER_FOR_A_REASON)).isEqualTo(MET);
        assertThat(third.explain(SOONER_FOR_A_REASON).message()).isEqualTo(counted("L4-L5", 2));
    }

    @Test
    void a_block_not_done_yet_leaves_it_open_and_the_answer_says_how_many_count() {
        var one = after(relieved("2026-01-05", "85")).explain(TWO);
        var none = after().explain(TWO);

        assertThat(one.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(one.message()).isEqualTo(counted("L4-L5", 1));
        assertThat(none.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(none.message()).isEqualTo(counted("L4-L5", 0));
        assertThat(none.evidence()).isEmpty();
    }

    @Test
    void one_that_fell_short_is_not_met_also_where_nobody_wrote_down_how_much() {
        assertThat(after(relieved("2026-01-05", "20")).verdict(TWO)).isEqualTo(NOT_MET);
        assertThat(after(open("2026-01-05").judged(BlockVerdict.NEGATIVE)).verdict(TWO))
                .isEqualTo(NOT_MET);
    }

    @Test
    void one_whose_relief_is_unknown_or_masked_leaves_it_open() {
        var first = relieved("2026-01-05", "85");

        assertThat(after(first, open("2026-01-26")).verdict(TWO)).isEqualTo(NOT_DOCUMENTED);
        assertThat(after(first, relieved("2026-01-26", "20").judged(BlockVerdict.CONFOUNDED))
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(after(relieved("2026-01-05", "20"), first, open("2026-01-26"))
                        .verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void two_too_close_are_open_while_one_of_them_is_for_another_may_follow() {
        assertThat(after(relieved("2026-01-05", "85"), open("2026-01-12")).verdict(TWO))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(after(open("2026-01-05"), open("2026-01-12")).verdict(TWO)).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void in_a_row_they_have_none_between_them_that_fell_short() {
        var failedBetween =
                List.of(relieved("2026-01-05", "85"), relieved("2026-01-26", "20"), relieved("2026-02-16", "90"));

        assertThat(after(failedBetween.toArray(BlockDay[]::new)).verdict(TWO)).isEqualTo(MET);
        assertThat(after(failedBetween.toArray(BlockDay[]::new)).verdict(TWO_IN_A_ROW))
                .isEqualTo(NOT_MET);
        assertThat(after(relieved("2026-01-05", "20"), relieved("2026-01-26", "85"), relieved("2026-02-16", "90"))
                        .verdict(TWO_IN_A_ROW))
                .isEqualTo(MET);
    }

    @Test
    void in_a_row_they_are_open_while_one_between_them_is() {
        var between = after(relieved("2026-01-05", "85"), open("2026-01-26"), relieved("2026-02-16", "90"));

        assertThat(between.verdict(TWO_IN_A_ROW)).isEqualTo(NOT_DOCUMENTED);
        assertThat(between.verdict(TWO)).isEqualTo(MET);
    }

    @Test
    void after_a_row_was_broken_the_time_to_the_earlier_one_no_longer_matters() {
        assertThat(after(
                                relieved("2026-01-05", "85"),
                                relieved("2026-01-08", "20"),
                                relieved("2026-01-12", "85"),
                                relieved("2026-01-26", "90"))
                        .verdict(TWO_IN_A_ROW))
                .isEqualTo(MET);
    }

    @Test
    void the_answer_is_that_of_the_joint_furthest_from_it() {
        var twoJoints =
                Case.nothingTold().forService(Order.ablation("2026-03-20").at(LEFT, "L3-L4", "L4-L5", "L5-S1"));
        twoJoints.block(block("2026-01-05", LEFT, "L3-L4", "L5-S1").relief("85"));

        assertThat(twoJoints.explain(TWO).message()).isEqualTo(counted("L4-L5", 0));

        twoJoints.block(block("2026-01-26", LEFT, "L5-S1").relief("20"));
        assertThat(twoJoints.explain(TWO).verdict()).isEqualTo(NOT_MET);
        assertThat(twoJoints.explain(TWO).message()).isEqualTo(counted("L5-S1", 1));
    }

    @Test
    void nothing_is_said_of_a_procedure_that_names_no_joint_or_is_not_proposed() {
        var noJoint = Case.nothingTold().forService(Order.ablation("2026-03-20"));

        assertThat(noJoint.explain(TWO).verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(noJoint.explain(TWO).message()).isEqualTo(Message.of("found.joints-not-said"));
        assertThat(Case.nothingTold().verdict(TWO)).isEqualTo(NOT_DOCUMENTED);
        assertThat(JointBlocks.of(TWO, Case.nothingTold().situation())).isEmpty();
    }

    @Test
    void what_is_still_missing_is_told_with_and_without_the_open_results() {
        var patient = after(relieved("2026-01-05", "85"), open("2026-01-26"), relieved("2026-02-16", "20"));
        var loose = JointBlocks.of(TWO, patient.situation()).getFirst();
        var strict = JointBlocks.of(TWO_IN_A_ROW, patient.situation()).getFirst();

        assertThat(loose.open()).containsExactly(1);
        assertThat(loose.missingIf(Set.of())).isEqualTo(1);
        assertThat(loose.missingIf(Set.of(1))).isZero();
        assertThat(strict.missingIf(Set.of())).isEqualTo(2);
        assertThat(strict.missingIf(Set.of(1))).isZero();
    }
}
