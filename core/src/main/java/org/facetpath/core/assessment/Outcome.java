package org.facetpath.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// How one measure went. The baseline is the last score of the region before its first facet procedure, else the
/// earliest of the episode.
///
/// @param changePercent positive for improvement; null when it cannot be computed
/// @param meaningful whether the change reaches what matters on that measure
/// @param wornOff the day relief was first seen gone, or null
public record Outcome(
        Measure measure,
        @Nullable String scale,
        List<Point> series,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal latest,
        @Nullable BigDecimal changePercent,
        Verdict meaningful,
        @Nullable LocalDate wornOff,
        List<Evidence> evidence,
        @Nullable Reference reference) {

    /// One score.
    ///
    /// @param quantity the number, range or comparison as recorded
    /// @param max the worst value of the scale it was given on, null when unknown
    public record Point(
            When when, Quantity quantity, @Nullable BigDecimal max, List<Evidence> evidence) {

        public Point {
            evidence = List.copyOf(evidence);
        }

        /// A score of which no more than this is known; `value` is null when it is a range or comparison.
        public Point(When when, @Nullable BigDecimal value) {
            this(when, Quantity.range(value, value, ""), null, List.of());
        }

        /// Null when the score is a range or comparison.
        public @Nullable BigDecimal value() {
            return quantity.exact();
        }
    }

    public Outcome {
        series = List.copyOf(series);
        evidence = List.copyOf(evidence);
    }
}
