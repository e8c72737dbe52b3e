package org.facetpath.report.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// The small phrases of a page: places, dates, numbers.
public final class Phrases {

    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);

    private final Speech speech;
    private final String cut;

    /// @param cut what follows digits that go on
    public Phrases(Speech speech, String cut) {
        this.speech = speech;
        this.cut = cut;
    }

    public String say(String key, String... namesAndValues) {
        var arguments = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return speech.say(new Message(key, arguments));
    }

    public String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    public String side(Side side) {
        return side == Side.NOT_DOCUMENTED ? say("report.side-unknown") : speech.term(side.code());
    }

    /// Joints with the same sides together: `L4-L5, L5-S1 both sides; L3-L4 left`.
    public String places(List<Site> sites) {
        if (sites.isEmpty()) {
            return say("report.joints-unknown");
        }
        var sideOf = new EnumMap<Joint, Side>(Joint.class);
        sites.forEach(site -> sideOf.merge(site.joint(), site.side(), Side::with));
        return sideOf.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(it -> it.getKey().code(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(it -> "%s %s".formatted(it.getValue(), side(it.getKey())))
                .collect(Collectors.joining("; "));
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? say("report.date-unknown") : day.toString();
    }

    /// The date with the precision of the record.
    public String date(@Nullable When when) {
        if (when == null || when.isUnknown()) {
            return say("report.date-unknown");
        }
        if (when.earliest().equals(LocalDate.MIN)) {
            return say("report.or-earlier", "day", when.latest().toString());
        }
        if (when.latest().equals(LocalDate.MAX)) {
            return say("report.or-later", "day", when.earliest().toString());
        }
        var written = when.toString();
        return written.contains("..")
                ? say(
                        "report.between",
                        "from",
                        when.earliest().toString(),
                        "to",
                        when.latest().toString())
                : written;
    }

    public String span(Span span) {
        return span(span.start(), span.end());
    }

    public String span(@Nullable When start, @Nullable When end) {
        if (start != null && start.equals(end)) {
            return date(start);
        }
        var known = start != null && !start.isUnknown();
        if (end == null || end.isUnknown()) {
            return known ? say("report.span-from", "from", date(start)) : date(null);
        }
        return known
                ? say("report.span", "from", date(start), "to", date(end))
                : say("report.span-to", "to", date(end));
    }

    /// Plain digits, cut after one decimal and never rounded up, so that 79.99 does not read as 80.
    public String number(BigDecimal value) {
        var shown = value.setScale(1, RoundingMode.DOWN);
        var whole = shown.compareTo(value) == 0;
        return whole ? shown.stripTrailingZeros().toPlainString() : shown.toPlainString() + cut;
    }

    /// A whole number for patients, cut and never rounded up: 79.99 is told as 79. What is judged is the exact value.
    public String whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.DOWN).toPlainString();
    }

    /// A share from 0 to 1 in percent.
    public String percent(BigDecimal share) {
        return number(share.movePointRight(2));
    }

    /// So many hours with their unit; less than one in minutes, cut.
    public String lasting(BigDecimal hours) {
        return hours.compareTo(BigDecimal.ONE) < 0
                ? say("report.minutes", "minutes", whole(hours.multiply(MINUTES_OF_HOUR)))
                : say("report.hours", "hours", number(hours));
    }
}
