package org.facetpath.core.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// What the pathway itself would do next, put as proposals, for a record in which nobody proposes anything.
final class OwnProposals {

    private final View view;

    OwnProposals(View view) {
        this.view = view;
    }

    /// The next procedure of each region that is recommended or may be considered.
    List<Proposal> of(List<RegionJudge.Judged> regions) {
        var proposals = new ArrayList<Proposal>();
        for (var region : regions) {
            region.problem().nextSteps().stream()
                    .filter(step -> step.status() == AdviceStatus.RECOMMENDED || step.status() == AdviceStatus.CONSIDER)
                    .filter(step -> actionOf(step.action()) != null)
                    .findFirst()
                    .ifPresent(step ->
                            proposals.add(proposal(step, region.problem().region(), sites(region.problem()))));
        }
        return proposals;
    }

    /// The joints that are as far as the region; those that are not, such as those of the side that a block did not
    /// relieve, are not what the region's step is for.
    private static List<Site> sites(SpineProblem problem) {
        var sites = problem.sites();
        var asFar =
                sites.stream().filter(site -> site.stage() == problem.stage()).toList();
        return (asFar.isEmpty() ? sites : asFar).stream().map(SiteStatus::site).toList();
    }

    private Proposal proposal(NextStep step, Region region, List<Site> sites) {
        var day = step.earliest() == null ? view.day() : step.earliest();
        var place = new BodyPlace(Set.of(region), sites, List.of(), Set.of(), Side.NOT_DOCUMENTED, null);
        boolean ablation =
                step.action() == NextAction.RADIOFREQUENCY_ABLATION || step.action() == NextAction.REPEAT_ABLATION;
        boolean therapeutic = ablation || step.action() == NextAction.FACET_INJECTION;
        return new Proposal(
                actionOf(step.action()),
                ablation ? Kind.ABLATION : Kind.MEDIAL_BRANCH_BLOCK,
                therapeutic ? Intent.THERAPEUTIC : Intent.DIAGNOSTIC,
                List.of(),
                place,
                When.on(day),
                "pathway",
                step.evidence());
    }

    private static @Nullable Action actionOf(NextAction action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK -> Action.DIAGNOSTIC_BLOCK;
            case CONFIRMATORY_BLOCK -> Action.CONFIRMATORY_BLOCK;
            case FACET_INJECTION -> Action.FACET_INJECTION;
            case RADIOFREQUENCY_ABLATION -> Action.RADIOFREQUENCY_ABLATION;
            case REPEAT_ABLATION -> Action.REPEAT_ABLATION;
            case EMERGENCY,
                    SEEK_CARE,
                    EXAMINE,
                    IMAGE,
                    ACTIVITY_MODIFICATION,
                    PHYSICAL_THERAPY,
                    ANTI_INFLAMMATORY,
                    HEAT_OR_ICE,
                    FOLLOW_UP,
                    REFER_PAIN_SPECIALIST,
                    LOOK_FOR_OTHER_CAUSE -> null;
        };
    }
}
