package org.facetpath.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// A stretch of time with a beginning and, where the record tells one, an end. A missing end means that the
/// record does not say when it ended; `ongoing` says that it had not ended when last heard of.
public record Span(When start, @Nullable When end, boolean ongoing) {

    public Span {
        if (end != null && end.latest().isBefore(start.earliest())) {
            throw new IllegalArgumentException("A span must not end (%s) before it starts (%s).".formatted(end, start));
        }
    }

    /// One day or moment.
    public static Span of(When moment) {
        return new Span(moment, moment, false);
    }

    public static Span between(When start, When end) {
        return new Span(start, end, false);
    }

    /// Begun and not known to have ended.
    public static Span ongoingSince(When start) {
        return new Span(start, null, true);
    }

    /// Begun; whether or when it ended is not said.
    public static Span from(When start) {
        return new Span(start, null, false);
    }

    /// The fewest whole days this can have lasted by `asOf`, both ends known or not.
    public long shortestDays(LocalDate asOf) {
        var first = min(start.latest(), asOf);
        var last = end == null ? (ongoing ? asOf : first) : min(end.earliest(), asOf);
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    /// The most whole days this can have lasted by `asOf`; [Long#MAX_VALUE] when its beginning is unknown.
    public long longestDays(LocalDate asOf) {
        if (start.earliest().equals(LocalDate.MIN)) {
            return Long.MAX_VALUE;
        }
        var last = end == null ? asOf : min(end.latest(), asOf);
        return Math.max(0, ChronoUnit.DAYS.between(start.earliest(), last));
    }

    /// Whether this lasted at least so many days by `asOf`.
    public Verdict lastedDays(long days, LocalDate asOf) {
        if (shortestDays(asOf) >= days) {
            return Verdict.MET;
        }
        return longestDays(asOf) < days ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
