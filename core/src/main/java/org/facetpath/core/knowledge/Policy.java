package org.facetpath.core.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.facetpath.core.spine.Region;
import org.jspecify.annotations.Nullable;

/// A named, versioned set of criteria per step. Clinical guidelines and payer policies have the same shape, because
/// they are the same thing: conditions for a step.
///
/// @param id such as `consensus`
/// @param revision the version's own name or date
/// @param from the first day this version applies
/// @param to the last day it applies, or null
/// @param blocks how a block is judged, by region
/// @param steps criteria by step, keyed by action code: `diagnostic-block`, `confirmatory-block`, `facet-injection`,
///     `radiofrequency-ablation`, `repeat-ablation`, `cyst-rupture`
public record Policy(
        String id,
        String title,
        Kind kind,
        String revision,
        LocalDate from,
        @Nullable LocalDate to,
        Reference reference,
        Map<Region, BlockRule> blocks,
        Map<String, List<Criterion>> steps) {

    public enum Kind {
        GUIDELINE,
        PAYER
    }

    /// How this policy judges diagnostic blocks in a region.
    ///
    /// @param positivePercent relief that makes a block positive
    /// @param above whether relief must exceed it rather than reach it
    /// @param required positive blocks wanted before ablation
    /// @param repeatPercent relief that makes an ablation worth repeating
    /// @param repeatAbove whether relief must exceed that rather than reach it
    /// @param repeatMonths for how many months
    public record BlockRule(
            BigDecimal positivePercent,
            boolean above,
            int required,
            BigDecimal repeatPercent,
            boolean repeatAbove,
            int repeatMonths,
            Reference reference) {}

    public Policy {
        blocks = Map.copyOf(blocks);
        steps = Map.copyOf(steps);
    }
}
