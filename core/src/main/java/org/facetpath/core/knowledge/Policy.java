package org.facetpath.core.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.facetpath.core.logic.Verdict;
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
/// @param terms to whom and when it applies
public record Policy(
        String id,
        String title,
        Kind kind,
        String revision,
        LocalDate from,
        @Nullable LocalDate to,
        Reference reference,
        Map<Region, BlockRule> blocks,
        Map<String, List<Criterion>> steps,
        PolicyTerms terms) {

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

    /// A guideline, which binds no payer.
    public Policy(
            String id,
            String title,
            Kind kind,
            String revision,
            LocalDate from,
            @Nullable LocalDate to,
            Reference reference,
            Map<Region, BlockRule> blocks,
            Map<String, List<Criterion>> steps) {
        this(id, title, kind, revision, from, to, reference, blocks, steps, PolicyTerms.none());
    }

    /// Whether this version is in force on the day: not documented while it is uncertain that it has
    /// begun, or that no later text has taken its place.
    public Verdict inForce(LocalDate day) {
        if (day.isBefore(from) || (to != null && day.isAfter(to))) {
            return Verdict.NOT_MET;
        }
        var sure = terms.surelyFrom();
        var last = terms.surelyTo();
        boolean open = (sure != null && day.isBefore(sure)) || (last != null && day.isAfter(last));
        return open ? Verdict.NOT_DOCUMENTED : Verdict.MET;
    }
}
