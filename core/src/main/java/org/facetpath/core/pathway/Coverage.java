package org.facetpath.core.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.PayerCoverage;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Whether what is proposed meets the policies asked about. A policy is never a default: without one the answer is not
/// documented and says why.
final class Coverage {

    private final View view;
    private final List<RegionJudge.Judged> regions;

    Coverage(View view, List<RegionJudge.Judged> regions) {
        this.view = view;
        this.regions = regions;
    }

    /// One for each proposal and policy; without a proposal, for the pathway's own next procedure.
    List<CoverageAnswer> answer() {
        if (!view.alive()) {
            return List.of();
        }
        var proposals = view.known().list(Proposal.class);
        var judged = proposals.isEmpty() ? ownNextProcedures() : proposals;
        var answers = new ArrayList<CoverageAnswer>();
        for (var proposal : judged) {
            if (view.options().policies().isEmpty()) {
                answers.add(withoutPolicy(proposal, unknownPayer(proposal)));
            }
            for (var id : view.options().policies()) {
                answers.add(inForce(id, dayOf(proposal))
                        .map(policy -> judge(proposal, policy))
                        .orElseGet(() -> withoutPolicy(proposal, Message.of("coverage.unknown-policy", "policy", id))));
            }
        }
        return answers;
    }

    private CoverageAnswer judge(Proposal proposal, Policy policy) {
        var region = regionOf(proposal);
        if (region == null) {
            return open(proposal, policy, Message.of("coverage.region-not-said"));
        }
        var course = RegionCourse.read(view.known(), region.problem().region(), view.knowledge(), policy);
        var step = stepOf(proposal, course);
        if (step == null) {
            return open(proposal, policy, Message.of("coverage.step-not-said"));
        }
        var criteria = policy.steps().get(step);
        if (criteria == null || criteria.isEmpty()) {
            return open(proposal, policy, Message.of("coverage.step-not-in-policy", "step", step));
        }
        var situation = region.situation()
                .withSessions(course.blocks(), course.treatments())
                .judgedBy(policy, course.blocks(), withSites(proposal));
        var evaluator = new Evaluator(situation, view.facts());
        var explained = criteria.stream().map(evaluator::explain).toList();
        var verdict = Verdict.all(explained.stream().map(Explanation::verdict).toList());
        return answer(proposal, policy, Message.of("coverage.policy-named", "policy", policy.id()), verdict, explained);
    }

    private CoverageAnswer open(Proposal proposal, Policy policy, Message why) {
        return answer(proposal, policy, why, Verdict.NOT_DOCUMENTED, List.of());
    }

    private CoverageAnswer answer(
            Proposal proposal, Policy policy, Message why, Verdict verdict, List<Explanation> criteria) {
        return new CoverageAnswer(
                policy.id(),
                policy.revision(),
                policy.from(),
                why,
                proposal,
                withSites(proposal).place().sites(),
                verdict,
                criteria);
    }

    private CoverageAnswer withoutPolicy(Proposal proposal, Message why) {
        return new CoverageAnswer(
                null,
                null,
                null,
                why,
                proposal,
                withSites(proposal).place().sites(),
                Verdict.NOT_DOCUMENTED,
                List.of());
    }

    private Message unknownPayer(Proposal proposal) {
        var day = dayOf(proposal);
        return view.known().list(PayerCoverage.class).stream()
                .filter(cover -> covers(cover, day))
                .findFirst()
                .map(cover -> Message.of("coverage.no-policy-for-payer", "payer", cover.payor()))
                .orElseGet(() -> Message.of("coverage.no-payer"));
    }

    private static boolean covers(PayerCoverage cover, LocalDate day) {
        var end = cover.period().end();
        return cover.active() && (end == null || end.onOrAfter(day) != Verdict.NOT_MET);
    }

    // The version in force on the day; before the first one, the last known.
    private Optional<Policy> inForce(String id, LocalDate day) {
        return view.knowledge().policies().stream()
                .filter(policy -> policy.id().equals(id))
                .filter(policy -> !policy.from().isAfter(day)
                        && (policy.to() == null || !policy.to().isBefore(day)))
                .max(Comparator.comparing(Policy::from))
                .or(() -> view.knowledge().findPolicy(id));
    }

    private LocalDate dayOf(Proposal proposal) {
        return proposal.when().isDay() ? proposal.when().earliest() : view.day();
    }

    private RegionJudge.@Nullable Judged regionOf(Proposal proposal) {
        var named = view.facts().regionsOf(proposal);
        if (named.isEmpty()) {
            return regions.size() == 1 ? regions.getFirst() : null;
        }
        return regions.stream()
                .filter(it -> named.contains(it.problem().region()))
                .findFirst()
                .orElse(null);
    }

    // A "facet injection" that does not say which step it is stays open: a guess could pass the wrong criteria.
    private static @Nullable String stepOf(Proposal proposal, RegionCourse course) {
        if (proposal.action() != null) {
            return proposal.action().code();
        }
        return switch (proposal.kind()) {
            case ABLATION ->
                course.treatments().stream().anyMatch(session -> session.kind() == Treatment.ABLATION)
                        ? Action.REPEAT_ABLATION.code()
                        : Action.RADIOFREQUENCY_ABLATION.code();
            case CYST_RUPTURE -> Action.CYST_RUPTURE.code();
            case MEDIAL_BRANCH_BLOCK, INTRA_ARTICULAR, INJECTION ->
                proposal.intent() == Intent.THERAPEUTIC ? Action.FACET_INJECTION.code() : null;
        };
    }

    // Joints named by nerves count as the joints those nerves supply.
    private Proposal withSites(Proposal proposal) {
        var place = proposal.place();
        if (place.nerves().isEmpty()) {
            return proposal;
        }
        var sites = new ArrayList<Site>(place.sites());
        for (var site : view.knowledge().innervation().covered(place.nerves())) {
            if (!sites.contains(site)) {
                sites.add(site);
            }
        }
        var joints =
                new BodyPlace(place.regions(), sites, place.nerves(), place.areas(), place.side(), place.ambiguous());
        return new Proposal(
                proposal.action(),
                proposal.kind(),
                proposal.intent(),
                proposal.codes(),
                joints,
                proposal.when(),
                proposal.source(),
                proposal.evidence());
    }

    private List<Proposal> ownNextProcedures() {
        var proposals = new ArrayList<Proposal>();
        for (var region : regions) {
            region.problem().nextSteps().stream()
                    .filter(step -> step.status() == AdviceStatus.RECOMMENDED || step.status() == AdviceStatus.CONSIDER)
                    .filter(step -> actionOf(step.action()) != null)
                    .findFirst()
                    .ifPresent(step -> proposals.add(own(
                            step,
                            region.problem().region(),
                            region.problem().sites().stream()
                                    .map(status -> status.site())
                                    .toList())));
        }
        return proposals;
    }

    private Proposal own(NextStep step, Region region, List<Site> sites) {
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
