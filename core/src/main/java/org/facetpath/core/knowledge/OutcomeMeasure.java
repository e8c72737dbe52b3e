package org.facetpath.core.knowledge;

import java.math.BigDecimal;
import org.facetpath.core.chart.Measure;
import org.jspecify.annotations.Nullable;

/// How a change on a measure is judged.
///
/// @param highIsBad whether a higher value is worse
/// @param meaningfulChange the change in the measure's points that matters, on a scale of `scaleMax`; null when only a
///     percentage is known
/// @param meaningfulPercent the change in percent of baseline that matters; null when only points are known
public record OutcomeMeasure(
        Measure measure,
        boolean highIsBad,
        @Nullable BigDecimal scaleMax,
        @Nullable BigDecimal meaningfulChange,
        @Nullable BigDecimal meaningfulPercent,
        Reference reference) {}
