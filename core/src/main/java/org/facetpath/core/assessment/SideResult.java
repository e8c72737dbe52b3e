package org.facetpath.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Side;
import org.jspecify.annotations.Nullable;

/// How a block session went on one of its sides, judged by what was told of that side; what was told of the other side
/// never counts here.
///
/// @param side left or right
/// @param reliefPercent as in [BlockResult], of this side
/// @param reliefHours as in [BlockResult], of this side
/// @param reasons why the verdict is what it is
public record SideResult(
        Side side,
        @Nullable BigDecimal reliefPercent,
        @Nullable BigDecimal reliefHours,
        BlockVerdict verdict,
        List<Message> reasons,
        List<Evidence> evidence) {

    public SideResult {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }
}
