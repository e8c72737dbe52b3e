package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Answers criteria about diagnostic blocks: done, how long ago, negative. How much relief they gave is for
/// [BlockReliefAnswers].
final class BlockAnswers {

    private final Situation situation;

    BlockAnswers(Situation situation) {
        this.situation = situation;
    }

    Answer done(Criterion.BlockDone wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var sessions = diagnostic();
        if (sessions.isEmpty()) {
            return Answer.silent();
        }
        var inside = sessions.stream()
                .filter(block -> window.holds(block.when()) == MET)
                .toList();
        return inside.isEmpty()
                ? Answer.of(NOT_DOCUMENTED, "found.outside-window", evidence(sessions))
                : Answer.of(MET, latest("found.block", inside), evidence(inside));
    }

    /// The latest block of every tested joint decides for it; one joint that is not negative is enough to
    /// say no.
    Answer negative() {
        var sites = SiteBlocks.of(situation.blocks());
        if (sites.isEmpty()) {
            return Answer.silent();
        }
        var verdict = Verdict.all(sites.stream().map(BlockAnswers::isNegative).toList());
        var key = verdict == MET ? "found.blocks-negative" : "found.blocks-not-all-negative";
        return Answer.of(verdict, key, evidence(diagnostic()));
    }

    private static Verdict isNegative(SiteBlocks blocks) {
        var last = When.possiblyLast(blocks.certain(), BlockResult::when).stream()
                .map(BlockAnswers::byVerdict)
                .distinct()
                .toList();
        return last.size() == 1 ? last.getFirst().negated() : NOT_DOCUMENTED;
    }

    static Verdict byVerdict(BlockResult block) {
        return switch (block.verdict()) {
            case POSITIVE -> MET;
            case NEGATIVE -> NOT_MET;
            case NOT_DOCUMENTED, CONFOUNDED, MIXED -> NOT_DOCUMENTED;
        };
    }

    Answer daysSince(Criterion.DaysSinceBlock wanted) {
        if (situation.blocks().isEmpty()) {
            return Answer.silent();
        }
        var blocks = situation.service() == null ? situation.blocks() : earlierAtJoints();
        if (blocks.isEmpty()) {
            return Answer.silent();
        }
        // The latest is no earlier than any: one block too recent is enough to say no.
        var verdicts = blocks.stream()
                .map(block -> passed(block.when(), wanted.atLeastDays()))
                .toList();
        var verdict = Verdict.all(verdicts);
        var shown = blocks.get(verdicts.lastIndexOf(verdict));
        if (shown.when().isUnknown()) {
            return Answer.of(verdict, "found.block-undated", shown.evidence());
        }
        return Answer.of(
                        verdict,
                        Message.of("found.last-block", "date", shown.when().toString()),
                        shown.evidence())
                .untilMet(over(blocks, wanted.atLeastDays()));
    }

    private Verdict passed(When from, int days) {
        var service = situation.serviceWhen();
        var early = from.notAfter(service.earliest().minusDays(days));
        return early == from.notAfter(service.latest().minusDays(days)) ? early : NOT_DOCUMENTED;
    }

    // Null while nobody can say how late one of them was.
    private static @Nullable LocalDate over(List<BlockResult> blocks, int days) {
        var latest = blocks.stream()
                .map(block -> block.when().latest())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        return latest.equals(LocalDate.MAX) ? null : latest.plusDays(days);
    }

    // Before the service, at a joint that it may share.
    private List<BlockResult> earlierAtJoints() {
        var service = situation.service();
        var sites = service == null ? List.<Site>of() : service.sites();
        return diagnostic().stream()
                .filter(block ->
                        block.when().earliest().isBefore(situation.serviceWhen().latest()))
                .filter(block -> block.sites().isEmpty()
                        || sites.isEmpty()
                        || block.sites().stream()
                                .anyMatch(one -> sites.stream().anyMatch(other -> SiteBlocks.maySame(one, other))))
                .toList();
    }

    private List<BlockResult> diagnostic() {
        return situation.blocks().stream().filter(BlockResult::isDiagnostic).toList();
    }

    private static Message latest(String key, List<BlockResult> sessions) {
        return Message.of(key, "date", sessions.getLast().when().toString());
    }

    static List<Evidence> evidence(List<BlockResult> sessions) {
        var evidence = new LinkedHashSet<Evidence>();
        sessions.forEach(block -> evidence.addAll(block.evidence()));
        return List.copyOf(evidence);
    }
}
