package org.facetpath.report.json;

import java.time.LocalDate;
import java.time.YearMonth;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Dates in ISO 8601 with the precision the record has: a day, a month, a year, or an interval with a slash whose
/// open end is two dots (`../2026-03-05` for "on or before").
final class IsoDates {

    /// Null when the record says nothing about the time.
    static @Nullable String of(@Nullable When when) {
        if (when == null || when.isUnknown()) {
            return null;
        }
        if (when.isDay()) {
            return when.earliest().toString();
        }
        if (when.equals(wholeYear(when))) {
            return "%04d".formatted(when.earliest().getYear());
        }
        if (when.equals(wholeMonth(when))) {
            return YearMonth.from(when.earliest()).toString();
        }
        return bound(when.earliest(), LocalDate.MIN) + "/" + bound(when.latest(), LocalDate.MAX);
    }

    private static String bound(LocalDate day, LocalDate open) {
        return day.equals(open) ? ".." : day.toString();
    }

    private static When wholeYear(When when) {
        return when.earliest().equals(LocalDate.MIN)
                ? When.unknown()
                : When.inYear(when.earliest().getYear());
    }

    private static When wholeMonth(When when) {
        return when.earliest().equals(LocalDate.MIN) ? When.unknown() : When.in(YearMonth.from(when.earliest()));
    }

    private IsoDates() {}
}
