package org.facetpath.core.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// The stretches of relief of one threshold after a treatment: records that show it, with none between that fails.
///
/// A stretch is known from its first record (from the treatment itself, when nothing failed before) to its last. It
/// can have been longer: back to the failing record before it and on to the one after it, or to the day of asking.
final class ReliefRuns {

    private final List<Run> runs;

    /// @param knownFrom the first day relief is known, `knownTo` the last
    /// @param possibleFrom the last day before it without relief, `possibleTo` the first after it
    private record Run(LocalDate knownFrom, LocalDate knownTo, LocalDate possibleFrom, LocalDate possibleTo) {}

    ReliefRuns(TreatmentSession session, BigDecimal percent, boolean above, LocalDate asOf) {
        this.runs = runs(session, percent, above, asOf);
    }

    private static List<Run> runs(TreatmentSession session, BigDecimal percent, boolean above, LocalDate asOf) {
        var found = new ArrayList<Run>();
        var treated = session.when().earliest();
        var lastFailed = treated;
        LocalDate first = null;
        LocalDate last = null;
        for (var point : session.course()) {
            if (point.when().latest().isAfter(asOf)) {
                continue;
            }
            switch (point.relief().reaches(percent, above)) {
                case MET -> {
                    first = first == null ? point.when().latest() : first;
                    last = point.when().earliest();
                }
                case NOT_MET -> {
                    found.add(run(treated, lastFailed, first, last, point.when().latest()));
                    lastFailed = point.when().earliest();
                    first = null;
                    last = null;
                }
                case NOT_DOCUMENTED -> {}
            }
        }
        if (last != null || lastFailed.equals(treated)) {
            found.add(run(treated, lastFailed, first, last, asOf));
        }
        return found;
    }

    private static Run run(
            LocalDate treated,
            LocalDate lastFailed,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            LocalDate end) {
        if (first == null || last == null) {
            return new Run(lastFailed, lastFailed, lastFailed, end);
        }
        return new Run(lastFailed.equals(treated) ? treated : first, last, lastFailed, end);
    }

    /// Whether one stretch lasted so many calendar months and days.
    Verdict lasted(Period time) {
        return Verdict.any(runs.stream().map(run -> lasted(run, time)).toList());
    }

    private static Verdict lasted(Run run, Period time) {
        if (!run.knownFrom().plus(time).isAfter(run.knownTo())) {
            return Verdict.MET;
        }
        return run.possibleFrom().plus(time).isAfter(run.possibleTo()) ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
    }

    /// The whole months the longest stretch is known to have lasted.
    long knownMonths() {
        return runs.stream()
                .mapToLong(run -> ChronoUnit.MONTHS.between(run.knownFrom(), run.knownTo()))
                .max()
                .orElse(0);
    }

    /// The whole months the longest stretch can have lasted.
    long possibleMonths() {
        return runs.stream()
                .mapToLong(run -> ChronoUnit.MONTHS.between(run.possibleFrom(), run.possibleTo()))
                .max()
                .orElse(0);
    }
}
