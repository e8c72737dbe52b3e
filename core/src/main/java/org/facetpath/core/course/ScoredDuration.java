package org.facetpath.core.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// How long the scores show relief of a threshold: from the first to the last score at or above it.
///
/// Relief is known to have ended only when a later score falls short; it then lasted at most from the session to that
/// score. A record that merely stops says nothing about the end.
record ScoredDuration(FacetSession session, ReliefReading reading, BigDecimal percent, boolean above) {

    private static final int SHOWN_DECIMALS = 2;

    ReliefReading.Lasting read() {
        var before = reading.before();
        if (before == null) {
            return new ReliefReading.Lasting(null, Quantity.range(BigDecimal.ZERO, null, "h"), List.of());
        }
        Instant first = null;
        Instant last = null;
        Instant gone = null;
        for (var score : reading.scores()) {
            var at = Objects.requireNonNull(score.when().instant());
            var value = score.value().exact();
            if (value == null) {
                continue;
            }
            if (shows(before, value)) {
                first = first == null ? at : first;
                last = at;
                gone = null;
            } else if (last != null && gone == null) {
                gone = at;
            }
        }
        return between(first, last, gone);
    }

    private boolean shows(Score before, BigDecimal after) {
        var base = Objects.requireNonNull(before.value().exact());
        return new Relief.ByScores(base, after).reaches(percent, above) == Verdict.MET;
    }

    private ReliefReading.Lasting between(@Nullable Instant first, @Nullable Instant last, @Nullable Instant gone) {
        if (first == null || last == null) {
            return new ReliefReading.Lasting(null, Quantity.range(BigDecimal.ZERO, null, "h"), List.of());
        }
        var measured = hours(Duration.between(first, last), RoundingMode.FLOOR);
        var started = session.when().instant();
        var most =
                gone == null || started == null ? null : hours(Duration.between(started, gone), RoundingMode.CEILING);
        var shown = measured.signum() == 0 ? null : measured;
        return new ReliefReading.Lasting(shown, Quantity.range(measured, most, "h"), List.of());
    }

    private static BigDecimal hours(Duration duration, RoundingMode rounding) {
        var hours = BigDecimal.valueOf(duration.toSeconds())
                .divide(BigDecimal.valueOf(3600), SHOWN_DECIMALS, rounding)
                .stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0, RoundingMode.UNNECESSARY) : hours;
    }
}
