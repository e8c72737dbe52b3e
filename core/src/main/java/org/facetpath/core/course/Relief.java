package org.facetpath.core.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// Relief of pain in percent: 100 · (before - after) / before by scores, or as somebody stated it.
///
/// It is compared exactly, by cross multiplication; only what is shown is ever rounded.
public sealed interface Relief {

    /// Whether it is at least (`above`: more than) so many percent.
    Verdict reaches(BigDecimal percent, boolean above);

    /// In percent for showing: exact where the decimal ends, else four decimals rounded down, so that 79.99… is
    /// never shown as 80; null when it is a range without a lower bound.
    @Nullable
    BigDecimal percent();

    /// By two scores on one scale; `before` is above 0.
    record ByScores(BigDecimal before, BigDecimal after) implements Relief {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final int SHOWN_DECIMALS = 4;

        public ByScores {
            if (before.signum() <= 0) {
                throw new IllegalArgumentException(
                        "Relief cannot be computed from a baseline of %s.".formatted(before));
            }
        }

        @Override
        public Verdict reaches(BigDecimal percent, boolean above) {
            int order = HUNDRED.multiply(before.subtract(after)).compareTo(percent.multiply(before));
            return Verdict.of(above ? order > 0 : order >= 0);
        }

        @Override
        public BigDecimal percent() {
            var difference = HUNDRED.multiply(before.subtract(after));
            try {
                return plain(difference.divide(before));
            } catch (ArithmeticException _) {
                return difference.divide(before, SHOWN_DECIMALS, RoundingMode.FLOOR);
            }
        }

        private static BigDecimal plain(BigDecimal value) {
            var stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /// As stated, perhaps as a range or a comparison: `> 80` proves at least 80 and more.
    record Stated(Quantity value) implements Relief {

        @Override
        public Verdict reaches(BigDecimal percent, boolean above) {
            return above ? exceeds(percent) : value.atLeast(percent);
        }

        private Verdict exceeds(BigDecimal percent) {
            var low = value.low();
            if (low != null && (low.compareTo(percent) > 0 || (value.lowOpen() && low.compareTo(percent) == 0))) {
                return Verdict.MET;
            }
            var high = value.high();
            return high != null && high.compareTo(percent) <= 0 ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
        }

        @Override
        public @Nullable BigDecimal percent() {
            return value.low();
        }
    }
}
