package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.OutcomeMeasure;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// All readings of one measure in an episode, oldest first, and what they say about the change.
///
/// @param treated the first facet procedure of the episode, or null
/// @param rule how a change of this measure is judged, or null
record OutcomeSeries(
        Measure measure,
        List<OutcomeReading> readings,
        @Nullable When treated,
        @Nullable OutcomeMeasure rule) {

    /// What people answer who feel as before, on the scale from 1 (very much improved) to 7 (very much worse).
    private static final BigDecimal NO_CHANGE = BigDecimal.valueOf(4);

    private static final BigDecimal PGIC_MAX = BigDecimal.valueOf(7);

    Outcome outcome() {
        var latest = last(readings);
        var baseline = baseline();
        var change = change(baseline, latest);
        return new Outcome(
                measure,
                latest.scale(),
                readings.stream()
                        .map(it -> new Outcome.Point(it.when(), it.quantity(), it.max(), it.evidence()))
                        .toList(),
                isChangeItself() ? null : baseline.value(),
                latest.value(),
                change == null || isChangeItself() ? null : change.percent(),
                change == null ? Verdict.NOT_DOCUMENTED : change.meaningful(),
                wornOff(baseline, latest),
                evidence(),
                rule == null ? null : rule.reference());
    }

    /// The last reading before the first facet procedure, else the earliest.
    private OutcomeReading baseline() {
        var before = treated == null
                ? List.<OutcomeReading>of()
                : readings.stream()
                        .filter(it -> it.when().before(treated) == Verdict.MET)
                        .toList();
        return before.isEmpty() ? first(readings) : last(before);
    }

    private static OutcomeReading first(List<OutcomeReading> readings) {
        return oneOf(readings.stream()
                        .filter(it -> readings.stream()
                                .noneMatch(other -> other.when().before(it.when()) == Verdict.MET))
                        .toList())
                .orElseGet(readings::getFirst);
    }

    private static OutcomeReading last(List<OutcomeReading> readings) {
        return oneOf(When.possiblyLast(readings, OutcomeReading::when)).orElseThrow();
    }

    // Of readings that the record does not order, such as two of one day without a time.
    private static Optional<OutcomeReading> oneOf(List<OutcomeReading> unordered) {
        return unordered.stream().reduce(OutcomeReading::or);
    }

    /// The global impression of change is the change itself and has no baseline.
    private boolean isChangeItself() {
        return measure == Measure.PGIC;
    }

    /// Null when it cannot be told: one reading only, a range, or different or unnamed scales.
    private @Nullable Change change(OutcomeReading from, OutcomeReading to) {
        var after = to.value();
        if (rule == null || after == null) {
            return null;
        }
        if (isChangeItself()) {
            return new Change(rule, NO_CHANGE, after, to.max() == null ? PGIC_MAX : to.max());
        }
        var before = from.value();
        return before == null || from.equals(to) || !sameScale(from, to)
                ? null
                : new Change(rule, before, after, to.max());
    }

    private static boolean sameScale(OutcomeReading from, OutcomeReading to) {
        return from.scale() != null && from.scale().equals(to.scale());
    }

    /// The first day of the latest stretch without meaningful change, when there was one with it before.
    private @Nullable LocalDate wornOff(OutcomeReading baseline, OutcomeReading latest) {
        boolean improved = false;
        LocalDate gone = null;
        var earlier = readings.stream().filter(it -> it.when().before(latest.when()) == Verdict.MET);
        for (var reading : Stream.concat(earlier, Stream.of(latest)).toList()) {
            var change = baseline.when().before(reading.when()) == Verdict.MET ? change(baseline, reading) : null;
            if (change == null) {
                continue;
            }
            switch (change.meaningful()) {
                case MET -> {
                    improved = true;
                    gone = null;
                }
                case NOT_MET -> gone = improved && gone == null ? reading.when().latest() : gone;
                case NOT_DOCUMENTED -> {}
            }
        }
        return gone;
    }

    private List<Evidence> evidence() {
        var all = new LinkedHashSet<Evidence>();
        readings.forEach(reading -> all.addAll(reading.evidence()));
        return List.copyOf(all);
    }
}
