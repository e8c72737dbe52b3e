package org.facetpath.core.pathway;

import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.judge.ProposedService;
import org.facetpath.core.judge.SiteBlocks;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// Which step of a policy a proposal is judged as.
///
/// A payer goes by what was done at the joints, not by what the order calls it: an ablation is repeated where one of
/// its joints was ablated before, and a diagnostic block confirms where one of its joints was blocked before.
final class CoverageStep {

    private CoverageStep() {}

    /// Null when a "facet injection" does not say what it is for: a guess could pass the wrong criteria.
    static @Nullable Action of(Proposal proposal, ProposedService service, RegionCourse course, Policy policy) {
        var said = said(proposal, course);
        if (said == null
                || policy.kind() != Policy.Kind.PAYER
                || service.sites().isEmpty()) {
            return said;
        }
        return switch (said) {
            case RADIOFREQUENCY_ABLATION, REPEAT_ABLATION ->
                wasAblated(service, course) ? Action.REPEAT_ABLATION : Action.RADIOFREQUENCY_ABLATION;
            case DIAGNOSTIC_BLOCK -> wasBlocked(service, course) ? Action.CONFIRMATORY_BLOCK : said;
            case CONFIRMATORY_BLOCK, FACET_INJECTION, CYST_RUPTURE -> said;
        };
    }

    private static @Nullable Action said(Proposal proposal, RegionCourse course) {
        if (proposal.action() != null) {
            return proposal.action();
        }
        return switch (proposal.kind()) {
            case ABLATION ->
                course.treatments().stream().anyMatch(session -> session.kind() == Treatment.ABLATION)
                        ? Action.REPEAT_ABLATION
                        : Action.RADIOFREQUENCY_ABLATION;
            case CYST_RUPTURE -> Action.CYST_RUPTURE;
            case MEDIAL_BRANCH_BLOCK, INTRA_ARTICULAR, INJECTION ->
                proposal.intent() == Intent.THERAPEUTIC ? Action.FACET_INJECTION : null;
        };
    }

    private static boolean wasAblated(ProposedService service, RegionCourse course) {
        return course.treatments().stream()
                .filter(session -> session.kind() == Treatment.ABLATION)
                .anyMatch(session -> touches(session.sites(), service));
    }

    // Blocks before the joint's last ablation tested pain that has been treated since.
    private static boolean wasBlocked(ProposedService service, RegionCourse course) {
        var ablations = course.treatments().stream()
                .filter(session -> session.kind() == Treatment.ABLATION && touches(session.sites(), service))
                .toList();
        return course.blocks().stream()
                .filter(BlockResult::isDiagnostic)
                .filter(block -> block.when().earliest().isBefore(service.when().latest()))
                .filter(block -> ablations.stream()
                        .allMatch(
                                it -> block.when().earliest().isAfter(it.when().latest())))
                .anyMatch(block -> touches(block.sites(), service));
    }

    private static boolean touches(List<Site> sites, ProposedService service) {
        return sites.stream()
                .anyMatch(one -> service.sites().stream().anyMatch(other -> SiteBlocks.maySame(one, other)));
    }
}
