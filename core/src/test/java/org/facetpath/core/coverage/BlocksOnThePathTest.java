package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.BlockDay.block;
import static org.facetpath.core.told.PayerAsked.blocks;

import java.util.Map;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Which blocks a path to yes has done and when: as far apart as they must be, no more than is needed, neither too long
/// ago nor too soon before the procedure.
@DisplayName("The blocks of a path to yes")
class BlocksOnThePathTest extends AskedPath {

    @Test
    void has_the_blocks_done_as_far_apart_as_they_must_be_and_puts_the_procedure_off_for_them() {
        wants(blocks(2, 80).apart(14).durationFits().asked());

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.block > provided.relief for blocks",
                        "2026-03-16 path.block > provided.relief for blocks");
        assertThat(path().earliest()).isEqualTo("2026-03-20");
    }

    @Test
    void waits_with_a_dated_procedure_until_the_day_after_the_last_block() {
        after(block("2026-02-25", LEFT, "L4-L5").relief("50"));
        wants(blocks(2, 80).apart(14).asked());

        assertThat(steps())
                .containsExactly(
                        "2026-03-11 path.block > provided.relief-only for blocks",
                        "2026-03-25 path.block > provided.relief-only for blocks",
                        "2026-03-26 path.wait for in-force");
        assertThat(path().earliest()).isEqualTo("2026-03-26");
    }

    @Test
    void looks_for_the_result_of_a_block_before_it_has_one_done_anew() {
        after(block("2026-01-05", LEFT, "L4-L5"));
        wants(blocks(1, 80).asked());

        assertThat(steps()).containsExactly("2026-03-02 path.block-record > provided.relief for blocks");
    }

    @Test
    void names_the_side_where_a_plan_for_both_falls_short_on_one() {
        order = Order.ablation("2026-03-20").at(LEFT, "L4-L5").at(Side.RIGHT, "L4-L5");
        after(block("2026-01-05", LEFT, "L4-L5").relief("85"));
        wants(blocks(1, 80).asked());

        assertThat(path().steps())
                .extracting(Step::message)
                .containsExactly(new Message("path.block-side", Map.of("number", "1", "of", "1", "side", "right")));
    }

    @Test
    void has_a_block_done_anew_where_the_last_is_too_long_ago_and_counts_it_for_both() {
        after(block("2025-06-02", LEFT, "L4-L5").relief("30"));
        wants(Asked.not(interval(185)), blocks(1, 80).asked());

        assertThat(steps()).containsExactly("2026-03-02 path.block > provided.relief-only for blocks");
    }

    @Test
    void does_not_have_one_done_that_would_be_the_last_where_the_last_is_recent() {
        after(block("2026-02-20", LEFT, "L4-L5").relief("85"));
        wants(Asked.not(interval(185)), blocks(1, 80).asked());

        assertThat(steps()).isEmpty();
    }

    @Test
    void has_a_first_block_done_and_waits_where_an_interval_is_asked_and_there_was_none() {
        wants(interval(14));

        assertThat(steps()).containsExactly("2026-03-02 path.block for interval", "2026-03-16 path.wait for interval");
    }

    @Test
    void keeps_the_interval_also_after_a_block_that_is_still_to_be_done() {
        after(block("2025-11-03", LEFT, "L4-L5").relief("30"));
        wants(Asked.all(interval(21)), blocks(1, 80).asked());

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.block > provided.relief-only for blocks", "2026-03-23 path.wait for interval");
        assertThat(path().earliest()).isEqualTo("2026-03-23");
    }

    @Test
    void keeps_no_interval_where_the_day_of_the_procedure_is_far_enough_or_another_reason_holds() {
        after(block("2025-11-03", LEFT, "L4-L5").relief("30"));
        wants(interval(18), blocks(1, 80).asked());
        assertThat(steps()).containsExactly("2026-03-02 path.block > provided.relief-only for blocks");

        asked.clear();
        told.present("reason-for-early-block", "2026-02-20");
        wants(
                Asked.any(interval(90), Asked.finding("reason-for-early-block", null)),
                blocks(1, 80).asked());
        assertThat(steps()).containsExactly("2026-03-02 path.block > provided.relief-only for blocks");
    }

    @Test
    void keeps_an_interval_that_is_asked_for_under_a_condition_that_holds() {
        after(block("2025-11-03", LEFT, "L4-L5").relief("30"));
        told.present("axial-pain", "2026-02-20").absent("facet-loading", "2026-02-20");
        var oneBlock = blocks(1, 80).asked();
        wants(
                new PayerCriterion.IfThen(Asked.name("if"), null, Asked.finding("axial-pain", null), interval(30)),
                oneBlock);
        assertThat(steps()).contains("2026-04-01 path.wait for interval");

        asked.clear();
        wants(
                new PayerCriterion.IfThen(Asked.name("if"), null, Asked.finding("facet-loading", null), interval(30)),
                oneBlock);
        assertThat(path().earliest()).isEqualTo("2026-03-20");
    }

    @Test
    void only_waits_where_a_block_was_done_too_short_a_while_before_the_procedure() {
        after(block("2026-03-10", LEFT, "L4-L5"));
        wants(interval(14));

        assertThat(steps()).containsExactly("2026-03-24 path.wait for interval");
    }

    @Test
    void has_a_block_done_or_another_plan_made_where_none_was_done_at_the_joint() {
        wants(new PayerCriterion.BlockedBefore(Asked.name("blocked-before"), null));
        assertThat(steps()).containsExactly("2026-03-02 path.plan > provided.met for blocked-before");

        wants(blocks(1, 80).asked());
        assertThat(steps()).containsExactly("2026-03-02 path.block > provided.relief-only for blocks");
    }

    @Test
    void asks_for_the_scores_of_the_blocks_on_record_before_it_has_two_more_done_on_one_scale() {
        wants(new PayerCriterion.OnePainScale(Asked.name("one-scale"), null));
        assertThat(steps()).containsExactly("2026-03-02 path.ask-other-clinic > provided.met for one-scale");

        wants(blocks(2, 80).apart(14).asked());
        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.block > provided.met for one-scale",
                        "2026-03-16 path.block > provided.met for one-scale");
    }

    @Test
    void asks_for_records_of_blocks_where_no_joints_are_named() {
        order = Order.ablation("2026-03-20");
        wants(blocks(1, 80).asked());

        assertThat(steps()).containsExactly("2026-03-02 path.ask-other-clinic > provided.met for blocks");
    }

    @Test
    void waits_until_a_cap_has_room_again() {
        after(
                block("2025-06-10", LEFT, "L4-L5").relief("85"),
                block("2025-11-03", LEFT, "L4-L5").relief("85"));
        wants(
                new Criterion.SessionsAtMost(Asked.name("cap"), null, SessionKind.DIAGNOSTIC, 1, 6),
                blocks(3, 80).asked());

        assertThat(steps()).contains("2026-05-03 path.block > provided.relief-only for blocks");
    }

    @Test
    void does_its_block_no_sooner_than_it_counts_where_the_last_one_must_not_be_long_ago() {
        hurtingSince = "2026-01-10";
        wants(Asked.painForMonths(6), blocks(2, 80).apart(14).asked(), Asked.all(Asked.not(interval(60))));

        assertThat(steps())
                .containsExactly(
                        "2026-04-28 path.block > provided.relief-only for blocks",
                        "2026-05-12 path.block > provided.relief-only for blocks",
                        "2026-07-10 path.wait for pain-months");
    }

    @Test
    void does_its_block_at_once_where_another_reason_holds_than_that_the_last_one_was_not_long_ago() {
        hurtingSince = "2026-01-10";
        told.present("facet-loading", "2026-02-20");
        wants(
                Asked.painForMonths(6),
                blocks(1, 80).asked(),
                Asked.any(Asked.not(interval(60)), Asked.finding("facet-loading", null)));

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.block > provided.relief-only for blocks",
                        "2026-07-10 path.wait for pain-months");
    }

    @Test
    void is_none_where_the_last_block_must_be_long_ago_and_not_long_ago() {
        wants(
                blocks(1, 80).asked(),
                interval(60),
                new Criterion.Not(
                        Asked.name("recent"), null, new Criterion.DaysSinceBlock(Asked.name("long-ago"), null, 60)));

        assertThat(path().whyNot()).isEqualTo(Message.of("path.blocks-harm", "criteria", "long-ago"));
    }
}
