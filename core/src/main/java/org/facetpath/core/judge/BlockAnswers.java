package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Answers criteria about diagnostic blocks.
final class BlockAnswers {

    private final Situation situation;

    BlockAnswers(Situation situation) {
        this.situation = situation;
    }

    Answer positive(Criterion.PositiveBlocks wanted) {
        return positive(new Wanted(
                wanted.atLeast(), wanted.percent(), wanted.above(), wanted.medialBranchOnly(), wanted.daysApart()));
    }

    Answer requiredPositive() {
        var rule = situation.blockRule();
        if (rule == null) {
            return Answer.of(NOT_DOCUMENTED, "found.no-block-rule", List.of());
        }
        return positive(new Wanted(rule.required(), null, rule.above(), false, 1));
    }

    /// @param percent null takes the verdict by the guideline in use
    private record Wanted(
            int atLeast, @Nullable BigDecimal percent, boolean above, boolean medialBranchOnly, int daysApart) {}

    private Answer positive(Wanted wanted) {
        var sessions = diagnostic().stream()
                .filter(block -> !wanted.medialBranchOnly() || block.kind() != Kind.INTRA_ARTICULAR)
                .toList();
        var sites = sites(sessions);
        if (sites.isEmpty()) {
            return sessions.isEmpty()
                    ? Answer.silent()
                    : Answer.of(NOT_DOCUMENTED, "found.blocks-prove-nothing", evidence(sessions));
        }
        var verdicts = sites.stream().map(site -> at(site, wanted)).toList();
        var verdict = proposesSites() ? Verdict.all(verdicts) : Verdict.any(verdicts);
        var shown = sites.stream()
                .flatMap(site -> Stream.concat(site.certain().stream(), site.perhaps().stream()))
                .distinct()
                .toList();
        long positive =
                shown.stream().filter(block -> reaches(block, wanted) == MET).count();
        var message = new Message(
                "found.positive-blocks",
                Map.of(
                        "positive",
                        Long.toString(positive),
                        "recorded",
                        Integer.toString(shown.size()),
                        "wanted",
                        Integer.toString(wanted.atLeast())));
        return Answer.of(verdict, message, evidence(shown));
    }

    private boolean proposesSites() {
        var proposal = situation.proposal();
        return proposal != null && !proposal.place().sites().isEmpty();
    }

    // A proposal asks about its own joints, each of them; without one any joint will do.
    private List<SiteBlocks> sites(List<BlockResult> sessions) {
        var proposal = situation.proposal();
        if (proposal == null
                || proposal.place().sites().isEmpty()
                || SiteBlocks.of(sessions).isEmpty()) {
            return SiteBlocks.of(sessions);
        }
        return proposal.place().sites().stream()
                .map(site -> SiteBlocks.at(site, sessions))
                .toList();
    }

    private Verdict at(SiteBlocks blocks, Wanted wanted) {
        var positive = new ArrayList<When>();
        int open = 0;
        boolean fellShort = false;
        for (var block : blocks.certain()) {
            switch (reaches(block, wanted)) {
                case MET -> {
                    positive.add(block.when());
                    fellShort = positive.size() > 1 && fellShort;
                }
                case NOT_MET -> fellShort = true;
                case NOT_DOCUMENTED -> open++;
            }
        }
        open += (int) blocks.perhaps().stream()
                .filter(block -> reaches(block, wanted) != NOT_MET)
                .count();
        var spaced = blocks.site() == null && wanted.atLeast() > 1 ? NOT_MET : spaced(positive, wanted);
        if (spaced == MET) {
            return MET;
        }
        boolean mayStillReach = open > 0 && positive.size() + open >= wanted.atLeast();
        boolean unknownJoints = blocks.site() == null && positive.size() >= wanted.atLeast();
        if (spaced == NOT_DOCUMENTED || unknownJoints || mayStillReach) {
            return NOT_DOCUMENTED;
        }
        boolean tooClose = positive.size() >= wanted.atLeast();
        return fellShort || tooClose ? NOT_MET : NOT_DOCUMENTED;
    }

    // So many of the days apart: for certain, perhaps, or not.
    private static Verdict spaced(List<When> days, Wanted wanted) {
        When lastCertain = null;
        When lastPossible = null;
        int certain = 0;
        int possible = 0;
        for (var day : days) {
            if (lastCertain == null
                    || !day.earliest().isBefore(lastCertain.latest().plusDays(wanted.daysApart()))) {
                certain++;
                lastCertain = day;
            }
            if (lastPossible == null
                    || !day.latest().isBefore(lastPossible.earliest().plusDays(wanted.daysApart()))) {
                possible++;
                lastPossible = day;
            }
        }
        if (certain >= wanted.atLeast()) {
            return MET;
        }
        return possible >= wanted.atLeast() ? NOT_DOCUMENTED : NOT_MET;
    }

    private Verdict reaches(BlockResult block, Wanted wanted) {
        var byRelief = wanted.percent() == null ? byVerdict(block) : byPercent(block, wanted.percent(), wanted.above());
        boolean routeOpen = wanted.medialBranchOnly() && block.kind() != Kind.MEDIAL_BRANCH_BLOCK;
        return routeOpen ? byRelief.and(NOT_DOCUMENTED) : byRelief;
    }

    private static Verdict byVerdict(BlockResult block) {
        return switch (block.verdict()) {
            case POSITIVE -> MET;
            case NEGATIVE -> NOT_MET;
            case NOT_DOCUMENTED, CONFOUNDED -> NOT_DOCUMENTED;
        };
    }

    // Relief too short for its agent proves nothing at any threshold.
    private Verdict byPercent(BlockResult block, BigDecimal percent, boolean above) {
        var relief = block.reliefPercent();
        if (relief == null) {
            var rule = situation.blockRule();
            boolean guidelineAsksMore = rule != null && rule.positivePercent().compareTo(percent) >= 0;
            return block.verdict() == BlockVerdict.POSITIVE && guidelineAsksMore ? MET : NOT_DOCUMENTED;
        }
        int order = relief.compareTo(percent);
        boolean reached = above ? order > 0 : order >= 0;
        return Verdict.of(reached && !isTooShort(block));
    }

    private boolean isTooShort(BlockResult block) {
        var hours = block.reliefHours();
        return hours != null
                && situation.knowledge().medicines().agents().stream()
                        .filter(agent -> agent.agent().name().equals(block.agent()))
                        .anyMatch(agent -> hours.compareTo(agent.expectedHours()) < 0);
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
        if (blocks.certain().isEmpty()) {
            return NOT_DOCUMENTED;
        }
        return byVerdict(blocks.certain().getLast()).negated();
    }

    Answer daysSince(Criterion.DaysSinceBlock wanted) {
        if (situation.blocks().isEmpty()) {
            return Answer.silent();
        }
        var blocks = situation.service() == null ? situation.blocks() : earlierAtJoints();
        if (blocks.isEmpty()) {
            return Answer.silent();
        }
        var last = blocks.getLast();
        var service = situation.serviceWhen();
        if (last.when().isUnknown()) {
            return Answer.of(NOT_DOCUMENTED, "found.block-undated", last.evidence());
        }
        var early = last.when().notAfter(service.earliest().minusDays(wanted.atLeastDays()));
        var late = last.when().notAfter(service.latest().minusDays(wanted.atLeastDays()));
        var verdict = early == late ? early : NOT_DOCUMENTED;
        var open = last.when().latest().plusDays(wanted.atLeastDays());
        return Answer.of(verdict, latest("found.last-block", blocks), last.evidence())
                .untilMet(open);
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

    private static List<Evidence> evidence(List<BlockResult> sessions) {
        var evidence = new LinkedHashSet<Evidence>();
        sessions.forEach(block -> evidence.addAll(block.evidence()));
        return List.copyOf(evidence);
    }
}
