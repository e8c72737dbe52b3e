package org.facetpath.report.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// The plain words of the page for patients, with the record's own words marked as such.
final class PatientWords {

    private final Speech speech;
    private final Phrases phrases;

    PatientWords(Speech speech) {
        this.speech = speech;
        this.phrases = new Phrases(speech, "");
    }

    Speech speech() {
        return speech;
    }

    String say(String key, String... namesAndValues) {
        var arguments = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return speech.say(new Message(key, arguments));
    }

    /// The plain word for a code, from `patient.<kind>.<code>`; the word of every other page where there is
    /// none.
    String what(String kind, String code) {
        var key = "patient.%s.%s".formatted(kind, code);
        var words = speech.say(key);
        return words.equals(key) ? capitalised(speech.term(code)) : words;
    }

    String capitalised(String text) {
        return phrases.capitalised(text);
    }

    String number(BigDecimal value) {
        return Markup.own(phrases.number(value));
    }

    /// Without a fraction, never rounded up.
    String whole(BigDecimal value) {
        return Markup.own(phrases.whole(value));
    }

    /// Joints of the record with their side.
    String places(List<Site> sites) {
        return Markup.own(phrases.places(sites));
    }

    /// Beginning and end as far as the record has them.
    String span(When start, @Nullable When end) {
        if (start.equals(end)) {
            return date(start);
        }
        if (end == null || end.isUnknown()) {
            return start.isUnknown() ? date(start) : say("patient.from-on", "from", date(start));
        }
        return start.isUnknown()
                ? say("patient.to-end", "to", date(end))
                : say("patient.from-to", "from", date(start), "to", date(end));
    }

    /// The date in words, as exact as the record and no more.
    String date(When when) {
        if (when.isUnknown()) {
            return say("patient.date-unknown");
        }
        if (when.earliest().equals(LocalDate.MIN)) {
            return say("patient.or-earlier", "day", day(when.latest()));
        }
        if (when.latest().equals(LocalDate.MAX)) {
            return say("patient.or-later", "day", day(when.earliest()));
        }
        if (when.isDay()) {
            return day(when.earliest());
        }
        var written = when.toString();
        return written.contains("..")
                ? say("patient.between", "from", day(when.earliest()), "to", day(when.latest()))
                : Markup.own(month(written));
    }

    String day(LocalDate day) {
        return Markup.own(say("patient.day", "day", day.toString()));
    }

    private String month(String written) {
        try {
            var month = YearMonth.parse(written);
            return speech.say(new Message(
                    "patient.month",
                    Map.of(
                            "month", speech.say("date.month-" + month.getMonthValue()),
                            "year", String.valueOf(month.getYear()))));
        } catch (DateTimeParseException _) {
            return written;
        }
    }
}
