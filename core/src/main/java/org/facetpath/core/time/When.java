package org.facetpath.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// When something happened, kept as the first and the last day it could have been, with the instant where the
/// record tells one.
///
/// A FHIR date of a month (`2026-03`) is every day of that month; a recorded date that only bounds an onset is
/// every day up to it, with [LocalDate#MIN] as its first. The day of an instant is the day as written in the
/// record. Comparisons that could go either way inside the interval are not documented.
public record When(
        LocalDate earliest, LocalDate latest, @Nullable Instant instant) {

    public When {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "The latest day (%s) must not be before the earliest (%s).".formatted(latest, earliest));
        }
    }

    /// A known day without a time.
    public static When on(LocalDate day) {
        return new When(day, day, null);
    }

    /// A known moment whose day, as written in the record, is `day`.
    public static When at(LocalDate day, Instant instant) {
        return new When(day, day, instant);
    }

    /// Any day of the month.
    public static When in(YearMonth month) {
        return new When(month.atDay(1), month.atEndOfMonth(), null);
    }

    /// Any day of the year.
    public static When inYear(int year) {
        return new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
    }

    /// Any day up to and including this one: what a recorded date says about a beginning.
    public static When onOrBefore(LocalDate day) {
        return new When(LocalDate.MIN, day, null);
    }

    /// The record says nothing about the time.
    public static When unknown() {
        return new When(LocalDate.MIN, LocalDate.MAX, null);
    }

    public boolean isUnknown() {
        return earliest.equals(LocalDate.MIN) && latest.equals(LocalDate.MAX);
    }

    /// Whether the day is known exactly.
    public boolean isDay() {
        return earliest.equals(latest);
    }

    /// Whether it began on this day or later; not documented when the day lies inside the interval left open.
    public Verdict onOrAfter(LocalDate day) {
        if (!earliest.isBefore(day)) {
            return Verdict.MET;
        }
        return latest.isBefore(day) ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
    }

    /// Whether it began on this day or earlier; not documented when the day lies inside the interval left open.
    public Verdict notAfter(LocalDate day) {
        if (!latest.isAfter(day)) {
            return Verdict.MET;
        }
        return earliest.isAfter(day) ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
    }

    /// Whether this certainly came before the other. Two things of one day are ordered only by their instants;
    /// without them their order is not documented.
    public Verdict before(When other) {
        if (instant != null && other.instant != null) {
            return Verdict.of(instant.isBefore(other.instant));
        }
        if (latest.isBefore(other.earliest)) {
            return Verdict.MET;
        }
        return earliest.isAfter(other.latest) ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
    }

    /// Those of which each may be the last: none of the others certainly came after them. One, where their dates order
    /// them; several of one day, or of dates too coarse to order.
    public static <T> List<T> possiblyLast(List<T> all, Function<? super T, When> date) {
        if (all.size() < 2) {
            return all;
        }
        // Most came before the one that began last; only the rest is compared each with each.
        var newest = date.apply(all.getFirst());
        for (var one : all) {
            var when = date.apply(one);
            newest = when.earliest.isAfter(newest.earliest) ? when : newest;
        }
        var rest = notBefore(all, List.of(newest), date);
        var last =
                rest.size() < 2 ? rest : notBefore(rest, rest.stream().map(date).toList(), date);
        // Moments told in zones far apart can each come before another's day.
        return last.isEmpty() ? rest : last;
    }

    private static <T> List<T> notBefore(
            List<T> all, List<? extends When> others, Function<? super T, ? extends When> date) {
        var kept = new ArrayList<T>();
        for (var one : all) {
            var when = date.apply(one);
            if (others.stream().noneMatch(other -> when.before(other) == Verdict.MET)) {
                kept.add(one);
            }
        }
        return kept;
    }

    /// Whether both could have been on the same day.
    public boolean mayShareDayWith(When other) {
        return !latest.isBefore(other.earliest) && !earliest.isAfter(other.latest);
    }

    /// The date as FHIR would write it: a day, a month, a year, or the open interval in words of mathematics.
    @Override
    public String toString() {
        if (isDay()) {
            return earliest.toString();
        }
        if (isUnknown()) {
            return "?";
        }
        if (earliest.equals(LocalDate.MIN)) {
            return "..%s".formatted(latest);
        }
        if (latest.equals(LocalDate.MAX)) {
            return "%s..".formatted(earliest);
        }
        var month = YearMonth.from(earliest);
        if (earliest.equals(month.atDay(1)) && latest.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        if (earliest.getDayOfYear() == 1 && latest.equals(LocalDate.of(earliest.getYear(), 12, 31))) {
            return String.valueOf(earliest.getYear());
        }
        return "%s..%s".formatted(earliest, latest);
    }
}
