package org.facetpath.core.pathway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.assessment.SpineProblem.Detail;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.spine.Region;
import org.jspecify.annotations.Nullable;

/// What the blocks so far, and one more, are worth by published shares.
final class BlocksWorth {

    private BlocksWorth() {}

    /// The published range for patients like this one; null when the record speaks against the facet joints, when
    /// the likelihood is not assessable, or when nothing was published for the region.
    static @Nullable Probability probability(Knowledge knowledge, Region region, FacetLikelihood likelihood) {
        if (likelihood.overall().compareTo(Likelihood.POSSIBLE) < 0) {
            return null;
        }
        return find(knowledge, region, likelihood.positiveBlocks(), likelihood.leastRelief())
                .map(worth -> new Probability(
                        worth.low(),
                        worth.high(),
                        new Message(
                                worth.basis(),
                                Map.of(
                                        "blocks", Integer.toString(worth.positiveBlocks()),
                                        "percent", worth.atPercent().toPlainString())),
                        worth.studies(),
                        worth.reference()))
                .orElse(null);
    }

    /// What one and what two positive blocks are worth, for whoever decides after a single one.
    static List<Detail> details(Knowledge knowledge, Region region, @Nullable BigDecimal relief) {
        var details = new ArrayList<Detail>();
        for (int blocks = 1; blocks <= 2; blocks++) {
            find(knowledge, region, blocks, relief).map(BlocksWorth::described).ifPresent(details::add);
        }
        return details;
    }

    // The highest threshold the relief reached; when it reached none, the lowest that was studied, which is said.
    private static Optional<BlockWorth> find(
            Knowledge knowledge, Region region, int blocks, @Nullable BigDecimal relief) {
        var rows = knowledge.blockWorth().stream()
                .filter(worth -> worth.region() == region && worth.positiveBlocks() == blocks)
                .sorted(Comparator.comparing(BlockWorth::atPercent))
                .toList();
        return rows.stream()
                .filter(worth -> relief != null && worth.atPercent().compareTo(relief) <= 0)
                .reduce((_, higher) -> higher)
                .or(() -> rows.stream().findFirst());
    }

    private static Detail described(BlockWorth worth) {
        var message = new Message(
                "detail.block-worth",
                Map.of(
                        "blocks", Integer.toString(worth.positiveBlocks()),
                        "percent", worth.atPercent().toPlainString(),
                        "low", asPercent(worth.low()),
                        "high", asPercent(worth.high())));
        return new Detail(message, worth.reference());
    }

    private static String asPercent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
