package org.facetpath.core.chart;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.time.When;

/// Relief stated in words of percent or time instead of by scores.
///
/// @param value percent for `PERCENT` and `FUNCTION`; hours for `DURATION`; months for `SUSTAINED`
/// @param atPercent for `SUSTAINED`: the relief that lasted so long, 50 unless said
public record ReliefReport(
        Kind kind,
        Quantity value,
        BigDecimal atPercent,
        When when,
        BodyPlace place,
        Links links,
        List<Evidence> evidence)
        implements Fact {

    public enum Kind {
        /// `percent-pain-relief`.
        PERCENT,
        /// `relief-duration`.
        DURATION,
        /// `functional-improvement`.
        FUNCTION,
        /// `sustained-relief`.
        SUSTAINED
    }

    public ReliefReport {
        evidence = List.copyOf(evidence);
    }
}
