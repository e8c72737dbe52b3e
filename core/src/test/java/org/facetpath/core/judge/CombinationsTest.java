package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.all;
import static org.facetpath.core.told.Asked.any;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Asked.not;
import static org.facetpath.core.told.Asked.painForDays;
import static org.facetpath.core.told.Told.told;
import static org.facetpath.core.told.Told.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Explanation.Basis;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.Span;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.SmallKnowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Criteria made of criteria, and of what was judged before (today is 2 March 2026)")
class CombinationsTest {

    private static final Criterion YES = finding("yes", null);
    private static final Criterion NO = finding("no", null);
    private static final Criterion OPEN = finding("open", null);

    private static Case patient() {
        return Case.of(told().present("yes", "2026-02-01").absent("no", "2026-02-01"));
    }

    /// Pain since 20 February.
    private static Case recentPain() {
        return patient().hurting(Span.ongoingSince(when("2026-02-20")), NOT_MET);
    }

    @Test
    void all_is_the_least_of_its_parts_and_any_the_greatest() {
        assertThat(patient().verdict(all(YES, OPEN))).isEqualTo(NOT_DOCUMENTED);
        assertThat(patient().verdict(all(YES, OPEN, NO))).isEqualTo(NOT_MET);
        assertThat(patient().verdict(any(NO, OPEN))).isEqualTo(NOT_DOCUMENTED);
        assertThat(patient().verdict(any(NO, OPEN, YES))).isEqualTo(MET);
        assertThat(patient().verdict(all())).isEqualTo(MET);
        assertThat(patient().verdict(not(OPEN))).isEqualTo(NOT_DOCUMENTED);
        assertThat(patient().verdict(not(NO))).isEqualTo(MET);
    }

    @Test
    void every_part_is_explained_even_once_the_verdict_is_settled() {
        var explanation = patient().explain(all(NO, YES, OPEN));

        assertThat(explanation.parts()).extracting(Explanation::verdict).containsExactly(NOT_MET, MET, NOT_DOCUMENTED);
        assertThat(explanation.message().arguments()).containsEntry("met", "1").containsEntry("open", "1");
    }

    @Test
    void at_least_two_is_settled_as_soon_as_the_open_parts_cannot_change_it() {
        assertThat(patient().verdict(new Criterion.AtLeast(name("two"), null, 2, List.of(YES, YES, OPEN))))
                .isEqualTo(MET);
        assertThat(patient().verdict(new Criterion.AtLeast(name("two"), null, 2, List.of(YES, NO, OPEN))))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient().verdict(new Criterion.AtLeast(name("two"), null, 2, List.of(NO, NO, OPEN))))
                .isEqualTo(NOT_MET);
    }

    @Test
    void documented_turns_a_gap_into_a_no() {
        assertThat(patient().verdict(new Criterion.Documented(name("asked"), null, NO)))
                .isEqualTo(MET);
        assertThat(patient().verdict(new Criterion.Documented(name("asked"), null, OPEN)))
                .isEqualTo(NOT_MET);
    }

    @Test
    void silence_means_no_says_so_all_the_way_up() {
        var absence = new Criterion.SilenceMeansNo(name("silence"), null, OPEN);

        var explanation = patient().explain(all(YES, not(absence)));

        assertThat(explanation.verdict()).isEqualTo(MET);
        assertThat(explanation.basis()).isEqualTo(Basis.SILENCE);
        assertThat(explanation.parts().get(1).message().key()).isEqualTo("found.nothing-recorded");
        assertThat(patient()
                        .explain(new Criterion.SilenceMeansNo(name("silence"), null, NO))
                        .basis())
                .isEqualTo(Basis.RECORDED);
        assertThat(patient().explain(any(YES, absence)).basis()).isEqualTo(Basis.RECORDED);
        assertThat(patient().explain(any(NO, absence)).basis()).isEqualTo(Basis.SILENCE);
    }

    @Nested
    @DisplayName("the first day by time alone")
    class MetFrom {
        private static final LocalDate FOUR_WEEKS = LocalDate.of(2026, 3, 20);
        private static final LocalDate SIX_WEEKS = LocalDate.of(2026, 4, 3);

        @Test
        void of_all_is_the_last_of_its_parts() {
            assertThat(recentPain()
                            .explain(all(painForDays(28), painForDays(42), YES))
                            .metFrom())
                    .isEqualTo(SIX_WEEKS);
        }

        @Test
        void of_all_is_unknown_when_something_else_is_missing_for_good() {
            assertThat(recentPain().explain(all(painForDays(28), NO)).metFrom()).isNull();
        }

        @Test
        void of_any_is_the_first_of_its_parts() {
            assertThat(recentPain()
                            .explain(any(painForDays(28), painForDays(42), NO))
                            .metFrom())
                    .isEqualTo(FOUR_WEEKS);
        }

        @Test
        void of_at_least_two_is_the_second_or_the_next_when_one_is_met() {
            var two = List.<Criterion>of(painForDays(28), painForDays(42), NO);
            var withOne = List.<Criterion>of(YES, painForDays(42), painForDays(28));

            assertThat(recentPain()
                            .explain(new Criterion.AtLeast(name("two"), null, 2, two))
                            .metFrom())
                    .isEqualTo(SIX_WEEKS);
            assertThat(recentPain()
                            .explain(new Criterion.AtLeast(name("two"), null, 2, withOne))
                            .metFrom())
                    .isEqualTo(FOUR_WEEKS);
        }
    }

    @Nested
    @DisplayName("a guideline's step")
    class Step {
        @Test
        void is_met_when_all_its_criteria_are() {
            var knowledge = SmallKnowledge.knowing()
                    .policy(SmallKnowledge.guideline(
                            "consensus",
                            50,
                            1,
                            Map.of("diagnostic-block", List.of(YES), "repeat-ablation", List.of(YES, NO))))
                    .build();

            assertThat(patient().knowing(knowledge).verdict(step("diagnostic-block")))
                    .isEqualTo(MET);
            assertThat(patient().knowing(knowledge).verdict(step("repeat-ablation")))
                    .isEqualTo(NOT_MET);
            assertThat(patient().knowing(knowledge).verdict(step("facet-injection")))
                    .isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void that_asks_for_itself_ends_and_is_open() {
            var knowledge = SmallKnowledge.knowing()
                    .policy(SmallKnowledge.guideline("consensus", 50, 1, Map.of("loop", List.of(step("loop")))))
                    .build();

            assertThat(patient().knowing(knowledge).verdict(step("loop"))).isEqualTo(NOT_DOCUMENTED);
        }

        private static Criterion step(String step) {
            return new Criterion.GuidelineStepOpen(name(step), null, step);
        }
    }

    @Nested
    @DisplayName("what was judged before")
    class JudgedBefore {
        @Test
        void a_red_flag_is_met_by_its_urgency_and_not_met_while_none_is_raised() {
            var urgent = new Criterion.RedFlagRaised(name("flag"), null, Set.of(Urgency.EMERGENCY, Urgency.URGENT));
            var any = new Criterion.RedFlagRaised(name("flag"), null, Set.of());
            var patient = patient();

            assertThat(patient.verdict(urgent)).isEqualTo(NOT_MET);
            assertThat(patient.explain(urgent, patient.situation().withRedFlags(List.of(flag(Urgency.SOON))))
                            .verdict())
                    .isEqualTo(NOT_MET);
            assertThat(patient.explain(any, patient.situation().withRedFlags(List.of(flag(Urgency.SOON))))
                            .verdict())
                    .isEqualTo(MET);
            assertThat(patient.explain(urgent, patient.situation().withRedFlags(List.of(flag(Urgency.URGENT))))
                            .verdict())
                    .isEqualTo(MET);
        }

        private static RaisedRedFlag flag(Urgency urgency) {
            var reason = Case.nothingTold().explain(Asked.always());
            return new RaisedRedFlag(
                    "made-up", urgency, Message.of("red-flag.made-up"), List.of(), reason, SmallKnowledge.SOURCE);
        }

        @Test
        void any_other_cause_is_any_that_leads() {
            var any = new Criterion.OtherCauseFound(name("cause"), null, Set.of());
            var disc = new Criterion.OtherCauseFound(name("cause"), null, Set.of("disc"));
            var knowledge = SmallKnowledge.knowing()
                    .otherCause(new OtherCause("radiculopathy", Set.of(), YES, true, Set.of(), SmallKnowledge.SOURCE))
                    .otherCause(new OtherCause("disc", Set.of(), YES, false, Set.of(), SmallKnowledge.SOURCE))
                    .build();
            var patient = patient().knowing(knowledge);
            var onlyDisc =
                    patient.situation().withOtherCauses(List.of(answer("radiculopathy", NOT_MET), answer("disc", MET)));
            var root = patient.situation().withOtherCauses(List.of(answer("radiculopathy", MET)));

            assertThat(patient.explain(any, onlyDisc).verdict()).isEqualTo(NOT_MET);
            assertThat(patient.explain(disc, onlyDisc).verdict()).isEqualTo(MET);
            assertThat(patient.explain(any, root).verdict()).isEqualTo(MET);
            assertThat(patient.explain(
                                    any,
                                    patient.situation()
                                            .withOtherCauses(List.of(answer("radiculopathy", NOT_DOCUMENTED))))
                            .verdict())
                    .isEqualTo(NOT_DOCUMENTED);
        }

        private static OtherCauseAnswer answer(String id, Verdict verdict) {
            return new OtherCauseAnswer(id, verdict, List.of(), SmallKnowledge.SOURCE);
        }

        @Test
        void the_likelihood_is_always_settled() {
            var supported = new Criterion.LikelihoodAtLeast(name("likely"), null, Likelihood.SUPPORTED);
            var patient = patient();

            assertThat(patient.verdict(supported)).isEqualTo(NOT_MET);
            assertThat(patient.explain(supported, patient.situation().withLikelihood(Likelihood.PROBABLE))
                            .verdict())
                    .isEqualTo(MET);
            assertThat(patient.explain(supported, patient.situation().withLikelihood(Likelihood.SUPPORTED))
                            .verdict())
                    .isEqualTo(MET);
            assertThat(patient.explain(supported, patient.situation().withLikelihood(Likelihood.NOT_ASSESSABLE))
                            .verdict())
                    .isEqualTo(NOT_MET);
        }
    }
}
