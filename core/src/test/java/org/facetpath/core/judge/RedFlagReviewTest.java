package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.chart.Diagnosis.Activity.ACTIVE;
import static org.facetpath.core.chart.Diagnosis.Certainty.REFUTED;
import static org.facetpath.core.chart.Diagnosis.Certainty.SUSPECTED;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.diagnosis;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Told.told;

import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.ReviewedRedFlag;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.RedFlag.Level;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Red flags (today is 2 March 2026)")
class RedFlagReviewTest {

    private static final RedFlag INFECTION = flag(
            "spinal-infection",
            Set.of(),
            Set.of("fever-or-chills"),
            new Level(Urgency.URGENT, finding("fever-or-chills", 14)),
            new Level(Urgency.EMERGENCY, Asked.all(finding("fever-or-chills", 14), finding("limb-weakness", 14))));
    private static final RedFlag CANCER = flag(
            "malignancy",
            Set.of(),
            Set.of("weight-loss", "night-pain"),
            new Level(Urgency.URGENT, diagnosis("cancer", true, null)));
    private static final RedFlag MYELOPATHY = flag(
            "cervical-myelopathy",
            Set.of(Region.CERVICAL),
            Set.of("gait-change"),
            new Level(Urgency.URGENT, finding("gait-change", 90)));
    private static final RedFlag INFLAMMATION = flag(
            "inflammatory-spondyloarthritis",
            Set.of(),
            Set.of(),
            new Level(Urgency.SOON, finding("improves-with-exercise", 365)));

    private static RedFlag flag(String id, Set<Region> regions, Set<String> answeredBy, Level... levels) {
        return new RedFlag(
                id,
                regions,
                List.of(levels),
                Set.copyOf(answeredBy.stream().map(Told::id).toList()),
                90,
                SmallKnowledge.SOURCE);
    }

    private static RedFlagReview review(Told told, RedFlag... flags) {
        var small = SmallKnowledge.knowing();
        for (var flag : flags) {
            small.flag(flag);
        }
        return review(told, small.build());
    }

    private static RedFlagReview review(Told told, Knowledge knowledge) {
        var guideline = knowledge.policies().find("consensus").orElseThrow();
        return RedFlagReview.of(Situation.anywhere(told.chart().knownOn(Case.TODAY), knowledge, guideline, Case.TODAY));
    }

    private static Told backPain() {
        return told().in(Region.LUMBAR).hurtsSince("2025-12-01");
    }

    private static Verdict only(RedFlagReview review) {
        assertThat(review.reviewed()).hasSize(1);
        return review.reviewed().getFirst().verdict();
    }

    @Test
    void the_most_urgent_level_that_is_met_raises_the_flag() {
        var fever = review(backPain().present("fever-or-chills", "2026-03-01"), INFECTION);
        var both = review(
                backPain().present("fever-or-chills", "2026-03-01").present("limb-weakness", "2026-03-01"), INFECTION);

        assertThat(fever.raised()).extracting(RaisedRedFlag::urgency).containsExactly(Urgency.URGENT);
        assertThat(both.raised()).extracting(RaisedRedFlag::urgency).containsExactly(Urgency.EMERGENCY);
        assertThat(both.raised().getFirst().evidence()).hasSize(2);
        assertThat(only(both)).isEqualTo(MET);
    }

    @Test
    void raised_flags_come_by_urgency_and_the_review_in_file_order() {
        var patient =
                backPain().present("improves-with-exercise", "2026-01-01").present("fever-or-chills", "2026-03-01");

        var review = review(patient, INFLAMMATION, INFECTION);

        assertThat(review.raised())
                .extracting(RaisedRedFlag::id)
                .containsExactly("spinal-infection", "inflammatory-spondyloarthritis");
        assertThat(review.reviewed())
                .extracting(ReviewedRedFlag::id)
                .containsExactly("inflammatory-spondyloarthritis", "spinal-infection");
    }

    @Test
    void silence_never_clears_a_flag_and_becomes_one_question() {
        var review = review(backPain(), CANCER);

        assertThat(only(review)).isEqualTo(NOT_DOCUMENTED);
        assertThat(review.reviewed().getFirst().open()).containsExactly("night-pain", "weight-loss");
        assertThat(review.questions()).singleElement().satisfies(question -> {
            assertThat(question.ask()).isEqualTo(Ask.PATIENT);
            assertThat(question.message().arguments()).containsEntry("findings", "night-pain,weight-loss");
        });
    }

    @Test
    void a_flag_is_cleared_only_when_every_answering_finding_is_recorded_absent_in_time() {
        assertThat(only(review(
                        backPain().absent("weight-loss", "2025-12-02").absent("night-pain", "2026-02-01"), CANCER)))
                .isEqualTo(NOT_MET);
        assertThat(only(review(backPain().absent("weight-loss", "2025-12-02"), CANCER)))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(only(review(
                        backPain().absent("weight-loss", "2025-12-01").absent("night-pain", "2026-02-01"), CANCER)))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void a_fever_of_years_ago_is_a_question_and_no_alarm() {
        var review = review(backPain().present("fever-or-chills", "1998-05-01"), INFECTION);

        assertThat(review.raised()).isEmpty();
        assertThat(only(review)).isEqualTo(NOT_DOCUMENTED);
        assertThat(review.questions()).anySatisfy(question -> {
            assertThat(question.message().key()).isEqualTo("question.red-flag-in-doubt");
            assertThat(question.evidence()).hasSize(1);
        });
    }

    @Test
    void what_was_absent_before_the_window_raises_no_doubt() {
        var review = review(backPain().absent("fever-or-chills", "2026-01-05"), INFECTION);

        assertThat(only(review)).isEqualTo(NOT_MET);
        assertThat(review.questions()).isEmpty();
    }

    @Test
    void an_old_answer_that_it_was_absent_raises_no_doubt_and_clears_nothing() {
        var review = review(
                backPain().present("fever-or-chills", "1998-05-01").absent("fever-or-chills", "2024-05-01"), INFECTION);

        assertThat(only(review)).isEqualTo(NOT_DOCUMENTED);
        assertThat(review.questions()).extracting(it -> it.message().key()).containsExactly("question.red-flag");
    }

    @Test
    void a_birth_date_too_coarse_to_tell_the_age_raises_no_doubt() {
        var elderly = flag(
                "fracture",
                Set.of(),
                Set.of(),
                new Level(Urgency.URGENT, new Criterion.Age(Asked.name("age"), null, 65, null)));

        var review = review(backPain().born("1961"), elderly);

        assertThat(only(review)).isEqualTo(NOT_DOCUMENTED);
        assertThat(review.questions()).isEmpty();
    }

    @Test
    void a_suspicion_is_a_question_even_when_all_else_is_answered() {
        var patient = backPain()
                .diagnosis("cancer", SUSPECTED, ACTIVE, "2026-02-01", null)
                .absent("weight-loss", "2026-02-01")
                .absent("night-pain", "2026-02-01");

        var review = review(patient, CANCER);

        assertThat(review.raised()).isEmpty();
        assertThat(only(review)).isEqualTo(NOT_DOCUMENTED);
        assertThat(review.questions())
                .extracting(it -> it.message().key())
                .containsExactly("question.red-flag-in-doubt");
    }

    @Test
    void a_single_answering_feature_that_raises_nothing_alone_is_a_question() {
        var patient = backPain().present("weight-loss", "2026-02-01").absent("night-pain", "2026-02-01");

        var review = review(patient, CANCER);

        assertThat(only(review)).isEqualTo(NOT_DOCUMENTED);
        assertThat(review.reviewed().getFirst().open()).isEmpty();
        assertThat(review.questions())
                .extracting(it -> it.message().key())
                .containsExactly("question.red-flag-in-doubt");
    }

    @Test
    void what_was_ruled_out_raises_nothing() {
        assertThat(review(backPain().diagnosis("cancer", REFUTED, ACTIVE, "2026-02-01", null), CANCER)
                        .raised())
                .isEmpty();
    }

    @Test
    void a_flag_of_the_neck_is_raised_when_the_neck_hurts_and_not_for_the_low_back() {
        var unsteady = Told.told().in(Region.CERVICAL).hurtsSince("2025-12-01").present("gait-change", "2026-02-01");
        var lowBack = backPain().present("gait-change", "2026-02-01");

        assertThat(review(unsteady, MYELOPATHY).raised()).hasSize(1);
        assertThat(review(lowBack, MYELOPATHY).raised()).isEmpty();
        assertThat(only(review(lowBack, MYELOPATHY))).isEqualTo(NOT_DOCUMENTED);
        assertThat(review(lowBack, MYELOPATHY).questions())
                .extracting(it -> it.message().key())
                .containsExactly("question.red-flag-in-doubt");
    }

    @Test
    void without_spine_pain_only_an_emergency_is_raised_and_nothing_is_asked() {
        var fever = review(told().present("fever-or-chills", "2026-03-01"), INFECTION, CANCER);
        var emergency = review(
                told().present("fever-or-chills", "2026-03-01").present("limb-weakness", "2026-03-01"),
                INFECTION,
                CANCER);

        assertThat(fever.raised()).isEmpty();
        assertThat(fever.questions()).isEmpty();
        assertThat(fever.reviewed())
                .extracting(ReviewedRedFlag::verdict)
                .containsExactly(NOT_DOCUMENTED, NOT_DOCUMENTED);
        assertThat(emergency.raised()).extracting(RaisedRedFlag::id).containsExactly("spinal-infection");
    }

    @Test
    void a_flag_without_levels_or_answers_is_cleared_by_nothing_it_could_ask() {
        Criterion never = Asked.any();

        assertThat(only(review(backPain(), flag("empty", Set.of(), Set.of(), new Level(Urgency.SOON, never)))))
                .isEqualTo(NOT_MET);
    }
}
