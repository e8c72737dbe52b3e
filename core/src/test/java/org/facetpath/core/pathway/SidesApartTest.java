package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.spine.Side.BOTH;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;

import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The patient of hazard H43: one block of both sides gave 90 % relief on the right and 20 % on the left.
@DisplayName("A block that relieved one side of two")
class SidesApartTest {

    private static final Options CONSENSUS = new Options("consensus", List.of("consensus"));

    private static Told patient() {
        var told = Told.told().in(Region.LUMBAR).hurtsSince("2025-01-01");
        for (var side : List.of(RIGHT, LEFT)) {
            told.at(side, "L4-L5").nrsAt("10", "2026-02-10T11:30:00Z");
        }
        told.at(BOTH, "L4-L5").done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.moment("2026-02-10T12:00:00Z"));
        told.at(RIGHT, "L4-L5").nrsAt("1", "2026-02-10T12:30:00Z");
        return told.at(LEFT, "L4-L5").nrsAt("8", "2026-02-10T12:30:00Z");
    }

    private static Verdict proposed(Side side) {
        return criterion(side).verdict();
    }

    /// Whether the blocks that the guideline asks for before an ablation are positive.
    private static Explanation criterion(Side side) {
        var told = patient().at(side, "L4-L5").proposed(Action.RADIOFREQUENCY_ABLATION, Kind.ABLATION, "2026-04-01");
        return Assessed.by(told, CONSENSUS).coverage().getFirst().criteria().getFirst();
    }

    @Test
    void makes_the_joint_of_that_side_probable_and_speaks_against_the_other() {
        var statuses = problem().sites().stream().collect(Collectors.toMap(SiteStatus::site, it -> it));

        assertThat(statuses.get(site(RIGHT)).likelihood()).isEqualTo(Likelihood.PROBABLE);
        assertThat(statuses.get(site(RIGHT)).stage()).isEqualTo(Stage.TREATMENT);
        assertThat(statuses.get(site(LEFT)).likelihood()).isEqualTo(Likelihood.AGAINST);
        assertThat(statuses.get(site(LEFT)).stage()).isEqualTo(Stage.NOT_FACET);
    }

    @Test
    void is_one_session() {
        assertThat(problem().blocks()).hasSize(1);
    }

    @Test
    void speaks_for_ablation_of_that_side_and_for_neither_the_other_nor_both() {
        assertThat(proposed(RIGHT)).isEqualTo(Verdict.MET);
        assertThat(proposed(LEFT)).isEqualTo(Verdict.NOT_MET);
        assertThat(proposed(BOTH)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void names_the_side_that_fails_where_both_are_proposed() {
        var message = criterion(BOTH).message();

        assertThat(message.key()).isEqualTo("found.positive-blocks-side");
        assertThat(message.arguments())
                .containsEntry("side", "left")
                .containsEntry("positive", "0")
                .containsEntry("recorded", "1");
    }

    @Test
    void counts_as_one_session_that_was_positive_where_that_side_is_proposed() {
        assertThat(criterion(RIGHT).message().arguments())
                .containsEntry("positive", "1")
                .containsEntry("recorded", "1");
    }

    @Test
    void lets_the_pathway_itself_propose_that_side_alone_and_say_so() {
        var ablation = Assessed.step(problem(), NextAction.RADIOFREQUENCY_ABLATION);
        var asked = assessed().coverage().getFirst();

        assertThat(ablation.cautions())
                .extracting(it -> it.message())
                .contains(Message.of("caution.one-side", "side", "right"));
        assertThat(asked.sites()).containsExactly(site(RIGHT));
    }

    private static Assessment assessed() {
        return Assessed.by(patient(), CONSENSUS);
    }

    private static SpineProblem problem() {
        return assessed().problems().getFirst();
    }

    private static Site site(Side side) {
        return Told.sites(side, "L4-L5").getFirst();
    }
}
