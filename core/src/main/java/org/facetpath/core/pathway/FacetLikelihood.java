package org.facetpath.core.pathway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.assessment.StatedConflict;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.Grounds;
import org.facetpath.core.judge.SiteBlocks;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.knowledge.LikelihoodRules.Direction;
import org.facetpath.core.knowledge.LikelihoodRules.Source;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// How likely the record makes facet joint pain in a region and at each of its joints.
///
/// History, examination and imaging never lift it above supported, imaging alone never above possible. A positive
/// block makes a joint probable; two of at least 80 % each at the same joint and side on different days confirm it.
/// A negative block after a single positive one speaks against the joint, since single blocks are often falsely
/// positive, and the contradiction is stated.
///
/// @param byPicture what history, examination and imaging alone make of it
/// @param bySite at the joints that blocks tested
/// @param positiveBlocks positive sessions on different days at the likeliest joint, 2 at most
/// @param leastRelief the least relief of those, or null when a percentage is not recorded
record FacetLikelihood(
        Likelihood overall,
        Likelihood byPicture,
        Map<Site, Likelihood> bySite,
        int positiveBlocks,
        @Nullable BigDecimal leastRelief,
        List<WeighedFinding> supports,
        List<WeighedFinding> against,
        List<StatedConflict> conflicts) {

    private static final BigDecimal CONFIRMING_PERCENT = BigDecimal.valueOf(80);

    static FacetLikelihood judge(Situation situation, Evaluator evaluator, boolean minor) {
        var supports = new ArrayList<WeighedFinding>();
        var against = new ArrayList<WeighedFinding>();
        var region = situation.region();
        var rules = region == null ? null : situation.knowledge().likelihood().get(region);
        var byPicture = rules == null ? Likelihood.POSSIBLE : byPicture(rules, evaluator, supports, against);
        var tested = SiteBlocks.of(situation.blocks()).stream()
                .map(blocks -> TestedSite.judge(blocks, byPicture))
                .toList();
        var best = tested.stream().max(TestedSite.BY_LIKELIHOOD);
        var overall = minor
                ? Likelihood.NOT_ASSESSABLE
                : best.map(TestedSite::likelihood).orElse(byPicture);
        var bySite = new TreeMap<Site, Likelihood>();
        tested.forEach(it -> {
            var site = it.blocks().site();
            if (site != null) {
                bySite.put(site, minor ? Likelihood.NOT_ASSESSABLE : it.likelihood());
            }
        });
        var positive = best.map(TestedSite::positive).orElse(List.of());
        return new FacetLikelihood(
                overall,
                minor ? Likelihood.NOT_ASSESSABLE : byPicture,
                bySite,
                Math.min(2, TestedSite.onDifferentDays(positive)),
                leastRelief(positive),
                supports,
                against,
                tested.stream().flatMap(it -> it.conflicts().stream()).toList());
    }

    /// At a joint; one that no block tested is as likely as the picture makes it.
    Likelihood at(Site site) {
        return bySite.getOrDefault(site, byPicture);
    }

    /// The one side that blocks speak for, where they tested the other too and do not speak for that.
    Side onlySide() {
        var probable = new EnumMap<Side, Boolean>(Side.class);
        bySite.forEach((site, likelihood) ->
                probable.merge(site.side(), likelihood.compareTo(Likelihood.PROBABLE) >= 0, Boolean::logicalOr));
        probable.remove(Side.NOT_DOCUMENTED);
        var sides = probable.keySet().stream().filter(probable::get).toList();
        return probable.size() > 1 && sides.size() == 1 ? sides.getFirst() : Side.NOT_DOCUMENTED;
    }

    private static Likelihood byPicture(
            LikelihoodRules rules, Evaluator evaluator, List<WeighedFinding> supports, List<WeighedFinding> against) {
        boolean moreThanImaging = false;
        for (var weighed : rules.findings()) {
            var explanation = evaluator.explain(weighed.when());
            if (explanation.verdict() != Verdict.MET) {
                continue;
            }
            var finding = new WeighedFinding(
                    weighed.when().id().name(),
                    weighed.weight(),
                    weighed.source(),
                    Grounds.of(explanation),
                    weighed.when().reference());
            boolean speaksFor = weighed.direction() == Direction.SUPPORTS;
            (speaksFor ? supports : against).add(finding);
            moreThanImaging |= speaksFor && weighed.source() != Source.IMAGING;
        }
        if (evaluator.explain(rules.againstWhen()).verdict() == Verdict.MET) {
            return Likelihood.AGAINST;
        }
        boolean supported = evaluator.explain(rules.supportedWhen()).verdict() == Verdict.MET;
        return supported && moreThanImaging ? Likelihood.SUPPORTED : Likelihood.POSSIBLE;
    }

    private static @Nullable BigDecimal leastRelief(List<BlockResult> positive) {
        BigDecimal least = null;
        for (var block : positive) {
            var relief = block.reliefPercent();
            if (relief == null) {
                return null;
            }
            least = least == null || relief.compareTo(least) < 0 ? relief : least;
        }
        return least;
    }

    /// What the blocks of one joint make of it.
    private record TestedSite(SiteBlocks blocks, Likelihood likelihood, List<BlockResult> positive) {

        private static final Comparator<TestedSite> BY_LIKELIHOOD = Comparator.comparing(
                        (TestedSite site) -> site.likelihood)
                .thenComparingInt(site -> site.positive.size());

        static TestedSite judge(SiteBlocks blocks, Likelihood byPicture) {
            var positive = blocks.certain().stream()
                    .filter(block -> block.verdict() == BlockVerdict.POSITIVE)
                    .toList();
            return new TestedSite(blocks, likelihood(blocks, positive, byPicture), positive);
        }

        private static Likelihood likelihood(SiteBlocks blocks, List<BlockResult> positive, Likelihood byPicture) {
            var decided =
                    blocks.certain().stream().filter(TestedSite::isDecided).toList();
            if (decided.isEmpty()) {
                return byPicture;
            }
            // Where a positive and a negative one may each be the last, they speak neither for the joint nor against
            // it.
            var last = When.possiblyLast(decided, BlockResult::when).stream()
                    .map(BlockResult::verdict)
                    .distinct()
                    .toList();
            boolean lastIsPositive = last.equals(List.of(BlockVerdict.POSITIVE));
            if (confirms(blocks.site(), positive)) {
                return lastIsPositive ? Likelihood.CONFIRMED : Likelihood.PROBABLE;
            }
            if (lastIsPositive) {
                return Likelihood.PROBABLE;
            }
            return positive.size() > 1 || last.size() > 1 ? Likelihood.POSSIBLE : Likelihood.AGAINST;
        }

        // Sides that differ decide nothing of a joint whose side nobody wrote down.
        private static boolean isDecided(BlockResult block) {
            return switch (block.verdict()) {
                case POSITIVE, NEGATIVE -> true;
                case NOT_DOCUMENTED, CONFOUNDED, MIXED -> false;
            };
        }

        private static boolean confirms(@Nullable Site site, List<BlockResult> positive) {
            if (site == null || site.side() == Side.NOT_DOCUMENTED) {
                return false;
            }
            var strong = positive.stream()
                    .filter(block -> block.reliefPercent() != null
                            && block.reliefPercent().compareTo(CONFIRMING_PERCENT) >= 0)
                    .toList();
            return onDifferentDays(strong) >= 2;
        }

        /// How many of them were certainly on days of their own.
        static int onDifferentDays(List<BlockResult> sessions) {
            int count = 0;
            BlockResult last = null;
            var byEnd = sessions.stream()
                    .sorted(Comparator.comparing(session -> session.when().latest()))
                    .toList();
            for (var session : byEnd) {
                if (last == null || !session.when().mayShareDayWith(last.when())) {
                    count++;
                    last = session;
                }
            }
            return count;
        }

        List<StatedConflict> conflicts() {
            var site = blocks.site();
            boolean denied = blocks.certain().stream().anyMatch(block -> block.verdict() == BlockVerdict.NEGATIVE);
            if (site == null || positive.isEmpty() || !denied) {
                return List.of();
            }
            var message = new Message(
                    "conflict.blocks-disagree",
                    Map.of("joint", site.joint().code(), "side", site.side().code()));
            List<Evidence> evidence = blocks.certain().stream()
                    .filter(TestedSite::isDecided)
                    .flatMap(block -> block.evidence().stream())
                    .distinct()
                    .toList();
            return List.of(new StatedConflict(message, evidence));
        }
    }
}
