package org.facetpath.core.course;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// One value of one measure.
///
/// @param max the worst value of the scale, null when unknown
record OutcomeReading(
        Measure measure,
        @Nullable String scale,
        Quantity quantity,
        @Nullable BigDecimal max,
        When when,
        List<Evidence> evidence) {

    private static final Quantity UNKNOWN = Quantity.range(null, null, "");

    /// By day and time, then by where it stands, so that the order never depends on the order of the record.
    static final Comparator<OutcomeReading> OLDEST_FIRST = Comparator.comparing(
                    OutcomeReading::when, Chronology.OLDEST_FIRST)
            .thenComparing(it ->
                    it.evidence().isEmpty() ? "" : it.evidence().getFirst().resource());

    /// Null when the record gives a range or a comparison.
    @Nullable
    BigDecimal value() {
        return quantity.exact();
    }

    /// This reading or another, which nobody can say: the other one, of which only that is told in which both agree.
    OutcomeReading or(OutcomeReading other) {
        var value = value();
        var otherValue = other.value();
        boolean same = value != null
                && otherValue != null
                && value.compareTo(otherValue) == 0
                && quantity.unit().equals(other.quantity.unit());
        return new OutcomeReading(
                measure,
                Objects.equals(scale, other.scale) ? scale : null,
                same ? other.quantity : UNKNOWN,
                other.max,
                other.when,
                other.evidence);
    }

    static OutcomeReading of(Score score, boolean located) {
        var evidence = located ? score.evidence() : BlockRelief.noted(score.evidence(), "note.score-not-located");
        return new OutcomeReading(score.measure(), score.scale(), score.value(), score.max(), score.when(), evidence);
    }
}
