package org.facetpath.core.chart;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A pain, function or impression score on its scale.
///
/// `scale` names the scale for "same scale" comparisons (`nrs-0-10`, `vas-0-100`, `odi-percent`, `ndi-50`), or is null
/// when the record does not name one. `max` is the worst value of a pain or disability scale, null when unknown.
public record Score(
        Measure measure,
        Quantity value,
        @Nullable String scale,
        @Nullable BigDecimal max,
        When when,
        BodyPlace place,
        Links links,
        List<Evidence> evidence)
        implements Fact {

    public Score {
        evidence = List.copyOf(evidence);
    }
}
