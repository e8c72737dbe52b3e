package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.PayerAsked.blocks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.PayerAsked;
import org.facetpath.core.told.SmallKnowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What a person is told to do so that a payer could say yes to an ablation of the left L4-L5, asked for on 2 March
/// 2026.
@DisplayName("The path to yes")
class PathToYesTest extends AskedPath {

    @Test
    void is_short_where_all_is_well_and_begins_on_the_day_of_the_procedure() {
        wants(Asked.always());

        assertThat(path()).isEqualTo(new PathToYes(LocalDate.of(2026, 3, 20), List.of(), null));
    }

    @Test
    void asks_the_patient_what_the_patient_knows_and_the_clinician_what_has_to_be_seen() {
        wants(Asked.painForMonths(3), Asked.finding("axial-pain", 365), Asked.not(Asked.blockDone(null)));

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.ask-patient > provided.met for pain-months",
                        "2026-03-02 path.ask-patient > provided.met for axial-pain",
                        "2026-03-02 path.ask-other-clinic > provided.not for block-done");
    }

    @Test
    void asks_for_a_score_to_be_taken_and_suggests_none() {
        wants(new Criterion.ScoreAtLeast(
                Asked.name("severity"), null, Set.of(Measure.NRS), BigDecimal.valueOf(40), 365));

        assertThat(steps()).containsExactly("2026-03-02 path.rate > provided.met for severity");
    }

    @Test
    void is_none_where_the_record_settles_it_and_time_does_not_help() {
        told.absent("axial-pain", "2026-02-20");
        wants(Asked.finding("axial-pain", null), PayerAsked.planned(PayerCriterion.Aspect.GUIDANCE, "fluoroscopy"));

        assertThat(path()).isEqualTo(PathToYes.none(Message.of("path.none", "criteria", "axial-pain")));
    }

    @Test
    void waits_for_what_time_brings_and_counts_from_that_day() {
        hurtingSince = "2026-01-10";
        wants(Asked.painForMonths(3));

        assertThat(steps()).containsExactly("2026-04-10 path.wait for pain-months");
        assertThat(path().earliest()).isEqualTo("2026-04-10");
    }

    @Test
    void changes_the_plan_where_the_plan_is_what_is_asked_about() {
        order = Order.ablation("2026-03-20").at(LEFT, "L4-L5").guidedBy("ultrasound");
        wants(
                Asked.not(new PayerCriterion.Planned(
                        Asked.name("ultrasound"), null, PayerCriterion.Aspect.GUIDANCE, Set.of("ultrasound"))),
                PayerAsked.planned(PayerCriterion.Aspect.GUIDANCE, "fluoroscopy"));

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.plan > provided.not for ultrasound",
                        "2026-03-02 path.plan > provided.met for planned");
    }

    @Test
    void is_held_back_by_an_emergency_whatever_else_is_missing() {
        flags.add(flag(Urgency.EMERGENCY));
        wants(Asked.painForMonths(3));

        assertThat(path().earliest()).isNull();
        assertThat(path().whyNot()).isEqualTo(Message.of("path.held-back"));
        assertThat(steps()).containsExactly("2026-03-02 path.red-flag for infection");
    }

    @Test
    void asks_for_a_day_or_for_the_payers_text_where_nobody_can_say_which_text_holds() {
        inForce = text("in-force.no-date", null, Verdict.NOT_DOCUMENTED);
        assertThat(steps()).containsExactly("2026-03-02 path.date > provided.met for in-force");

        inForce = text("in-force.later-text", null, Verdict.NOT_DOCUMENTED);
        assertThat(steps()).containsExactly("2026-03-02 path.ask-payer > provided.met for in-force");
    }

    @Test
    void waits_for_a_text_that_begins_and_is_none_under_one_that_ended() {
        inForce = text("in-force.not-begun", LocalDate.of(2026, 7, 1), Verdict.NOT_MET);
        assertThat(steps()).containsExactly("2026-07-01 path.wait for in-force");

        inForce = text("in-force.ended", null, Verdict.NOT_MET);
        assertThat(path()).isEqualTo(PathToYes.none(Message.of("in-force.ended")));
    }

    private static Explanation text(String message, @Nullable LocalDate from, Verdict verdict) {
        return new Explanation(
                InForce.ID, verdict, Explanation.Basis.RECORDED, Message.of(message), from, List.of(), null, List.of());
    }

    @Test
    void has_care_tried_for_as_long_as_is_asked_where_too_little_was() {
        told.care("physical-therapy", "2026-01-05", "2026-01-19", null);
        wants(careFor(42));

        assertThat(steps())
                .containsExactly("2026-03-02 path.care > provided.met for care", "2026-04-13 path.wait for care");
    }

    @Test
    void only_waits_where_the_care_that_goes_on_lasts_long_enough_by_itself() {
        told.care("physical-therapy", "2026-02-16", null, null);
        wants(careFor(42));

        assertThat(steps()).containsExactly("2026-03-30 path.wait for care");
    }

    @Test
    void is_none_where_care_ended_as_it_was_not_to_end_and_no_time_is_asked() {
        told.care("physical-therapy", "2026-01-05", "2026-01-19", CareResponse.HELPED);
        wants(new Criterion.CareTried(
                Asked.name("care"),
                null,
                Asked.kinds("physical-therapy"),
                Map.of(),
                1,
                0,
                null,
                Set.of(CareResponse.NOT_ENOUGH)));

        assertThat(path().whyNot()).isEqualTo(Message.of("path.none", "criteria", "care"));
    }

    @Test
    void goes_on_past_a_sign_of_danger_that_does_not_stop_the_pathway() {
        flags.add(flag(Urgency.SOON));
        wants(Asked.finding("axial-pain", null));

        assertThat(steps()).containsExactly("2026-03-02 path.ask-patient > provided.met for axial-pain");
    }

    @Test
    void tells_first_what_can_be_done_first() {
        hurtingSince = "2026-01-10";
        wants(Asked.painForMonths(3), blocks(1, 80).asked(), Asked.finding("axial-pain", null));

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.ask-patient > provided.met for axial-pain",
                        "2026-03-02 path.block > provided.relief-only for blocks",
                        "2026-04-10 path.wait for pain-months");
    }

    @Test
    void takes_the_shorter_of_two_ways() {
        wants(Asked.any(
                Asked.all(Asked.finding("a", null), Asked.finding("b", null)), Asked.finding("facet-loading", null)));

        assertThat(steps()).containsExactly("2026-03-02 path.ask-patient > provided.met for facet-loading");
    }

    @Test
    void is_none_where_one_thing_would_have_to_be_so_and_not_so() {
        wants(Asked.finding("axial-pain", null), Asked.not(Asked.finding("axial-pain", null)));

        assertThat(path()).isEqualTo(PathToYes.none(Message.of("path.contradiction")));
    }

    @Test
    void leads_past_nothing_that_is_simply_not_covered() {
        wants(new PayerCriterion.NotCovered(Asked.name("not-covered"), null));

        assertThat(path().whyNot()).isEqualTo(Message.of("path.none", "criteria", "not-covered"));
    }

    @Test
    void asks_no_sooner_than_the_answer_counts_on_its_first_day() {
        hurtingSince = "2026-01-10";
        wants(
                Asked.painForMonths(6),
                Asked.all(Asked.finding("axial-pain", 90)),
                new Criterion.ScoreAtLeast(
                        Asked.name("severity"), null, Set.of(Measure.NRS), BigDecimal.valueOf(40), 30),
                Asked.finding("facet-loading", 365));

        assertThat(steps())
                .containsExactly(
                        "2026-03-02 path.ask-patient > provided.met for facet-loading",
                        "2026-04-11 path.ask-patient > provided.met for axial-pain",
                        "2026-06-10 path.rate > provided.met for severity",
                        "2026-07-10 path.wait for pain-months");
    }

    private static Criterion careFor(int days) {
        return new Criterion.CareTried(
                Asked.name("care"), null, Asked.kinds("physical-therapy"), Map.of(), 1, days, null, Set.of());
    }

    private static RaisedRedFlag flag(Urgency urgency) {
        return new RaisedRedFlag(
                "infection", urgency, Message.of("raised"), List.of(), InForce.always(), SmallKnowledge.SOURCE);
    }
}
