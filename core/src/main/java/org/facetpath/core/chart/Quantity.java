package org.facetpath.core.chart;

import java.math.BigDecimal;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// A number as a record gives it: exact, a range, or one side of a comparison (`> 80`).
///
/// `low` and `high` are the least and the greatest it can be; null is unbounded. `lowOpen` and `highOpen` say that
/// the bound itself is excluded. `unit` is UCUM where given, else as written, else empty.
public record Quantity(
        @Nullable BigDecimal low, boolean lowOpen, @Nullable BigDecimal high, boolean highOpen, String unit) {

    public static Quantity of(BigDecimal value, String unit) {
        return new Quantity(value, false, value, false, unit);
    }

    public static Quantity range(@Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {
        return new Quantity(low, false, high, false, unit);
    }

    /// The one number it is, or null when it is a range or a comparison.
    public @Nullable BigDecimal exact() {
        return low != null && high != null && low.compareTo(high) == 0 && !lowOpen && !highOpen ? low : null;
    }

    public Verdict atLeast(BigDecimal threshold) {
        if (low != null && low.compareTo(threshold) >= 0) {
            return Verdict.MET;
        }
        if (high != null) {
            int above = high.compareTo(threshold);
            if (above < 0 || (above == 0 && highOpen)) {
                return Verdict.NOT_MET;
            }
        }
        return Verdict.NOT_DOCUMENTED;
    }

    public Verdict below(BigDecimal threshold) {
        return atLeast(threshold).negated();
    }
}
