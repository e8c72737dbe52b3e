package org.facetpath.core.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.time.Span;

/// Stretches of days that do not overlap, oldest first. They count the days that several spans cover together.
record Stretches(List<Stretch> list) {

    /// From the first to the last day.
    record Stretch(LocalDate from, LocalDate to) {}

    Stretches {
        list = List.copyOf(list);
    }

    /// What the spans cover for certain by `asOf`. Spans at most `gapDays` apart are one stretch.
    static Stretches certain(List<Span> spans, LocalDate asOf, int gapDays) {
        var stretches = new ArrayList<Stretch>();
        for (var span : spans) {
            var from = span.start().latest();
            var end = span.end();
            var to = end != null ? min(end.earliest(), asOf) : span.ongoing() ? asOf : from;
            if (!to.isBefore(from) && !from.isAfter(asOf)) {
                stretches.add(new Stretch(from, to));
            }
        }
        return joined(stretches, gapDays);
    }

    /// What the spans can cover at most by `asOf`, an unknown beginning or end counted for the longest.
    static Stretches possible(List<Span> spans, LocalDate asOf, int gapDays) {
        var stretches = new ArrayList<Stretch>();
        for (var span : spans) {
            var from = span.start().earliest();
            var end = span.end();
            var to = end == null ? asOf : min(end.latest(), asOf);
            if (!to.isBefore(from)) {
                stretches.add(new Stretch(from, to));
            }
        }
        return joined(stretches, gapDays);
    }

    /// Both together, overlaps counted once.
    Stretches with(Stretches other) {
        return joined(Stream.concat(list.stream(), other.list.stream()).toList(), 1);
    }

    /// Days from the first to the last of each stretch, added up.
    long days() {
        long days = 0;
        for (var stretch : list) {
            days += ChronoUnit.DAYS.between(stretch.from(), stretch.to());
        }
        return days;
    }

    private static Stretches joined(List<Stretch> stretches, int gapDays) {
        if (stretches.size() < 2) {
            return new Stretches(stretches);
        }
        var sorted =
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList();
        var joined = new ArrayList<Stretch>();
        var current = sorted.getFirst();
        for (var next : sorted.subList(1, sorted.size())) {
            if (next.from().isAfter(current.to().plusDays(gapDays))) {
                joined.add(current);
                current = next;
            } else if (next.to().isAfter(current.to())) {
                current = new Stretch(current.from(), next.to());
            }
        }
        joined.add(current);
        return new Stretches(joined);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
