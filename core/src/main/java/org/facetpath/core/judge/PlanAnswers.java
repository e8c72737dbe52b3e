package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// Answers what a payer asks about how and where a procedure is planned.
final class PlanAnswers {

    private final Situation situation;
    private final KnownFacts facts;

    PlanAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
    }

    Answer planned(PayerCriterion.Planned wanted) {
        var service = situation.service();
        if (service == null) {
            return Answer.silent();
        }
        var said = said(wanted.aspect(), service.proposal());
        if (said == null) {
            return Answer.of(
                    NOT_DOCUMENTED,
                    Message.of("found.plan-silent", "aspect", wanted.aspect().code()),
                    List.of());
        }
        var message =
                new Message("found.planned", Map.of("aspect", wanted.aspect().code(), "said", said));
        return Answer.of(
                Verdict.of(wanted.anyOf().contains(said)),
                message,
                service.proposal().evidence());
    }

    private @Nullable String said(PayerCriterion.Aspect aspect, Proposal proposal) {
        return switch (aspect) {
            case ROUTE ->
                proposal.kind() == FacetProcedure.Kind.INJECTION
                        ? null
                        : proposal.kind().code();
            case GUIDANCE -> {
                var own = proposal.details().guidance();
                yield own == null ? byCode(proposal, "guidance") : own;
            }
            case SEDATION -> proposal.details().sedation();
        };
    }

    private @Nullable String byCode(Proposal proposal, String attribute) {
        var terminology = situation.knowledge().terminology();
        return proposal.codes().stream()
                .flatMap(code ->
                        terminology.findAttribute(terminology.findCode(code.system(), code.code()), attribute).stream())
                .findFirst()
                .orElse(null);
    }

    Answer heat(PayerCriterion.PlannedHeat wanted) {
        var service = situation.service();
        if (service == null) {
            return Answer.silent();
        }
        var proposal = service.proposal();
        var heat = new Heat(situation.knowledge().terminology(), wanted.atLeastCelsius(), wanted.cooledExcluded());
        var verdict = heat.of(proposal.details(), proposal.codes());
        var technique = proposal.details().technique() == null
                ? byCode(proposal, "technique")
                : proposal.details().technique();
        var message = technique == null
                ? Message.of("found.plan-silent", "aspect", "technique")
                : new Message("found.planned", Map.of("aspect", "technique", "said", technique));
        return Answer.of(verdict, message, proposal.evidence());
    }

    Answer injectate(PayerCriterion.PlannedInjectate wanted) {
        var service = situation.service();
        if (service == null || service.proposal().details().agents().isEmpty()) {
            return Answer.silent();
        }
        var agents = service.proposal().details().agents();
        boolean named = !Collections.disjoint(agents, wanted.anyOf());
        return Answer.of(
                Verdict.of(named),
                named ? "found.injectate-named" : "found.injectate-other",
                service.proposal().evidence());
    }

    /// Joints are counted, not nerves; both sides of a joint are one level, and lines for one joint, of the
    /// physician or the facility, are one. Codes and their units alone tell a third level, never that there
    /// are only two.
    Answer levels(PayerCriterion.LevelsAtMost wanted) {
        var service = situation.service();
        if (service == null) {
            return Answer.silent();
        }
        var joints = new TreeSet<Joint>();
        for (var proposal : service.sameDay()) {
            sitesOf(proposal, service).stream()
                    .map(Site::joint)
                    .filter(joint -> service.region().contains(joint.region()))
                    .forEach(joints::add);
        }
        int byCode = new BilledLines(service.proposal(), situation.knowledge().terminology()).levels();
        var message = new Message(
                "found.levels",
                Map.of(
                        "levels",
                        Integer.toString(Math.max(joints.size(), byCode)),
                        "limit",
                        Integer.toString(wanted.atMost())));
        var evidence = evidence(service);
        if (joints.size() > wanted.atMost() || byCode > wanted.atMost()) {
            return Answer.of(NOT_MET, message, evidence);
        }
        if (service.sites().isEmpty()) {
            return JointAnswers.noJoints();
        }
        boolean apart = wanted.nextToEachOther()
                && !joints.isEmpty()
                && EnumSet.range(joints.first(), joints.last()).size() > joints.size();
        return apart ? Answer.of(NOT_DOCUMENTED, "found.levels-apart", evidence) : Answer.of(MET, message, evidence);
    }

    private static List<Site> sitesOf(Proposal proposal, ProposedService service) {
        return proposal.equals(service.proposal())
                ? service.sites()
                : proposal.place().sites();
    }

    Answer oneRegion() {
        var service = situation.service();
        if (service == null) {
            return Answer.silent();
        }
        var regions = EnumSet.noneOf(Region.class);
        boolean open = false;
        for (var proposal : service.sameDay()) {
            var named = regionsOf(proposal, service);
            open |= named.isEmpty();
            regions.addAll(named);
        }
        boolean outside = !service.region().containsAll(regions);
        var verdict = outside ? NOT_MET : open ? NOT_DOCUMENTED : MET;
        return Answer.of(verdict, outside ? "found.several-regions" : "found.one-region", evidence(service));
    }

    private Set<Region> regionsOf(Proposal proposal, ProposedService service) {
        var sites = sitesOf(proposal, service);
        if (!sites.isEmpty()) {
            var regions = EnumSet.noneOf(Region.class);
            sites.forEach(site -> regions.add(site.joint().region()));
            return regions;
        }
        var named = facts.regionsOf(proposal);
        // A code for neck and mid back names two regions of ours and one of the payer's.
        return service.region().containsAll(named) || named.size() == 1 ? named : Set.of();
    }

    Answer otherBlock(PayerCriterion.OtherBlockSameDay wanted) {
        var service = situation.service();
        if (service == null) {
            return Answer.silent();
        }
        var lines = facts.procedures().stream()
                .filter(it -> !Collections.disjoint(it.sets(), wanted.anyOf()))
                .filter(it -> it.when().isDay()
                        && service.when().isDay()
                        && it.when().earliest().equals(service.when().earliest()))
                .map(OtherProcedure::evidence)
                .flatMap(List::stream)
                .toList();
        return lines.isEmpty() ? Answer.silent() : Answer.of(MET, "found.other-block", lines);
    }

    private static List<Evidence> evidence(ProposedService service) {
        return service.sameDay().stream()
                .flatMap(proposal -> proposal.evidence().stream())
                .distinct()
                .toList();
    }
}
