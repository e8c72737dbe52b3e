package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;

/// Answers where a payer draws a line at the proposed joints: which joints, how often there, how much is injected.
final class LimitAnswers {

    private final Situation situation;

    LimitAnswers(Situation situation) {
        this.situation = situation;
    }

    private List<Site> sites() {
        var service = situation.service();
        return service == null ? List.of() : service.sites();
    }

    Answer joints(PayerCriterion.JointsAmong wanted) {
        var service = situation.service();
        if (service == null || sites().isEmpty()) {
            return JointAnswers.noJoints();
        }
        var evidence = service.proposal().evidence();
        for (var site : sites()) {
            if (!wanted.joints().contains(site.joint())) {
                var message =
                        Message.of("found.joint-outside", "joint", site.joint().code());
                return Answer.of(NOT_MET, message, evidence);
            }
        }
        return Answer.of(MET, "found.joints-inside", evidence);
    }

    Answer cystRuptures(PayerCriterion.CystRupturesAtMost wanted) {
        var service = situation.service();
        if (service == null || sites().isEmpty()) {
            return JointAnswers.noJoints();
        }
        var before = service.cysts().stream()
                .map(session -> new Before(session.sites(), session.evidence()))
                .toList();
        return counted(before, wanted.atMost(), "found.cyst-ruptures");
    }

    Answer blocksHere(PayerCriterion.BlocksHereAtMost wanted) {
        if (sites().isEmpty()) {
            return JointAnswers.noJoints();
        }
        var before = situation.blocks().stream()
                .filter(BlockResult::isDiagnostic)
                .filter(block ->
                        block.when().earliest().isBefore(situation.serviceWhen().latest()))
                .map(block -> new Before(block.sites(), block.evidence()))
                .toList();
        return counted(before, wanted.atMost(), "found.blocks-here");
    }

    /// What was done before, and where; nowhere when no joint was written down.
    private record Before(List<Site> sites, List<Evidence> evidence) {}

    // The one proposed is one more at the joint with the most. One whose joint or side is open may be of any.
    private Answer counted(List<Before> before, int atMost, String key) {
        long certain = 0;
        long possible = 0;
        for (var site : sites()) {
            possible = Math.max(
                    possible, before.stream().filter(it -> mayReach(it, site)).count());
            certain = Math.max(
                    certain,
                    before.stream().filter(it -> it.sites().contains(site)).count());
        }
        var verdict = certain + 1 > atMost ? NOT_MET : possible + 1 <= atMost ? MET : NOT_DOCUMENTED;
        var message = new Message(key, Map.of("recorded", Long.toString(possible), "limit", Integer.toString(atMost)));
        return Answer.of(
                verdict,
                message,
                before.stream()
                        .map(Before::evidence)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList());
    }

    private static boolean mayReach(Before before, Site site) {
        return before.sites().isEmpty() || before.sites().stream().anyMatch(other -> SiteBlocks.maySame(site, other));
    }

    // A volume may be meant for each joint and side or for all together.
    Answer volume(PayerCriterion.VolumeAtMost wanted) {
        var service = situation.service();
        var volume = service == null ? null : service.proposal().details().volumeMillilitres();
        if (service == null || volume == null) {
            return Answer.of(NOT_DOCUMENTED, Message.of("found.plan-silent", "aspect", "volume"), List.of());
        }
        var message = new Message(
                "found.volume",
                Map.of(
                        "volume",
                        volume.toPlainString(),
                        "limit",
                        wanted.atMostMillilitres().toPlainString()));
        return Answer.of(
                volume(volume, wanted.atMostMillilitres()),
                message,
                service.proposal().evidence());
    }

    private Verdict volume(BigDecimal volume, BigDecimal limit) {
        if (volume.compareTo(limit) <= 0) {
            return MET;
        }
        boolean aboveTogether =
                !sites().isEmpty() && volume.compareTo(limit.multiply(BigDecimal.valueOf(sites().size()))) > 0;
        return aboveTogether ? NOT_MET : NOT_DOCUMENTED;
    }
}
