package org.facetpath.report.drawing.timeline;

import java.time.LocalDate;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;

/// Where a span stands on the axis: certainly from `surelyFrom` to `surelyTo`, possibly from `from` to `to`. When
/// nothing is certain, both sure ends are equal.
///
/// @param before and
/// @param after how it goes on beyond its ends
record Extent(double from, double surelyFrom, double surelyTo, double to, Beyond before, Beyond after) {

    static final double TAIL = 14;

    /// How a bar ends.
    enum Beyond {
        /// It ends where it is drawn to.
        NOTHING,
        /// It reaches past the edge of the axis, or goes on on the day of asking.
        GOES_ON,
        /// The record does not say whether it reaches further.
        NOT_SAID
    }

    static Extent of(Axis axis, Entry entry, LocalDate asOf) {
        var span = entry.span();
        return entry.isMoment() ? moment(axis, span.start()) : stretch(axis, span, asOf);
    }

    private static Extent moment(Axis axis, When when) {
        boolean fromOpen = when.earliest().equals(LocalDate.MIN);
        boolean toOpen = when.latest().equals(LocalDate.MAX);
        double left = axis.start(fromOpen ? when.latest() : when.earliest());
        double right = axis.end(toOpen ? when.earliest() : when.latest());
        if (when.isDay()) {
            return new Extent(left, left, right, right, edge(axis, when), edgeAfter(axis, when));
        }
        double from = fromOpen ? Math.max(axis.left(), left - TAIL) : left;
        double to = toOpen ? Math.min(axis.right(), right + TAIL) : right;
        return new Extent(
                from,
                to,
                to,
                to,
                fromOpen ? Beyond.NOT_SAID : edge(axis, when),
                toOpen ? Beyond.NOT_SAID : edgeAfter(axis, when));
    }

    private static Beyond edge(Axis axis, When when) {
        return axis.isBefore(when.earliest()) ? Beyond.GOES_ON : Beyond.NOTHING;
    }

    private static Beyond edgeAfter(Axis axis, When when) {
        return axis.isAfter(when.latest()) ? Beyond.GOES_ON : Beyond.NOTHING;
    }

    private static Extent stretch(Axis axis, Span span, LocalDate asOf) {
        var end = span.end();
        if (end == null) {
            return span.ongoing() ? goingOn(axis, span.start(), asOf) : begun(axis, span.start());
        }
        var begin = beginning(axis, span.start());
        boolean open = end.latest().equals(LocalDate.MAX);
        double sure = end.earliest().equals(LocalDate.MIN) ? begin.surelyFrom() : axis.end(end.earliest());
        double to = open ? Math.min(axis.right(), Math.max(sure, begin.surelyFrom()) + TAIL) : axis.end(end.latest());
        double surelyFrom = Math.min(begin.surelyFrom(), to);
        return new Extent(
                Math.min(begin.from(), to),
                surelyFrom,
                Math.max(surelyFrom, sure),
                Math.max(to, sure),
                begin.before(),
                open ? Beyond.NOT_SAID : edgeAfter(axis, end));
    }

    private static Extent goingOn(Axis axis, When start, LocalDate asOf) {
        var begin = beginning(axis, start);
        double to = Math.max(axis.end(asOf), begin.surelyFrom());
        return new Extent(begin.from(), begin.surelyFrom(), to, to, begin.before(), Beyond.GOES_ON);
    }

    private static Extent begun(Axis axis, When start) {
        var begin = beginning(axis, start);
        double sure = begin.surelyFrom();
        double to = Math.min(axis.right(), sure + TAIL);
        return new Extent(begin.from(), sure, Math.min(to, sure + 2), to, begin.before(), Beyond.NOT_SAID);
    }

    /// Only `from`, `surelyFrom` and `before` of it count.
    private static Extent beginning(Axis axis, When start) {
        boolean open = start.earliest().equals(LocalDate.MIN);
        double sure = start.isUnknown() || start.latest().equals(LocalDate.MAX)
                ? axis.start(open ? axis.first() : start.earliest())
                : axis.start(start.latest());
        double from = open ? Math.max(axis.left(), sure - TAIL) : axis.start(start.earliest());
        var before = open ? Beyond.NOT_SAID : edge(axis, start);
        return new Extent(from, sure, sure, sure, before, Beyond.NOTHING);
    }

    boolean isSureSomewhere() {
        return surelyTo > surelyFrom;
    }

    double middle() {
        return (from + to) / 2;
    }

    double length() {
        return to - from;
    }
}
