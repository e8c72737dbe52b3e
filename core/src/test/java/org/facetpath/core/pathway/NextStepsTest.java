package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.knowledge.AdviceStatus.CONSIDER;
import static org.facetpath.core.knowledge.AdviceStatus.NOT_YET;
import static org.facetpath.core.knowledge.AdviceStatus.RECOMMENDED;
import static org.facetpath.core.knowledge.NextAction.CONFIRMATORY_BLOCK;
import static org.facetpath.core.knowledge.NextAction.DIAGNOSTIC_BLOCK;
import static org.facetpath.core.knowledge.NextAction.EMERGENCY;
import static org.facetpath.core.knowledge.NextAction.FACET_INJECTION;
import static org.facetpath.core.knowledge.NextAction.FOLLOW_UP;
import static org.facetpath.core.knowledge.NextAction.IMAGE;
import static org.facetpath.core.knowledge.NextAction.LOOK_FOR_OTHER_CAUSE;
import static org.facetpath.core.knowledge.NextAction.PHYSICAL_THERAPY;
import static org.facetpath.core.knowledge.NextAction.RADIOFREQUENCY_ABLATION;
import static org.facetpath.core.knowledge.NextAction.REFER_PAIN_SPECIALIST;
import static org.facetpath.core.knowledge.NextAction.REPEAT_ABLATION;
import static org.facetpath.core.knowledge.NextAction.SEEK_CARE;
import static org.facetpath.core.pathway.Assessed.advice;
import static org.facetpath.core.pathway.Assessed.everybodyAt;
import static org.facetpath.core.pathway.Assessed.problem;
import static org.facetpath.core.pathway.Assessed.step;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.Asked.all;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.not;
import static org.facetpath.core.told.Asked.painForMonths;
import static org.facetpath.core.told.Told.told;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.Detail;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Expectation;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.PathwayStep.Advice;
import org.facetpath.core.knowledge.PathwayStep.StatusRule;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.spine.Region;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A next step (on 2 March 2026)")
class NextStepsTest {

    private static Told backPain() {
        return told().in(Region.LUMBAR).hurtsSince("2025-12-20");
    }

    private static Told afterOnePositiveBlock() {
        return backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "1");
    }

    private static Advice always(NextAction action) {
        return advice(action, new StatusRule(RECOMMENDED, anything()));
    }

    private static Criterion anything() {
        return Asked.always();
    }

    private static List<NextAction> actions(SpineProblem problem) {
        return problem.nextSteps().stream().map(NextStep::action).toList();
    }

    private static RedFlag flag(Urgency urgency) {
        return new RedFlag(
                "spinal-infection",
                Set.of(),
                List.of(new RedFlag.Level(urgency, finding("fever-or-chills", 14))),
                Set.of(),
                90,
                SmallKnowledge.SOURCE);
    }

    @Nested
    @DisplayName("while a red flag stops the pathway")
    class Stopped {
        private static Told feverish() {
            return backPain().present("fever-or-chills", "2026-03-01");
        }

        @Test
        void deals_with_the_danger_and_nothing_else() {
            var small = everybodyAt(
                            Stage.STOPPED_BY_RED_FLAG,
                            Arrays.stream(NextAction.values())
                                    .map(NextStepsTest::always)
                                    .toArray(Advice[]::new))
                    .flag(flag(Urgency.URGENT));

            assertThat(actions(problem(feverish(), small)))
                    .containsExactly(EMERGENCY, SEEK_CARE, IMAGE, LOOK_FOR_OTHER_CAUSE);
        }

        @Test
        void is_to_seek_care_as_fast_as_the_flag_demands_even_without_advice_in_the_file() {
            var urgent = problem(feverish(), everybodyAt(Stage.TREATMENT).flag(flag(Urgency.URGENT)));
            var emergency = problem(feverish(), everybodyAt(Stage.TREATMENT).flag(flag(Urgency.EMERGENCY)));

            assertThat(urgent.stage()).isEqualTo(Stage.STOPPED_BY_RED_FLAG);
            assertThat(urgent.stageReason().message())
                    .isEqualTo(Message.of("found.red-flag", "flags", "spinal-infection"));
            assertThat(urgent.nextSteps()).singleElement().satisfies(step -> {
                assertThat(step.action()).isEqualTo(SEEK_CARE);
                assertThat(step.status()).isEqualTo(RECOMMENDED);
                assertThat(step.why()).isEqualTo(Message.of("why.urgent-care"));
            });
            assertThat(emergency.nextSteps()).singleElement().satisfies(step -> {
                assertThat(step.action()).isEqualTo(EMERGENCY);
                assertThat(step.why()).isEqualTo(Message.of("why.emergency"));
            });
        }

        @Test
        void goes_on_as_usual_beside_a_flag_that_can_wait_for_weeks() {
            var small = everybodyAt(Stage.TREATMENT, always(FACET_INJECTION)).flag(flag(Urgency.SOON));

            var problem = problem(feverish(), small);

            assertThat(problem.stage()).isEqualTo(Stage.TREATMENT);
            assertThat(actions(problem)).containsExactly(FACET_INJECTION);
        }

        @Test
        void is_not_made_up_for_a_stage_without_advice() {
            assertThat(actions(problem(backPain(), everybodyAt(Stage.NOT_FACET))))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("for somebody under 18")
    class Minors {
        private static Told child() {
            return backPain().born("2010-05-05");
        }

        @Test
        void puts_no_needle_into_the_spine_and_keeps_the_rest() {
            var small = everybodyAt(
                    Stage.TREATMENT,
                    always(PHYSICAL_THERAPY),
                    always(DIAGNOSTIC_BLOCK),
                    always(CONFIRMATORY_BLOCK),
                    always(FACET_INJECTION),
                    always(RADIOFREQUENCY_ABLATION),
                    always(REPEAT_ABLATION),
                    always(FOLLOW_UP));

            assertThat(actions(problem(child(), small)))
                    .containsExactly(PHYSICAL_THERAPY, FOLLOW_UP, REFER_PAIN_SPECIALIST);
        }

        @Test
        void refers_once_even_where_the_file_refers_too() {
            var small = everybodyAt(Stage.TREATMENT, always(REFER_PAIN_SPECIALIST), always(PHYSICAL_THERAPY));

            assertThat(actions(problem(child(), small))).containsExactly(REFER_PAIN_SPECIALIST, PHYSICAL_THERAPY);
        }
    }

    @Nested
    @DisplayName("that is not at its best yet")
    class Missing {
        private static final StatusRule OTHERWISE_NOT_YET = new StatusRule(NOT_YET, anything());

        private static NextStep asked(NextAction action, StatusRule... statuses) {
            return step(problem(backPain(), everybodyAt(Stage.TREATMENT, advice(action, statuses))), action);
        }

        @Test
        void says_what_would_make_it_recommended_rather_than_considered() {
            var step = asked(
                    DIAGNOSTIC_BLOCK,
                    new StatusRule(CONSIDER, finding("tenderness", null)),
                    new StatusRule(RECOMMENDED, finding("axial-pain", null)),
                    OTHERWISE_NOT_YET);

            assertThat(step.missing()).containsExactly("axial-pain");
        }

        @Test
        void says_the_first_of_two_ways_that_lead_as_far() {
            var step = asked(
                    DIAGNOSTIC_BLOCK,
                    new StatusRule(RECOMMENDED, finding("axial-pain", null)),
                    new StatusRule(RECOMMENDED, finding("tenderness", null)),
                    OTHERWISE_NOT_YET);

            assertThat(step.missing()).containsExactly("axial-pain");
        }

        @Test
        void asks_for_nothing_when_it_is_recommended_already() {
            var step = asked(
                    DIAGNOSTIC_BLOCK,
                    new StatusRule(RECOMMENDED, finding("axial-pain", null)),
                    new StatusRule(RECOMMENDED, anything()));

            assertThat(step.status()).isEqualTo(RECOMMENDED);
            assertThat(step.missing()).isEmpty();
        }

        @Test
        void says_what_it_needs_besides_the_time_that_must_pass() {
            var step = asked(
                    DIAGNOSTIC_BLOCK,
                    new StatusRule(RECOMMENDED, all(painForMonths(3), finding("axial-pain", null))),
                    OTHERWISE_NOT_YET);

            assertThat(step.earliest()).isEqualTo(LocalDate.of(2026, 3, 20));
            assertThat(step.missing()).containsExactly("axial-pain");
        }

        @Test
        void asks_for_nothing_more_once_something_rules_it_out() {
            var step = asked(
                    DIAGNOSTIC_BLOCK,
                    new StatusRule(RECOMMENDED, all(not(anything()), painForMonths(3), finding("axial-pain", null))),
                    OTHERWISE_NOT_YET);

            assertThat(step.missing()).isEmpty();
            assertThat(step.earliest()).isNull();
        }

        @Test
        void is_asked_about_when_it_is_a_procedure_or_cannot_be_taken_yet() {
            assertThat(questionsOf(DIAGNOSTIC_BLOCK, CONSIDER)).isTrue();
            assertThat(questionsOf(PHYSICAL_THERAPY, NOT_YET)).isTrue();
            assertThat(questionsOf(PHYSICAL_THERAPY, CONSIDER)).isFalse();
        }

        private static boolean questionsOf(NextAction action, AdviceStatus meanwhile) {
            var small = everybodyAt(
                    Stage.TREATMENT,
                    advice(
                            action,
                            new StatusRule(RECOMMENDED, finding("axial-pain", null)),
                            new StatusRule(meanwhile, anything())));
            var question = Message.of("question.missing", "criterion", "axial-pain");
            return Assessed.by(backPain(), Options.defaults(), small).questions().stream()
                    .anyMatch(it -> it.message().equals(question));
        }
    }

    @Nested
    @DisplayName("after a single positive block")
    class AfterOneBlock {
        private static List<Message> details(Stage stage, NextAction action, Told told) {
            var small = everybodyAt(stage, always(action)).worth(Assessed.worth(1, 80, "0.50", "0.625"));
            return step(problem(told, small), action).details().stream()
                    .map(Detail::message)
                    .toList();
        }

        @Test
        void says_in_percent_what_one_block_is_worth_before_ablation_and_before_a_second_block() {
            var worth = new Message(
                    "detail.block-worth", Map.of("blocks", "1", "percent", "80", "low", "50", "high", "62.5"));

            assertThat(details(Stage.TREATMENT, RADIOFREQUENCY_ABLATION, afterOnePositiveBlock()))
                    .containsExactly(worth);
            assertThat(details(Stage.SECOND_BLOCK, CONFIRMATORY_BLOCK, afterOnePositiveBlock()))
                    .containsExactly(worth);
        }

        @Test
        void says_nothing_of_it_at_other_steps_stages_or_counts() {
            assertThat(details(Stage.TREATMENT, FACET_INJECTION, afterOnePositiveBlock()))
                    .isEmpty();
            assertThat(details(Stage.FOLLOW_UP, RADIOFREQUENCY_ABLATION, afterOnePositiveBlock()))
                    .isEmpty();
            assertThat(details(Stage.TREATMENT, RADIOFREQUENCY_ABLATION, backPain()))
                    .isEmpty();
        }

        @Test
        void caps_ablation_at_considering_it_and_nothing_else() {
            var small = everybodyAt(
                    Stage.TREATMENT, always(RADIOFREQUENCY_ABLATION), always(FACET_INJECTION), always(REPEAT_ABLATION));

            var problem = problem(afterOnePositiveBlock(), small);

            assertThat(problem.nextSteps())
                    .extracting(NextStep::status)
                    .containsExactly(CONSIDER, RECOMMENDED, RECOMMENDED);
        }
    }

    @Nested
    @DisplayName("says what patients like this one could expect")
    class Expectations {
        private static List<Message> expected(Set<Region> regions, int blocks, boolean always, NextAction action) {
            var small = everybodyAt(Stage.FOLLOW_UP, always(REPEAT_ABLATION))
                    .expectation(new Expectation(
                            "held", action, regions, blocks, always, "expect.held", SmallKnowledge.SOURCE));
            return step(problem(afterOnePositiveBlock(), small), REPEAT_ABLATION).details().stream()
                    .map(Detail::message)
                    .toList();
        }

        @Test
        void when_it_was_published_for_the_step_the_region_and_the_blocks() {
            var held = Message.of("expect.held");

            assertThat(expected(Set.of(), 1, false, REPEAT_ABLATION)).containsExactly(held);
            assertThat(expected(Set.of(Region.LUMBAR), 1, false, REPEAT_ABLATION))
                    .containsExactly(held);
            assertThat(expected(Set.of(), 2, true, REPEAT_ABLATION)).containsExactly(held);
        }

        @Test
        void and_not_for_another_step_another_region_or_other_blocks() {
            assertThat(expected(Set.of(), 1, true, RADIOFREQUENCY_ABLATION)).isEmpty();
            assertThat(expected(Set.of(Region.CERVICAL), 1, true, REPEAT_ABLATION))
                    .isEmpty();
            assertThat(expected(Set.of(), 2, false, REPEAT_ABLATION)).isEmpty();
        }
    }

    @Test
    void to_recognise_the_pain_follows_the_files_advice_for_that_stage_alone() {
        var small = SmallKnowledge.knowing()
                .stage(new PathwayStep(Stage.TREATMENT, not(anything()), List.of(always(FACET_INJECTION))))
                .stage(new PathwayStep(Stage.RECOGNISE, not(anything()), List.of(always(PHYSICAL_THERAPY))));

        var problem = problem(backPain(), small);

        assertThat(problem.stage()).isEqualTo(Stage.RECOGNISE);
        assertThat(actions(problem)).containsExactly(PHYSICAL_THERAPY);
    }
}
