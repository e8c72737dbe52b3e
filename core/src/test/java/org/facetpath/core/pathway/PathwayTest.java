package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.core.pathway.Assessed.problem;
import static org.facetpath.core.pathway.Assessed.step;
import static org.facetpath.core.spine.Side.BOTH;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Told.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Conflict;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The assessment (on 2 March 2026)")
class PathwayTest {

    private static Told backPain() {
        return told().in(Region.LUMBAR).hurtsSince("2025-01-01");
    }

    @Test
    void of_a_record_without_spine_pain_has_no_problem_and_asks_nothing() {
        var assessment = Assessed.by(told().diagnosis("diabetes", "2010"));

        assertThat(assessment.problems()).isEmpty();
        assertThat(assessment.questions()).isEmpty();
        assertThat(assessment.coverage()).isEmpty();
        assertThat(assessment.redFlagReview()).hasSize(1);
    }

    @Test
    void is_the_same_every_time() {
        var patient = backPain()
                .present("axial-pain", "2026-02-01")
                .at(BOTH, "L4-L5", "L5-S1")
                .block("2026-01-05", "8", "2")
                .proposed(Proposal.Action.RADIOFREQUENCY_ABLATION, Kind.ABLATION, "2026-04-01");

        assertThat(Assessed.by(patient)).isEqualTo(Assessed.by(patient));
    }

    @Test
    void passes_on_what_reading_left_open() {
        var read = backPain().chart();
        var chart = new Chart(
                read.patient(),
                read.facts(),
                7,
                List.of(new Conflict("conflict.total", Map.of("a", "1"), List.of())),
                List.of(new NotUnderstood("Observation/1#value", "no number")));

        var assessment = Pathway.assess(chart, Assessed.knowledge().build(), Assessed.TODAY, Options.defaults());

        assertThat(assessment.narratives()).isEqualTo(7);
        assertThat(assessment.notUnderstood()).hasSize(1);
        assertThat(assessment.conflicts()).extracting(it -> it.message().key()).containsExactly("conflict.total");
    }

    @Test
    void with_an_unknown_guideline_is_refused_by_name() {
        assertThatThrownBy(() -> Assessed.by(backPain(), new Options("nobody", List.of())))
                .hasMessageContaining("nobody");
    }

    @Nested
    @DisplayName("the stage")
    class Stages {
        @Test
        void is_the_first_of_the_file_whose_condition_is_met() {
            assertThat(problem(backPain()).stage()).isEqualTo(Stage.FIRST_BLOCK);
            assertThat(problem(backPain().at(LEFT, "L4-L5").block("2026-01-05", "8", "2"))
                            .stage())
                    .isEqualTo(Stage.TREATMENT);
            assertThat(problem(backPain().at(LEFT, "L4-L5").block("2026-01-05", "8", "7"))
                            .stage())
                    .isEqualTo(Stage.NOT_FACET);
        }

        @Test
        void is_to_recognise_the_pain_when_nothing_later_fits() {
            var recent = told().in(Region.LUMBAR).hurtsSince("2026-02-20");

            assertThat(problem(recent).stage()).isEqualTo(Stage.RECOGNISE);
            assertThat(problem(recent).stageReason().message()).isEqualTo(Message.of("found.no-later-stage"));
        }

        @Test
        void follows_the_guideline_in_use() {
            var patient = backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "1");

            assertThat(Assessed.by(patient, new Options("strict", List.of()))
                            .problems()
                            .getFirst()
                            .stage())
                    .isEqualTo(Stage.SECOND_BLOCK);
        }

        @Test
        void is_told_for_each_joint_and_side() {
            var problem = problem(backPain()
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "8", "2")
                    .at(RIGHT, "L4-L5")
                    .block("2026-01-12", "8", "7")
                    .at(RIGHT, "L5-S1")
                    .present("segmental-tenderness", "2026-02-01"));

            assertThat(problem.sites())
                    .extracting(SiteStatus::stage)
                    .containsExactly(Stage.TREATMENT, Stage.NOT_FACET, Stage.FIRST_BLOCK);
            assertThat(problem.joints()).containsExactly(Joint.L4_L5, Joint.L5_S1);
            assertThat(problem.stage()).isEqualTo(Stage.TREATMENT);
        }

        @Test
        void of_two_regions_is_judged_apart() {
            var assessment = Assessed.by(backPain()
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "8", "2")
                    .in(Region.CERVICAL)
                    .diagnosis("neck-pain spine-pain-any", "2026-02-20"));

            assertThat(assessment.problems())
                    .extracting(SpineProblem::region)
                    .containsExactly(Region.CERVICAL, Region.LUMBAR);
            assertThat(assessment.problems())
                    .extracting(SpineProblem::stage)
                    .containsExactly(Stage.RECOGNISE, Stage.TREATMENT);
        }
    }

    @Nested
    @DisplayName("a raised red flag")
    class Stopped {
        @Test
        void stops_everything_but_dealing_with_it() {
            var patient =
                    backPain().at(LEFT, "L4-L5").block("2026-01-05", "8", "2").present("fever-or-chills", "2026-03-01");

            var problem = problem(patient);

            assertThat(problem.stage()).isEqualTo(Stage.STOPPED_BY_RED_FLAG);
            assertThat(problem.sites()).extracting(SiteStatus::stage).containsOnly(Stage.STOPPED_BY_RED_FLAG);
            assertThat(problem.nextSteps()).extracting(NextStep::action).containsExactly(NextAction.EMERGENCY);
        }
    }

    @Nested
    @DisplayName("a next step")
    class Steps {
        private static final NextAction BLOCK = NextAction.DIAGNOSTIC_BLOCK;

        @Test
        void is_recommended_when_its_conditions_are_met() {
            var step = step(problem(backPain().present("axial-pain", "2026-02-01")), BLOCK);

            assertThat(step.status()).isEqualTo(AdviceStatus.RECOMMENDED);
            assertThat(step.earliest()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(step.missing()).isEmpty();
        }

        @Test
        void says_from_when_it_is_open_by_time_alone() {
            var patient = told().in(Region.LUMBAR).hurtsSince("2025-12-20").present("axial-pain", "2026-02-01");

            var step = step(problem(patient), BLOCK);

            assertThat(step.status()).isEqualTo(AdviceStatus.NOT_YET);
            assertThat(step.earliest()).isEqualTo(LocalDate.of(2026, 3, 20));
        }

        @Test
        void names_what_the_record_does_not_say_and_asks_for_it() {
            var assessment = Assessed.by(backPain());

            assertThat(step(assessment.problems().getFirst(), BLOCK).missing()).containsExactly("axial-pain");
            assertThat(assessment.questions())
                    .anySatisfy(question -> assertThat(question.message())
                            .isEqualTo(Message.of("question.missing", "criterion", "axial-pain")));
        }

        @Test
        void is_left_out_when_none_of_its_conditions_is_met() {
            assertThat(problem(backPain()).nextSteps())
                    .extracting(NextStep::action)
                    .doesNotContain(NextAction.ANTI_INFLAMMATORY);
        }

        @Test
        void carries_cautions_and_is_not_advised_when_one_forbids_it() {
            var told = backPain().present("axial-pain", "2026-02-01").medicine("anticoagulant", "2025-01-01", null);
            var thinned = step(problem(told), BLOCK);
            var infected = step(problem(told.present("skin-infection", "2026-02-28")), BLOCK);

            assertThat(thinned.cautions()).hasSize(1);
            assertThat(thinned.status()).isEqualTo(AdviceStatus.RECOMMENDED);
            assertThat(infected.status()).isEqualTo(AdviceStatus.NOT_ADVISED);
        }

        @Test
        void ablation_after_one_block_is_at_most_considered_and_says_what_blocks_are_worth() {
            var step = step(
                    problem(backPain().at(LEFT, "L4-L5").block("2026-01-05", "10", "1")),
                    NextAction.RADIOFREQUENCY_ABLATION);

            assertThat(step.status()).isEqualTo(AdviceStatus.CONSIDER);
            assertThat(step.details())
                    .extracting(detail -> detail.message().key())
                    .containsExactly(
                            "detail.block-worth", "detail.block-worth", "detail.other-guideline-not-documented");
        }

        @Test
        void ablation_after_two_blocks_may_be_recommended() {
            var step = step(
                    problem(backPain()
                            .at(LEFT, "L4-L5")
                            .block("2026-01-05", "10", "1")
                            .block("2026-01-25", "10", "1")),
                    NextAction.RADIOFREQUENCY_ABLATION);

            assertThat(step.status()).isEqualTo(AdviceStatus.RECOMMENDED);
            assertThat(step.details()).isEmpty();
        }
    }

    @Nested
    @DisplayName("of a person")
    class People {
        @Test
        void under_18_advises_no_procedure_and_refers() {
            var problem = problem(backPain().born("2010-05-05").present("axial-pain", "2026-02-01"));

            assertThat(problem.nextSteps())
                    .extracting(NextStep::action)
                    .containsExactly(NextAction.REFER_PAIN_SPECIALIST);
        }

        @Test
        void under_18_still_raises_red_flags() {
            var assessment = Assessed.by(backPain().born("2010-05-05").present("fever-or-chills", "2026-03-01"));

            assertThat(assessment.redFlags()).hasSize(1);
            assertThat(assessment.patient().age()).isEqualTo(15);
        }

        @Test
        void without_a_birth_date_has_no_age_and_is_assessed() {
            var assessment = Assessed.by(backPain().withoutBirthDate());

            assertThat(assessment.patient().age()).isNull();
            assertThat(assessment.problems()).hasSize(1);
            assertThat(Assessed.by(backPain().born("1965")).patient().age()).isNull();
        }

        @Test
        void who_died_is_assessed_up_to_death_without_next_steps_or_questions() {
            var assessment = Assessed.by(backPain().died("2025-06-01").present("axial-pain", "2026-02-01"));

            assertThat(assessment.asOf()).isEqualTo(LocalDate.of(2025, 6, 1));
            assertThat(assessment.patient().deceased()).isNotNull();
            assertThat(assessment.problems().getFirst().nextSteps()).isEmpty();
            assertThat(assessment.problems().getFirst().supports()).isEmpty();
            assertThat(assessment.questions()).isEmpty();
        }

        @Test
        void who_died_later_was_alive_on_the_day_asked_about() {
            var assessment = Assessed.by(backPain().died("2026-06-01"));

            assertThat(assessment.patient().deceased()).isNull();
            assertThat(assessment.problems().getFirst().nextSteps()).isNotEmpty();
        }

        @Test
        void who_died_at_an_unknown_time_gets_no_next_steps() {
            var assessment = Assessed.by(backPain().died("?"));

            assertThat(assessment.asOf()).isEqualTo(Assessed.TODAY);
            assertThat(assessment.problems().getFirst().nextSteps()).isEmpty();
        }
    }

    @Nested
    @DisplayName("of a proposal")
    class Proposals {
        private static Assessment judged(Told told, String... policies) {
            return Assessed.by(told, new Options("consensus", List.of(policies)));
        }

        @Test
        void without_a_payer_is_not_documented_and_never_judged_by_a_default() {
            var patient = backPain()
                    .at(LEFT, "L4-L5")
                    .proposed(Proposal.Action.RADIOFREQUENCY_ABLATION, Kind.ABLATION, "2026-04-01");

            assertThat(judged(patient).coverage()).singleElement().satisfies(answer -> {
                assertThat(answer.policy()).isNull();
                assertThat(answer.verdict()).isEqualTo(Verdict.NOT_DOCUMENTED);
                assertThat(answer.chosenBecause().key()).isEqualTo("coverage.no-payer");
            });
        }

        @Test
        void is_judged_by_each_policy_named_with_its_own_rule() {
            var patient = backPain()
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "10", "4")
                    .proposed(Proposal.Action.RADIOFREQUENCY_ABLATION, Kind.ABLATION, "2026-04-01");

            assertThat(judged(patient, "consensus", "strict", "nobody").coverage())
                    .extracting(answer -> answer.verdict())
                    .containsExactly(Verdict.MET, Verdict.NOT_MET, Verdict.NOT_DOCUMENTED);
        }

        @Test
        void that_does_not_say_which_step_it_is_stays_open() {
            var patient = backPain().at(LEFT, "L4-L5").proposed(null, Kind.INJECTION, "2026-04-01");

            assertThat(judged(patient, "consensus").coverage())
                    .singleElement()
                    .satisfies(
                            answer -> assertThat(answer.chosenBecause().key()).isEqualTo("coverage.step-not-said"));
        }

        @Test
        void is_the_pathways_own_next_procedure_when_nobody_proposes_one() {
            var coverage = judged(backPain().present("axial-pain", "2026-02-01"), "consensus")
                    .coverage();

            assertThat(coverage).singleElement().satisfies(answer -> {
                assertThat(answer.proposal().source()).isEqualTo("pathway");
                assertThat(answer.proposal().action()).isEqualTo(Proposal.Action.DIAGNOSTIC_BLOCK);
                assertThat(answer.verdict()).isEqualTo(Verdict.MET);
            });
        }
    }

    @Nested
    @DisplayName("asks")
    class Asks {
        @Test
        void which_joints_were_meant_which_side_and_what_became_of_a_suspicion() {
            var ambiguous =
                    new BodyPlace(Set.of(Region.LUMBAR), List.of(), List.of(), Set.of(), Side.NOT_DOCUMENTED, "L4, L5");
            var patient = backPain()
                    .suspected("fracture", "2026-01-01")
                    .at(Side.NOT_DOCUMENTED, "L4-L5")
                    .done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.when("2026-01-05"))
                    .at(ambiguous)
                    .done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.when("2026-01-25"));

            assertThat(Assessed.by(patient).questions())
                    .extracting(question -> question.message().key())
                    .contains("question.suspected-finding", "question.side-missing", "question.ambiguous-joints");
        }

        @Test
        void about_dangers_first() {
            assertThat(Assessed.by(backPain()).questions().getFirst().message().key())
                    .isEqualTo("question.red-flag");
        }
    }
}
