package org.facetpath.report.drawing.timeline;

import java.time.LocalDate;
import java.util.Map;
import org.facetpath.core.explain.Message;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Dates in the reader's language and with the precision of the record: a day, a month, a year, or what bounds it.
public final class Dates {

    /// Letters of a year and of a month as the record writes them.
    private static final int YEAR = "2026".length();

    private static final int YEAR_AND_MONTH = "2026-11".length();

    private final Speech speech;

    public Dates(Speech speech) {
        this.speech = speech;
    }

    public String day(LocalDate day) {
        return speech.say(Message.of("timeline.day", "day", day.toString()));
    }

    /// A tick of days: `5 Nov`.
    String shortDay(LocalDate day) {
        return speech.say(new Message(
                "timeline.short-day", Map.of("day", String.valueOf(day.getDayOfMonth()), "month", shortMonth(day))));
    }

    String shortMonth(LocalDate day) {
        return speech.say("timeline.month-" + day.getMonthValue());
    }

    public String when(@Nullable When when) {
        if (when == null || when.isUnknown()) {
            return speech.say("timeline.no-date");
        }
        if (when.earliest().equals(LocalDate.MIN)) {
            return speech.say(Message.of("timeline.until", "day", when.latest().toString()));
        }
        if (when.latest().equals(LocalDate.MAX)) {
            return speech.say(
                    Message.of("timeline.or-later", "day", when.earliest().toString()));
        }
        return closed(when);
    }

    private String closed(When when) {
        var written = when.toString();
        if (when.isDay()) {
            return day(when.earliest());
        }
        if (written.length() == YEAR) {
            return written;
        }
        return written.length() == YEAR_AND_MONTH ? month(when.earliest()) : between(when);
    }

    private String month(LocalDate day) {
        var month = speech.say("date.month-" + day.getMonthValue());
        return speech.say(new Message("timeline.month", Map.of("month", month, "year", String.valueOf(day.getYear()))));
    }

    private String between(When when) {
        return speech.say(new Message(
                "timeline.between",
                Map.of(
                        "from", when.earliest().toString(),
                        "to", when.latest().toString())));
    }

    String span(Entry entry) {
        return entry.isMoment() ? when(entry.span().start()) : span(entry.span());
    }

    private String span(Span span) {
        var end = span.end();
        boolean known = !span.start().isUnknown();
        if (end == null || end.isUnknown()) {
            var key = span.ongoing() ? "timeline.ongoing" : "timeline.end-unknown";
            return known ? speech.say(Message.of(key, "from", when(span.start()))) : when(null);
        }
        return speech.say(new Message("timeline.span", Map.of("from", when(span.start()), "to", when(end))));
    }
}
