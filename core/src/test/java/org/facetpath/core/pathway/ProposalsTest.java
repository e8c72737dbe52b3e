package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.Asked.always;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.told;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.PathwayStep.StatusRule;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A proposed procedure (on 2 March 2026)")
class ProposalsTest {

    private static final Proposal.Action ABLATION = Proposal.Action.RADIOFREQUENCY_ABLATION;
    private static final BodyPlace NOWHERE = BodyPlace.unknown();

    private static Told backPain() {
        return told().in(Region.LUMBAR).hurtsSince("2025-01-01");
    }

    private static CoverageAnswer judged(Told told, SmallKnowledge small, String... policies) {
        var coverage = Assessed.by(told, new Options("consensus", List.of(policies)), small)
                .coverage();
        assertThat(coverage).hasSize(1);
        return coverage.getFirst();
    }

    private static CoverageAnswer judged(Told told, String... policies) {
        return judged(told, Assessed.knowledge(), policies);
    }

    private static Map<String, List<Criterion>> open(String step) {
        return Map.of(step, List.of(always()));
    }

    @Nested
    @DisplayName("is for the region")
    class Regions {
        private static Told backAndNeckPain() {
            return backPain()
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "10", "4")
                    .in(Region.CERVICAL)
                    .diagnosis("neck-pain spine-pain-any", "2025-01-01");
        }

        @Test
        void that_it_names() {
            var patient = backAndNeckPain().at(LEFT, "L4-L5").proposed(ABLATION, Kind.ABLATION, "2026-04-01");

            assertThat(judged(patient, "consensus").verdict()).isEqualTo(Verdict.MET);
        }

        @Test
        void that_hurts_when_it_names_none_and_only_one_does() {
            var patient = backPain()
                    .at(LEFT, "L4-L5")
                    .block("2026-01-05", "10", "4")
                    .at(NOWHERE)
                    .proposed(ABLATION, Kind.ABLATION, "2026-04-01");

            assertThat(judged(patient, "consensus").verdict()).isEqualTo(Verdict.MET);
        }

        @Test
        void nobody_knows_when_it_names_none_and_two_hurt() {
            var patient = backAndNeckPain().at(NOWHERE).proposed(ABLATION, Kind.ABLATION, "2026-04-01");

            var answer = judged(patient, "consensus");

            assertThat(answer.verdict()).isEqualTo(Verdict.NOT_DOCUMENTED);
            assertThat(answer.policy()).isEqualTo("consensus");
            assertThat(answer.chosenBecause()).isEqualTo(Message.of("coverage.region-not-said"));
        }
    }

    @Nested
    @DisplayName("is at the joints")
    class Joints {
        @Test
        void whose_nerves_it_names_each_once() {
            var place = new BodyPlace(
                    Set.of(Region.LUMBAR),
                    List.of(new Site(Joint.L4_L5, LEFT)),
                    List.of(
                            new NerveSite(Nerve.L2, LEFT),
                            new NerveSite(Nerve.L3, LEFT),
                            new NerveSite(Nerve.L4, LEFT)),
                    Set.of(),
                    Side.NOT_DOCUMENTED,
                    null);

            var answer = judged(backPain().at(place).proposed(ABLATION, Kind.ABLATION, "2026-04-01"), "consensus");

            assertThat(answer.sites())
                    .containsExactlyInAnyOrder(new Site(Joint.L3_L4, LEFT), new Site(Joint.L4_L5, LEFT));
        }

        @Test
        void that_it_names_itself() {
            var answer =
                    judged(backPain().at(LEFT, "L5-S1").proposed(ABLATION, Kind.ABLATION, "2026-04-01"), "consensus");

            assertThat(answer.sites()).containsExactly(new Site(Joint.L5_S1, LEFT));
        }
    }

    @Nested
    @DisplayName("without a policy named")
    class Payers {
        private static Message why(Told told) {
            return judged(told.proposed(ABLATION, Kind.ABLATION, "2026-04-01")).chosenBecause();
        }

        @Test
        void names_the_payer_whose_policy_is_missing() {
            var payer = Message.of("coverage.no-policy-for-payer", "payer", "Acme Health");

            assertThat(why(backPain().insured("Acme Health", true, null))).isEqualTo(payer);
            assertThat(why(backPain().insured("Acme Health", true, "2026-04-01")))
                    .isEqualTo(payer);
        }

        @Test
        void names_no_payer_whose_cover_is_inactive_or_ends_before_the_day() {
            assertThat(why(backPain().insured("Acme Health", false, null))).isEqualTo(Message.of("coverage.no-payer"));
            assertThat(why(backPain().insured("Acme Health", true, "2026-03-31")))
                    .isEqualTo(Message.of("coverage.no-payer"));
        }
    }

    @Nested
    @DisplayName("is judged by the version of the policy")
    class Versions {
        private static final String STEP = ABLATION.code();

        private static @Nullable String revisionFor(String day) {
            var small = Assessed.knowledge()
                    .policy(SmallKnowledge.payer("acme", "first", "2026-01-01", "2026-03-31", open(STEP)))
                    .policy(SmallKnowledge.payer("acme", "second", "2026-04-01", null, open(STEP)))
                    .policy(SmallKnowledge.payer("other", "third", "2026-05-01", null, open(STEP)));
            return judged(backPain().at(LEFT, "L4-L5").proposed(ABLATION, Kind.ABLATION, day), small, "acme")
                    .revision();
        }

        @Test
        void in_force_on_its_day_the_last_day_included() {
            assertThat(revisionFor("2026-01-01")).isEqualTo("first");
            assertThat(revisionFor("2026-03-31")).isEqualTo("first");
            assertThat(revisionFor("2026-04-01")).isEqualTo("second");
            assertThat(revisionFor("2026-06-01")).isEqualTo("second");
        }

        @Test
        void in_force_today_when_no_day_is_planned() {
            assertThat(revisionFor("?")).isEqualTo("first");
        }

        @Test
        void in_force_when_its_month_begins() {
            assertThat(revisionFor("2026-04")).isEqualTo("second");
        }

        @Test
        void that_came_first_when_its_day_lies_before_it_and_is_then_not_in_force() {
            assertThat(revisionFor("2025-12-31")).isEqualTo("first");
        }
    }

    @Nested
    @DisplayName("that does not say which step it is")
    class Steps {
        private static Message why(Told told) {
            var small = Assessed.knowledge().policy(SmallKnowledge.payer("acme", "1", "2020-01-01", null, Map.of()));
            return judged(told, small, "acme").chosenBecause();
        }

        private static Message step(String step) {
            return Message.of("coverage.step-not-in-policy", "step", step);
        }

        @Test
        void is_a_first_ablation_unless_one_was_done() {
            var first = backPain().at(LEFT, "L4-L5");
            var afterInjection = backPain()
                    .at(LEFT, "L4-L5")
                    .done(Kind.INTRA_ARTICULAR, Intent.THERAPEUTIC, Told.when("2025-06-01"));
            var second = backPain().at(LEFT, "L4-L5").ablation("2025-06-01");

            assertThat(why(first.proposed(null, Kind.ABLATION, "2026-04-01")))
                    .isEqualTo(step("radiofrequency-ablation"));
            assertThat(why(afterInjection.proposed(null, Kind.ABLATION, "2026-04-01")))
                    .isEqualTo(step("radiofrequency-ablation"));
            assertThat(why(second.proposed(null, Kind.ABLATION, "2026-04-01"))).isEqualTo(step("repeat-ablation"));
        }

        @Test
        void is_a_cyst_rupture_or_a_therapeutic_injection_by_what_it_is() {
            var cyst = backPain().at(LEFT, "L4-L5").proposed(null, Kind.CYST_RUPTURE, "2026-04-01");
            var injection =
                    backPain().at(LEFT, "L4-L5").proposed(null, Kind.INTRA_ARTICULAR, Intent.THERAPEUTIC, "2026-04-01");

            assertThat(why(cyst)).isEqualTo(step("cyst-rupture"));
            assertThat(why(injection)).isEqualTo(step("facet-injection"));
        }

        @Test
        void stays_open_for_an_injection_since_a_guess_could_pass_the_wrong_criteria() {
            var injection = backPain()
                    .at(LEFT, "L4-L5")
                    .proposed(null, Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, "2026-04-01");

            assertThat(why(injection)).isEqualTo(Message.of("coverage.step-not-said"));
        }
    }

    @Nested
    @DisplayName("that nobody made is taken from the pathway")
    class OwnNextProcedure {
        private static List<CoverageAnswer> own(NextAction action, AdviceStatus status) {
            var small = Assessed.everybodyAt(
                    Stage.FOLLOW_UP,
                    Assessed.advice(NextAction.FOLLOW_UP, new StatusRule(AdviceStatus.RECOMMENDED, always())),
                    Assessed.advice(action, new StatusRule(status, always())));
            return Assessed.by(backPain(), new Options("consensus", List.of("consensus")), small)
                    .coverage();
        }

        private static Proposal proposal(NextAction action) {
            return own(action, AdviceStatus.RECOMMENDED).getFirst().proposal();
        }

        @Test
        void as_what_it_is_and_what_it_is_for() {
            var block = proposal(NextAction.DIAGNOSTIC_BLOCK);
            var injection = proposal(NextAction.FACET_INJECTION);
            var ablation = proposal(NextAction.RADIOFREQUENCY_ABLATION);
            var again = proposal(NextAction.REPEAT_ABLATION);

            assertThat(List.of(block.kind(), injection.kind(), ablation.kind(), again.kind()))
                    .containsExactly(Kind.MEDIAL_BRANCH_BLOCK, Kind.MEDIAL_BRANCH_BLOCK, Kind.ABLATION, Kind.ABLATION);
            assertThat(List.of(block.intent(), injection.intent(), ablation.intent(), again.intent()))
                    .containsExactly(Intent.DIAGNOSTIC, Intent.THERAPEUTIC, Intent.THERAPEUTIC, Intent.THERAPEUTIC);
            assertThat(List.of(block, injection, ablation, again))
                    .extracting(Proposal::action)
                    .containsExactly(
                            Proposal.Action.DIAGNOSTIC_BLOCK,
                            Proposal.Action.FACET_INJECTION,
                            ABLATION,
                            Proposal.Action.REPEAT_ABLATION);
            assertThat(proposal(NextAction.CONFIRMATORY_BLOCK).action()).isEqualTo(Proposal.Action.CONFIRMATORY_BLOCK);
        }

        @Test
        void when_it_may_be_considered_and_not_before_it_is_open() {
            assertThat(own(NextAction.DIAGNOSTIC_BLOCK, AdviceStatus.CONSIDER)).hasSize(1);
            assertThat(own(NextAction.DIAGNOSTIC_BLOCK, AdviceStatus.NOT_YET)).isEmpty();
            assertThat(own(NextAction.DIAGNOSTIC_BLOCK, AdviceStatus.NOT_ADVISED))
                    .isEmpty();
        }

        @Test
        void never_from_steps_that_need_no_approval() {
            assertThat(own(NextAction.PHYSICAL_THERAPY, AdviceStatus.RECOMMENDED))
                    .isEmpty();
        }

        @Test
        void only_while_the_record_proposes_nothing() {
            var patient = backPain()
                    .present("axial-pain", "2026-02-01")
                    .at(LEFT, "L4-L5")
                    .proposed(ABLATION, Kind.ABLATION, "2026-04-01");

            assertThat(judged(patient, "consensus").proposal().action()).isEqualTo(ABLATION);
        }
    }

    @Test
    void is_met_only_when_every_criterion_of_its_step_is_and_shows_them_all() {
        var small = Assessed.knowledge()
                .policy(SmallKnowledge.payer(
                        "acme",
                        "1",
                        "2020-01-01",
                        null,
                        Map.of(ABLATION.code(), List.of(finding("axial-pain", null), always()))));
        var patient = backPain().at(LEFT, "L4-L5").proposed(ABLATION, Kind.ABLATION, "2026-04-01");

        var answer = judged(patient, small, "acme");

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_DOCUMENTED);
        assertThat(answer.criteria())
                .extracting(it -> it.criterion())
                .containsExactly(name("in-force"), name("axial-pain"), always().id());
        assertThat(answer.chosenBecause()).isEqualTo(Message.of("coverage.policy-named", "policy", "acme"));
        assertThat(judged(patient.present("axial-pain", "2026-02-01"), small, "acme")
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_payer_is_no_guideline_to_assess_by() {
        Policy payer = SmallKnowledge.payer("acme", "1", "2020-01-01", null, Map.of());
        var options = new Options("acme", List.of());

        assertThatThrownBy(() ->
                        Assessed.by(backPain(), options, Assessed.knowledge().policy(payer)))
                .hasMessageContaining("acme");
    }
}
