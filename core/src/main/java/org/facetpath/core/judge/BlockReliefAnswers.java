package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Answers criteria about how much relief diagnostic blocks gave, at each joint and side by itself.
final class BlockReliefAnswers {

    private final Situation situation;

    BlockReliefAnswers(Situation situation) {
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
        var sessions = situation.blocks().stream()
                .filter(BlockResult::isDiagnostic)
                .filter(block -> !wanted.medialBranchOnly() || block.kind() != Kind.INTRA_ARTICULAR)
                .toList();
        var sites = sites(sessions);
        if (sites.isEmpty()) {
            return sessions.isEmpty()
                    ? Answer.silent()
                    : Answer.of(NOT_DOCUMENTED, "found.blocks-prove-nothing", BlockAnswers.evidence(sessions));
        }
        var verdicts = sites.stream().map(site -> at(site, wanted)).toList();
        var shown =
                sites.stream().flatMap(BlockReliefAnswers::blocks).distinct().toList();
        return Answer.of(
                proposesSites() ? Verdict.all(verdicts) : Verdict.any(verdicts),
                message(sessions, sites, verdicts, wanted),
                BlockAnswers.evidence(shown));
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

    private static Stream<BlockResult> blocks(SiteBlocks site) {
        return Stream.concat(site.certain().stream(), site.perhaps().stream());
    }

    // ---- the verdict at one joint and side ----

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
        var percent = wanted.percent();
        var byRelief = percent == null
                ? BlockAnswers.byVerdict(block)
                : block.onEverySide(side -> byPercent(side, percent, wanted.above()));
        boolean routeOpen = wanted.medialBranchOnly() && block.kind() != Kind.MEDIAL_BRANCH_BLOCK;
        return routeOpen ? byRelief.and(NOT_DOCUMENTED) : byRelief;
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

    // ---- what is said of it ----

    private Message message(List<BlockResult> sessions, List<SiteBlocks> sites, List<Verdict> verdicts, Wanted wanted) {
        var failing = failing(verdicts);
        var counted = sites.stream().filter(it -> isOf(failing, it.site())).toList();
        var reached = sessions.stream()
                .map(session -> reliefAt(counted, session, wanted))
                .filter(reliefs -> !reliefs.isEmpty())
                .map(reliefs -> proposesSites() ? Verdict.all(reliefs) : Verdict.any(reliefs))
                .toList();
        var arguments = new HashMap<String, String>();
        arguments.put(
                "positive",
                Long.toString(reached.stream().filter(it -> it == MET).count()));
        arguments.put("recorded", Integer.toString(reached.size()));
        arguments.put("wanted", Integer.toString(wanted.atLeast()));
        if (failing == Side.NOT_DOCUMENTED) {
            return new Message("found.positive-blocks", arguments);
        }
        arguments.put("side", failing.code());
        return new Message("found.positive-blocks-side", arguments);
    }

    private Side failing(List<Verdict> verdicts) {
        var proposal = situation.proposal();
        return proposal == null || !proposesSites()
                ? Side.NOT_DOCUMENTED
                : FailingSide.of(proposal.place().sites(), verdicts);
    }

    private static boolean isOf(Side side, @Nullable Site site) {
        return side == Side.NOT_DOCUMENTED || (site != null && site.side() == side);
    }

    // What one session gave at these sites: a session is one, also where its sides were judged apart.
    private List<Verdict> reliefAt(List<SiteBlocks> sites, BlockResult session, Wanted wanted) {
        return sites.stream()
                .flatMap(BlockReliefAnswers::blocks)
                .filter(block ->
                        session.equals(block) || session.bySide().stream().anyMatch(block::equals))
                .map(block -> reaches(block, wanted))
                .toList();
    }
}
