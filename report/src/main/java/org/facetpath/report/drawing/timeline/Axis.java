package org.facetpath.report.drawing.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.facetpath.core.time.When;

/// The one scale of days of a drawing: from its first to its last day over a strip of units.
///
/// What lies far before everything else (an X-ray of decades ago) would press the rest into a corner; it stands at the
/// edge with an arrow instead, and so does what lies far ahead.
record Axis(LocalDate first, LocalDate last, double left, double right) {

    private static final int FEWEST_DAYS = 14;
    private static final long GAP_DAYS = 365;
    private static final double GAP_SHARE = 0.6;
    private static final int MONTHS_AHEAD = 18;
    private static final double MARGIN = 0.02;

    static Axis of(TimelineModel model, double left, double right) {
        var asOf = model.asOf();
        var horizon = asOf.plusMonths(MONTHS_AHEAD);
        var days = new TreeSet<LocalDate>();
        days.add(asOf);
        model.lanes().stream()
                .flatMap(lane -> lane.entries().stream())
                .flatMap(Axis::days)
                .filter(day -> !day.isAfter(horizon))
                .forEach(days::add);
        var first = withoutGap(List.copyOf(days));
        var last = days.last();
        long length = ChronoUnit.DAYS.between(first, last);
        long margin = Math.max(2, Math.round(length * MARGIN));
        long lacking = Math.max(0, FEWEST_DAYS - length);
        return new Axis(first.minusDays(margin + lacking / 2), last.plusDays(margin + lacking / 2), left, right);
    }

    private static Stream<LocalDate> days(Entry entry) {
        var span = entry.span();
        return Stream.concat(bounds(span.start()), span.end() == null ? Stream.of() : bounds(span.end()));
    }

    private static Stream<LocalDate> bounds(When when) {
        return Stream.of(when.earliest(), when.latest())
                .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX));
    }

    /// The first day after a stretch with nothing in it that would take more than its share of the axis.
    private static LocalDate withoutGap(List<LocalDate> days) {
        int first = 0;
        for (int i = 1; i < days.size(); i++) {
            long gap = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
            long whole = ChronoUnit.DAYS.between(days.get(first), days.getLast());
            if (gap > GAP_DAYS && gap > whole * GAP_SHARE) {
                first = i;
            }
        }
        return days.get(first);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    double perDay() {
        return (right - left) / days();
    }

    /// Where the day begins; the edge for days off the axis.
    double start(LocalDate day) {
        if (day.isBefore(first)) {
            return left;
        }
        return day.isAfter(last) ? right : left + ChronoUnit.DAYS.between(first, day) * perDay();
    }

    /// Where the day ends; the edge for days off the axis.
    double end(LocalDate day) {
        return day.isBefore(last) ? start(day.plusDays(1)) : right;
    }

    double middle(LocalDate day) {
        return (start(day) + end(day)) / 2;
    }

    boolean isBefore(LocalDate day) {
        return day.isBefore(first);
    }

    boolean isAfter(LocalDate day) {
        return day.isAfter(last);
    }
}
