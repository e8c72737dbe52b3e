package org.facetpath.core.time;

import java.time.LocalDate;

/// A window of months that moves with the day, as policies cap sessions. What was done on a day counts until the same
/// day of the month so many months later, and on that day no more; where that month is shorter, until its last day.
///
/// @param months how many; not negative
public record RollingMonths(int months) {

    /// The first day on which what was done on this one no longer counts.
    public LocalDate over(LocalDate done) {
        return done.plusMonths(months);
    }

    /// The earliest day that still counts on this one.
    public LocalDate since(LocalDate day) {
        var first = day.minusMonths(months).plusDays(1);
        while (!over(first).isAfter(day)) {
            first = first.plusDays(1);
        }
        return first;
    }
}
