package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// One session of treatment in a region: an ablation, or an injection that was not diagnostic.
///
/// @param procedures ids of the Procedure or Claim resources
/// @param sites the joints treated: those named, and those of which every nerve was treated
/// @param technique of an ablation, such as `thermal`; null when not recorded
/// @param reliefPercent by the latest score after it, or as stated; null when not documented
/// @param reliefMonths the least and the greatest number of whole months for which relief that counts is shown
/// @param course relief at each later record, oldest first
/// @param sustained statements that relief of a percentage lasted so many months
/// @param countsFrom the relief that counts (a guideline's threshold for repeating), used for `wornOff`
public record TreatmentSession(
        Criterion.Treatment kind,
        List<String> procedures,
        When when,
        List<Site> sites,
        @Nullable String technique,
        @Nullable BigDecimal reliefPercent,
        Quantity reliefMonths,
        List<ReliefPoint> course,
        List<SustainedRelief> sustained,
        BigDecimal countsFrom,
        boolean countsAbove,
        List<Evidence> evidence) {

    /// Relief as one later record shows it.
    public record ReliefPoint(When when, Relief relief, List<Evidence> evidence) {
        public ReliefPoint {
            evidence = List.copyOf(evidence);
        }
    }

    /// A statement that relief of at least `percent` lasted `months`.
    public record SustainedRelief(Quantity months, BigDecimal percent, When when, List<Evidence> evidence) {
        public SustainedRelief {
            evidence = List.copyOf(evidence);
        }
    }

    public TreatmentSession {
        procedures = List.copyOf(procedures);
        sites = List.copyOf(sites);
        course = List.copyOf(course);
        sustained = List.copyOf(sustained);
        evidence = List.copyOf(evidence);
    }

    /// Whether it gave at least (`above`: more than) so much relief for so many calendar months.
    public Verdict gaveRelief(BigDecimal percent, boolean above, int months, LocalDate asOf) {
        return Verdict.NOT_DOCUMENTED;
    }

    /// Whether pain is back: the latest record no longer shows the relief that counts, or its stated duration has passed.
    public Verdict wornOff(LocalDate asOf) {
        return Verdict.NOT_DOCUMENTED;
    }

    /// The day relief was first seen gone, or null.
    public @Nullable LocalDate wornOffOn(LocalDate asOf) {
        return null;
    }
}
