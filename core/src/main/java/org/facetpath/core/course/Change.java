package org.facetpath.core.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.facetpath.core.knowledge.OutcomeMeasure;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// The change of one measure between two values on one scale; positive for improvement.
///
/// @param max the worst (or greatest) value of the scale, null when unknown
record Change(
        OutcomeMeasure measure,
        BigDecimal from,
        BigDecimal to,
        @Nullable BigDecimal max) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DECIMALS = 4;

    /// In the measure's own points on the scale of the values.
    BigDecimal points() {
        return measure.highIsBad() ? from.subtract(to) : to.subtract(from);
    }

    /// In percent of the first value: exact where the decimal ends, else four decimals rounded down; null
    /// when the first value is 0 or less.
    @Nullable
    BigDecimal percent() {
        if (from.signum() <= 0) {
            return null;
        }
        var hundredfold = HUNDRED.multiply(points());
        try {
            var exact = hundredfold.divide(from).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
        } catch (ArithmeticException _) {
            return hundredfold.divide(from, SHOWN_DECIMALS, RoundingMode.FLOOR);
        }
    }

    /// Whether the improvement reaches the points or the percentage that matter; either is enough. Not documented
    /// where neither can be told.
    Verdict meaningful() {
        boolean points = measure.meaningfulChange() != null && comparable();
        boolean percent = measure.meaningfulPercent() != null && from.signum() > 0;
        return points || percent ? byPoints().or(byPercent()) : Verdict.NOT_DOCUMENTED;
    }

    private Verdict byPoints() {
        var wanted = measure.meaningfulChange();
        if (wanted == null || !comparable()) {
            return Verdict.NOT_MET;
        }
        var theirs = measure.scaleMax();
        if (theirs == null || max == null) {
            return Verdict.of(points().compareTo(wanted) >= 0);
        }
        return Verdict.of(points().multiply(theirs).compareTo(wanted.multiply(max)) >= 0);
    }

    /// Whether points on this scale can be turned into points of the measure's own scale.
    private boolean comparable() {
        return measure.scaleMax() == null || max != null;
    }

    private Verdict byPercent() {
        var wanted = measure.meaningfulPercent();
        return wanted == null || from.signum() <= 0
                ? Verdict.NOT_MET
                : Verdict.of(HUNDRED.multiply(points()).compareTo(wanted.multiply(from)) >= 0);
    }
}
