package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.BlockDay.block;
import static org.facetpath.core.told.PayerAsked.blocks;

import java.util.concurrent.TimeUnit;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.Order;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is met on 2 March 2026 and the blocks of a path would break.
@DisplayName("The path to yes")
class HarmTest extends AskedPath {

    @Test
    void promises_no_yes_when_its_block_would_be_one_too_many_for_the_joint() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(block("2026-01-05", LEFT, "L4-L5").relief("79"));
        wants(blocks(1, 80).asked(), blocksHere(2));

        assertThat(path().earliest()).isNull();
        assertThat(path().whyNot()).isEqualTo(Message.of("path.blocks-harm", "criteria", "blocks-here"));
    }

    @Test
    void counts_on_one_block_more_where_the_joint_has_had_fewer() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(block("2026-01-05", RIGHT, "L4-L5").relief("79"));
        wants(blocks(1, 80).asked(), blocksHere(2));

        assertThat(steps()).containsExactly("2026-03-02 path.block > provided.relief-only for blocks");
    }

    @Test
    void waits_until_the_procedure_has_room_again_beside_its_blocks() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(block("2025-06-10", RIGHT, "L4-L5").relief("79"));
        wants(blocks(1, 80).asked(), new Criterion.SessionsAtMost(name("cap"), null, SessionKind.DIAGNOSTIC, 2, 12));

        assertThat(path().earliest()).isEqualTo("2026-06-10");
    }

    /// No answer is in the record while the path is planned, so that its block seems to break the criterion still.
    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void asks_once_for_the_answer_that_makes_up_for_what_its_block_breaks() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(block("2026-01-05", LEFT, "L4-L5").relief("79"));
        wants(blocks(1, 80).asked(), Asked.any(blocksHere(2), Asked.finding("a", null)));

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.ask-patient > provided.met for a",
                        "2026-03-02 path.block > provided.relief-only for blocks");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void waits_for_the_birthday_that_makes_up_for_what_its_block_breaks_also_for_one_of_29_february() {
        told.born("2008-02-29");
        order = Order.diagnosticBlock("2027-02-28").at(LEFT, "L4-L5");
        after(block("2026-01-05", LEFT, "L4-L5").relief("79"));
        wants(blocks(1, 80).asked(), Asked.any(blocksHere(2), new Criterion.Age(name("adult"), null, 19, null)));

        assertThat(path().earliest()).isEqualTo("2027-03-01");
        assertThat(steps()).endsWith("2027-03-01 path.wait for adult");
    }

    @Test
    void does_no_block_on_the_day_of_another_injection() {
        after(block("2026-03-02", LEFT, "L4-L5").kind(Kind.INTRA_ARTICULAR, Intent.THERAPEUTIC));
        wants(blocks(1, 80).asked());

        assertThat(steps()).containsExactly("2026-03-03 path.block > provided.relief-only for blocks");
    }

    @Test
    void waits_for_room_beside_its_blocks_where_there_is_none_today() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(
                block("2025-06-10", RIGHT, "L4-L5").relief("79"),
                block("2025-11-03", RIGHT, "L4-L5").relief("79"));
        wants(blocks(1, 80).asked(), new Criterion.SessionsAtMost(name("cap"), null, SessionKind.DIAGNOSTIC, 2, 12));

        assertThat(steps())
                .containsExactly(
                        "2026-06-10 path.block > provided.relief-only for blocks", "2026-11-03 path.wait for cap");
    }

    @Test
    void promises_no_yes_when_its_block_would_break_a_part_of_what_is_still_asked_about() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(block("2026-01-05", LEFT, "L4-L5").relief("79"));
        wants(blocks(1, 80).asked(), Asked.all(blocksHere(2), Asked.finding("axial-pain", null)));

        assertThat(path().whyNot()).isEqualTo(Message.of("path.blocks-harm", "criteria", "blocks-here"));
    }

    @Test
    void promises_no_yes_when_its_block_would_break_a_limit_that_no_record_touches_yet() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        wants(blocks(1, 80).asked(), Asked.all(blocksHere(1), Asked.finding("axial-pain", null)));

        assertThat(path().whyNot()).isEqualTo(Message.of("path.blocks-harm", "criteria", "blocks-here"));
    }

    @Test
    void promises_no_yes_when_its_block_would_break_a_part_of_the_reason_it_brings_about() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(block("2026-01-05", LEFT, "L4-L5").relief("79"));
        told.present("axial-pain", "2026-02-20");
        wants(
                blocks(1, 80).asked(),
                new PayerCriterion.IfThen(
                        name("if"),
                        null,
                        Asked.finding("axial-pain", null),
                        Asked.any(
                                Asked.all(blocksHere(2), Asked.finding("a", null)),
                                Asked.all(Asked.finding("b", null), Asked.finding("c", null)))));

        assertThat(path().whyNot()).isEqualTo(Message.of("path.blocks-harm", "criteria", "blocks-here"));
    }

    @Test
    void may_break_a_part_of_a_reason_that_it_leaves_alone() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(block("2026-01-05", LEFT, "L4-L5").relief("79"));
        wants(
                blocks(1, 80).asked(),
                Asked.any(
                        Asked.all(blocksHere(2), Asked.finding("a", null), Asked.finding("b", null)),
                        Asked.finding("c", null)));

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.ask-patient > provided.met for c",
                        "2026-03-02 path.block > provided.relief-only for blocks");
    }

    @Test
    void waits_from_the_last_of_its_blocks_where_none_was_done_before() {
        wants(interval(60), blocks(2, 80).apart(14).asked());

        assertThat(steps()).endsWith("2026-06-30 path.wait for interval");
    }

    @Test
    void fetches_the_records_of_a_block_where_another_one_more_would_be_too_many() {
        order = Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
        after(block("2026-01-05", LEFT, "L4-L5"));
        wants(blocks(2, 80).apart(14).asked(), new PayerCriterion.OnePainScale(name("one-scale"), null), blocksHere(3));

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.block-record > provided.relief for blocks",
                        "2026-03-02 path.ask-other-clinic > provided.met for one-scale",
                        "2026-03-02 path.block > provided.relief-only for blocks");
    }

    private static Criterion blocksHere(int atMost) {
        return new PayerCriterion.BlocksHereAtMost(name("blocks-here"), null, atMost);
    }
}
