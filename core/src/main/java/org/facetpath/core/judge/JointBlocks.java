package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Finding.Presence;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.knowledge.PayerCriterion.BlocksAtJoints;
import org.facetpath.core.knowledge.PayerCriterion.Joints;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;

/// The diagnostic blocks of one proposed joint and side, as a payer counts them.
///
/// @param blocks oldest first, as they went on the joint's side; those that may have reached the joint included
/// @param outcomes whether each counts, in the same order
/// @param reasons why a block was done sooner than the payer wants, as the record last says
public record JointBlocks(
        Site site, BlocksAtJoints wanted, List<BlockResult> blocks, List<Verdict> outcomes, List<Finding> reasons) {

    public JointBlocks {
        blocks = List.copyOf(blocks);
        outcomes = List.copyOf(outcomes);
        reasons = List.copyOf(reasons);
    }

    /// One for each proposed joint that the criterion asks about.
    public static List<JointBlocks> of(BlocksAtJoints wanted, Situation situation) {
        var service = situation.service();
        if (service == null) {
            return List.of();
        }
        var reasons = reasons(wanted, situation);
        return service.sites().stream()
                .filter(site -> isAsked(site, wanted.joints(), situation))
                .map(site -> at(site, wanted, situation, reasons))
                .toList();
    }

    private static boolean isAsked(Site site, Joints joints, Situation situation) {
        return switch (joints) {
            case ALL -> true;
            case NOT_ABLATED -> JointTreatments.treated(situation, Treatment.ABLATION, site) == NOT_MET;
            case ABLATED -> JointTreatments.treated(situation, Treatment.ABLATION, site) != NOT_MET;
        };
    }

    private static JointBlocks at(Site site, BlocksAtJoints wanted, Situation situation, List<Finding> reasons) {
        var blocks = new ArrayList<BlockResult>();
        var outcomes = new ArrayList<Verdict>();
        for (var session : situation.blocks()) {
            boolean certain = session.sites().contains(site);
            boolean possible = certain
                    || session.sites().isEmpty()
                    || session.sites().stream().anyMatch(other -> SiteBlocks.maySame(site, other));
            var block = session.at(site.side());
            boolean otherRoute = wanted.medialBranchOnly() && block.kind() == Kind.INTRA_ARTICULAR;
            var after = afterAblation(block, site, wanted, situation);
            if (!block.isDiagnostic() || !possible || otherRoute || after == NOT_MET || !isBefore(block, situation)) {
                continue;
            }
            var counts = after.and(block.onEverySide(side -> counts(side, wanted, situation)));
            // One that may have been elsewhere says nothing where it falls short.
            if (certain || counts != NOT_MET) {
                blocks.add(block);
                outcomes.add(certain ? counts : NOT_DOCUMENTED);
            }
        }
        return new JointBlocks(site, wanted, blocks, outcomes, reasons);
    }

    // However old it is: it was the reason for that block, and blocks do not expire. One denied last is none.
    private static List<Finding> reasons(BlocksAtJoints wanted, Situation situation) {
        var said = situation.known().list(Finding.class);
        return wanted.soonerFor().stream()
                .sorted()
                .map(reason ->
                        said.stream().filter(it -> it.finding().equals(reason)).toList())
                .flatMap(records -> Window.possiblyLatest(records, Fact::when).stream())
                .filter(it -> it.presence() != Presence.ABSENT)
                .toList();
    }

    private static boolean isBefore(BlockResult block, Situation situation) {
        return block.when().earliest().isBefore(situation.serviceWhen().latest());
    }

    private static Verdict afterAblation(BlockResult block, Site site, BlocksAtJoints wanted, Situation situation) {
        if (!wanted.sinceAblation()) {
            return MET;
        }
        var last = JointTreatments.last(situation, Treatment.ABLATION).get(site);
        return last == null ? MET : last.verdict(session -> session.when().before(block.when()), MET);
    }

    private static Verdict counts(BlockResult block, BlocksAtJoints wanted, Situation situation) {
        if (block.verdict() == BlockVerdict.CONFOUNDED) {
            return NOT_DOCUMENTED;
        }
        var relief = block.reliefPercent();
        if (relief == null) {
            return block.verdict() == BlockVerdict.NEGATIVE ? NOT_MET : NOT_DOCUMENTED;
        }
        if (relief.compareTo(wanted.percent()) < 0) {
            return NOT_MET;
        }
        boolean routeOpen = wanted.medialBranchOnly() && block.kind() != Kind.MEDIAL_BRANCH_BLOCK;
        boolean durationOpen = wanted.durationFits() && !AgentFit.fits(block, situation.knowledge());
        return routeOpen || durationOpen ? NOT_DOCUMENTED : MET;
    }

    /// Met or not met once the blocks on record settle it; a missing block leaves it open.
    public Verdict verdict() {
        if (longestRun(Set.of(), false).best() >= wanted.atLeast()) {
            return MET;
        }
        if (longestRun(Set.copyOf(open()), true).best() >= wanted.atLeast() || isForReviewer()) {
            return NOT_DOCUMENTED;
        }
        boolean enoughPositive = outcomes.stream().filter(it -> it == MET).count() >= wanted.atLeast();
        return outcomes.contains(NOT_MET) || enoughPositive ? NOT_MET : NOT_DOCUMENTED;
    }

    /// Whether the blocks are only too close together for it to be met, and a reason for that is on record.
    boolean isForReviewer() {
        return !reasons.isEmpty()
                && longestRun(Set.of(), false).best() < wanted.atLeast()
                && longestRun(Set.copyOf(open()), true, 1).best() >= wanted.atLeast();
    }

    /// How many blocks would still be wanted if the results of those (by place in the list) were
    /// documented and count.
    public int missingIf(Set<Integer> documented) {
        var run = longestRun(documented, false);
        return run.best() >= wanted.atLeast() ? 0 : wanted.atLeast() - run.latest();
    }

    /// The places of the blocks whose result is not documented.
    public List<Integer> open() {
        return IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i) == NOT_DOCUMENTED)
                .boxed()
                .toList();
    }

    /// @param best the most in a row anywhere
    /// @param latest those at the end, to which the next block would add
    private record Run(int best, int latest) {}

    // So many that count, far enough apart; `generous` reads coarse dates as far apart as they can be.
    private Run longestRun(Set<Integer> documented, boolean generous) {
        return longestRun(documented, generous, wanted.daysApart());
    }

    private Run longestRun(Set<Integer> documented, boolean generous, int daysApart) {
        int best = 0;
        int run = 0;
        BlockResult last = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (outcomes.get(i) != MET && !documented.contains(i)) {
                run = wanted.inARow() ? 0 : run;
                last = wanted.inARow() ? null : last;
            } else if (last == null || farEnough(last, blocks.get(i), generous, daysApart)) {
                run++;
                last = blocks.get(i);
                best = Math.max(best, run);
            }
        }
        return new Run(best, run);
    }

    private static boolean farEnough(BlockResult one, BlockResult other, boolean generous, int daysApart) {
        LocalDate from = generous ? one.when().earliest() : one.when().latest();
        LocalDate to = generous ? other.when().latest() : other.when().earliest();
        boolean unknown = from.equals(LocalDate.MIN) || from.equals(LocalDate.MAX);
        return unknown ? generous : !to.isBefore(from.plusDays(daysApart));
    }
}
