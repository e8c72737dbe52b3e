package org.facetpath.server.diary;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Reminders as a calendar file (iCalendar, RFC 5545). It says "pain diary" and nothing of whose, or what for.
public final class Calendar {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 60;
    private static final String END = "\r\n";

    private Calendar() {}

    /// @param id tells this diary's reminders from others'
    /// @param words what each says
    /// @param made when this file is made
    public static String of(String id, String words, List<Instant> due, Instant made) {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Facetpath//Diary//EN");
        for (var time : due) {
            line(out, "BEGIN:VEVENT");
            line(out, "UID:%s-%s@facetpath.org".formatted(id, TIME.format(time)));
            line(out, "DTSTAMP:" + TIME.format(made));
            line(out, "DTSTART:" + TIME.format(time));
            line(out, "DURATION:PT5M");
            line(out, "SUMMARY:" + escaped(words));
            line(out, "BEGIN:VALARM");
            line(out, "ACTION:DISPLAY");
            line(out, "DESCRIPTION:" + escaped(words));
            line(out, "TRIGGER:PT0S");
            line(out, "END:VALARM");
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// A line is at most 75 bytes; what is longer goes on after a space.
    private static void line(StringBuilder out, String text) {
        for (int at = 0; at < text.length(); at += LONGEST_LINE) {
            out.append(at == 0 ? "" : " ")
                    .append(text, at, Math.min(text.length(), at + LONGEST_LINE))
                    .append(END);
        }
    }
}
