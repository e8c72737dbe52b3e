package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.pathway.Assessed.problem;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Asked.always;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.told;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.assessment.SpineProblem.SuggestedJoints;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Of the joints of a region")
class JointsTest {

    private static Told backPain() {
        return told().in(Region.LUMBAR).hurtsSince("2025-01-01");
    }

    private static BodyPlace nerves(Side side, Nerve... nerves) {
        var sites = Arrays.stream(nerves).map(it -> new NerveSite(it, side)).toList();
        return new BodyPlace(Set.of(Region.LUMBAR), List.of(), sites, Set.of(), Side.NOT_DOCUMENTED, null);
    }

    private static BodyPlace drawn(String... areas) {
        return new BodyPlace(Set.of(Region.LUMBAR), List.of(), List.of(), Set.of(areas), Side.NOT_DOCUMENTED, null);
    }

    private static List<Site> sites(SpineProblem problem) {
        return problem.sites().stream().map(SiteStatus::site).toList();
    }

    @Nested
    @DisplayName("those are looked at")
    class LookedAt {
        @Test
        void whose_nerves_were_treated_or_are_to_be() {
            var done = backPain()
                    .at(nerves(LEFT, Nerve.L3, Nerve.L4))
                    .done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.when("2026-01-05"));
            var proposed = backPain()
                    .at(nerves(RIGHT, Nerve.L4, Nerve.L5_DORSAL_RAMUS))
                    .proposed(null, Kind.ABLATION, "2026-04-01");

            assertThat(sites(problem(done))).containsExactly(new Site(Joint.L4_L5, LEFT));
            assertThat(sites(problem(proposed))).containsExactly(new Site(Joint.L5_S1, RIGHT));
        }

        @Test
        void that_a_finding_was_seen_at_and_not_those_where_it_was_absent() {
            var told = backPain()
                    .at(LEFT, "L4-L5")
                    .present("tenderness", "2026-02-01")
                    .at(LEFT, "L5-S1")
                    .absent("tenderness", "2026-02-01");

            assertThat(sites(problem(told))).containsExactly(new Site(Joint.L4_L5, LEFT));
        }

        @Test
        void that_lie_in_the_region() {
            var told = backPain()
                    .at(LEFT, "L4-L5")
                    .present("tenderness", "2026-02-01")
                    .at(LEFT, "C5-C6")
                    .present("stiffness", "2026-02-01");

            assertThat(sites(problem(told))).containsExactly(new Site(Joint.L4_L5, LEFT));
        }
    }

    @Nested
    @DisplayName("each stands where its own blocks and treatments put it")
    class Alone {
        private static SmallKnowledge treatedOrNot() {
            return SmallKnowledge.knowing()
                    .stage(new PathwayStep(
                            Stage.FOLLOW_UP,
                            new Criterion.Treated(
                                    name("treated"),
                                    null,
                                    Set.of(Treatment.ABLATION, Treatment.THERAPEUTIC_INJECTION),
                                    null),
                            List.of()))
                    .stage(new PathwayStep(
                            Stage.TREATMENT, new Criterion.RequiredBlocksPositive(name("required"), null), List.of()))
                    .stage(new PathwayStep(Stage.FIRST_BLOCK, always(), List.of()));
        }

        private static List<Stage> stages(Told told, SmallKnowledge small) {
            return problem(told, small).sites().stream().map(SiteStatus::stage).toList();
        }

        @Test
        void an_ablated_joint_is_followed_up_and_its_neighbour_is_not() {
            var told = backPain()
                    .at(LEFT, "L4-L5")
                    .ablation("2026-01-05")
                    .at(LEFT, "L5-S1")
                    .present("tenderness", "2026-02-01");

            assertThat(stages(told, treatedOrNot())).containsExactly(Stage.FOLLOW_UP, Stage.FIRST_BLOCK);
        }

        @Test
        void an_injection_of_unsaid_purpose_whose_relief_was_measured_is_a_block_and_no_treatment() {
            var told = backPain()
                    .at(LEFT, "L4-L5")
                    .nrsAt("8", "2026-01-05T11:30:00Z")
                    .done(Kind.INTRA_ARTICULAR, Intent.NOT_DOCUMENTED, Told.moment("2026-01-05T12:00:00Z"))
                    .nrsAt("2", "2026-01-05T12:30:00Z");

            assertThat(problem(told, treatedOrNot()).stage()).isEqualTo(Stage.TREATMENT);
        }

        @Test
        void an_injection_of_unsaid_purpose_without_relief_measured_is_a_treatment() {
            var told = backPain()
                    .at(LEFT, "L4-L5")
                    .done(Kind.INTRA_ARTICULAR, Intent.NOT_DOCUMENTED, Told.when("2026-01-05"));

            assertThat(problem(told, treatedOrNot()).stage()).isEqualTo(Stage.FOLLOW_UP);
        }

        @Test
        void a_joint_is_not_ready_for_ablation_by_two_blocks_that_reached_it_only_together_with_others() {
            var strict = treatedOrNot().policy(SmallKnowledge.guideline("consensus", 50, 2, Map.of()));
            var told = backPain()
                    .at(LEFT, "L4-L5", "L5-S1")
                    .block("2026-01-05", "10", "1")
                    .at(LEFT, "L4-L5")
                    .block("2026-01-25", "10", "1");

            assertThat(stages(told, strict)).containsExactly(Stage.TREATMENT, Stage.FIRST_BLOCK);
        }

        @Test
        void nothing_is_made_of_blocks_in_a_region_the_guideline_does_not_judge() {
            var small = Assessed.knowledge().policy(SmallKnowledge.guidelineOfTheLowBack("back-only"));
            var told = told().in(Region.CERVICAL)
                    .diagnosis("neck-pain spine-pain-any", "2025-01-01")
                    .at(LEFT, "C5-C6")
                    .block("2026-01-05", "8", "2");

            var problem = Assessed.by(told, new Options("back-only", List.of()), small)
                    .problems()
                    .getFirst();

            assertThat(problem.blocks()).isEmpty();
            assertThat(sites(problem)).containsExactly(new Site(Joint.C5_C6, LEFT));
        }
    }

    @Nested
    @DisplayName("those are suggested by where it hurts")
    class Suggested {
        private static List<SuggestedJoints> suggested(Told told) {
            var small = SmallKnowledge.knowing()
                    .referral(new ReferralArea(
                            "buttock", List.of(Joint.L4_L5, Joint.L5_S1, Joint.C5_C6), SmallKnowledge.SOURCE))
                    .referral(new ReferralArea("shoulder", List.of(Joint.C5_C6), SmallKnowledge.SOURCE));
            return problem(told, small).suggestedJoints();
        }

        @Test
        void in_this_region_with_the_lines_that_drew_the_area() {
            var told = backPain()
                    .at(drawn("buttock-left", "shoulder-right", "foot"))
                    .present("axial-pain", "2026-02-01")
                    .at(drawn("buttock-right"))
                    .present("dull-ache", "2026-02-02");

            assertThat(suggested(told)).singleElement().satisfies(it -> {
                assertThat(it.area()).isEqualTo("buttock");
                assertThat(it.joints()).containsExactly(Joint.L4_L5, Joint.L5_S1);
                assertThat(it.evidence()).extracting(Evidence::value).containsExactly("axial-pain", "dull-ache");
            });
        }

        @Test
        void by_pain_scores_and_confirmed_diagnoses_too() {
            assertThat(suggested(backPain().at(drawn("buttock-left")).nrs("7", "2026-02-01")))
                    .hasSize(1);
            assertThat(suggested(backPain().at(drawn("buttock")).diagnosis("gluteal-pain", "2026-02-01")))
                    .hasSize(1);
        }

        @Test
        void and_not_by_what_is_absent_suspected_or_no_pain() {
            assertThat(suggested(backPain().at(drawn("buttock")).absent("axial-pain", "2026-02-01")))
                    .isEmpty();
            assertThat(suggested(backPain()
                            .at(drawn("buttock"))
                            .diagnosis(
                                    "gluteal-pain",
                                    Diagnosis.Certainty.SUSPECTED,
                                    Diagnosis.Activity.ACTIVE,
                                    "2026-02-01",
                                    null)))
                    .isEmpty();
            assertThat(suggested(backPain().at(drawn("buttock")).score(Measure.ODI, "40", "100", "2026-02-01")))
                    .isEmpty();
            assertThat(suggested(backPain())).isEmpty();
        }
    }
}
