package org.facetpath.fhir.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Dates and times of FHIR. A partial date is the whole month or year; a time with an offset is a moment on the day
/// as written; a time in UTC (`Z`) is a moment on the day it had in the zone of the reader.
public final class Times {

    private final ZoneId zone;

    public Times(ZoneId zone) {
        this.zone = zone;
    }

    /// The moment written here; null when there is none, or, with a complaint, when there is no such date.
    public @Nullable When moment(Part part) {
        var text = part.text();
        if (text == null) {
            return null;
        }
        try {
            return parse(text.strip());
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException _) {
            part.complain("there is no such date: %s".formatted(Numbers.shortened(text, 40)));
            return null;
        }
    }

    /// The stretch a Period tells; null when it tells neither end. An end before its start is left out and said.
    public @Nullable Span span(Part period) {
        if (period.element() == null) {
            return null;
        }
        var start = moment(period.get("start"));
        var end = moment(period.get("end"));
        if (start == null) {
            return end == null ? null : new Span(new When(LocalDate.MIN, end.latest(), null), end, false);
        }
        return endingNotBefore(start, end, period.get("end"));
    }

    /// A span from the start to the end; an end before the start is left out and said.
    public Span endingNotBefore(When start, @Nullable When end, Part where) {
        if (end == null) {
            return Span.from(start);
        }
        if (end.latest().isBefore(start.earliest())) {
            where.complain("it ends (%s) before it starts (%s)".formatted(end, start));
            return Span.from(start);
        }
        return Span.between(start, end);
    }

    private When parse(String text) {
        return switch (text.length()) {
            case 4 -> When.inYear(year(text));
            case 7 -> When.in(YearMonth.of(year(text), part(text, 5, '-')));
            case 10 -> When.on(day(text));
            default -> timed(text);
        };
    }

    private When timed(String text) {
        var day = day(text);
        if (text.charAt(10) != 'T') {
            throw new DateTimeException("no time");
        }
        int offset = offsetAt(text);
        var time = time(text, offset);
        if (offset == text.length()) {
            return When.on(day);
        }
        if (text.charAt(offset) == 'Z' && offset == text.length() - 1) {
            var instant = day.atTime(time).toInstant(ZoneOffset.UTC);
            return When.at(dayInZone(instant), instant);
        }
        return When.at(day, day.atTime(time).toInstant(offset(text, offset)));
    }

    /// `hh:mm` with seconds and their fraction where given.
    private static LocalTime time(String text, int end) {
        int hour = number(text, 11, 13);
        int minute = part(text, 14, ':');
        int second = end > 16 ? part(text, 17, ':') : 0;
        int nanos = 0;
        if (end > 19) {
            if (text.charAt(19) != '.' || end > 29 || end == 20) {
                throw new DateTimeException("no time");
            }
            nanos = number(text, 20, end);
            for (int digits = end - 20; digits < 9; digits++) {
                nanos *= 10;
            }
        } else if (end != 16 && end != 19) {
            throw new DateTimeException("no time");
        }
        return LocalTime.of(hour, minute, second, nanos);
    }

    /// `+hh:mm` or `-hh:mm`.
    private static ZoneOffset offset(String text, int at) {
        if (text.length() != at + 6) {
            throw new DateTimeException("no offset");
        }
        int seconds = (number(text, at + 1, at + 3) * 60 + part(text, at + 4, ':')) * 60;
        return ZoneOffset.ofTotalSeconds(text.charAt(at) == '-' ? -seconds : seconds);
    }

    private LocalDate dayInZone(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static int offsetAt(String text) {
        for (int at = 11; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == 'Z' || character == '+' || character == '-') {
                return at;
            }
        }
        return text.length();
    }

    private static LocalDate day(String text) {
        return LocalDate.of(year(text), part(text, 5, '-'), part(text, 8, '-'));
    }

    private static int year(String text) {
        int year = number(text, 0, 4);
        if (year == 0) {
            throw new DateTimeException("no year");
        }
        return year;
    }

    /// The two digits at this index, which the separator must come before.
    private static int part(String text, int at, char separator) {
        if (text.charAt(at - 1) != separator) {
            throw new DateTimeException("no date");
        }
        return number(text, at, at + 2);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                throw new DateTimeException("no number");
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
