package org.facetpath.fhir.person;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// When a condition began or ended, also where only an age or words tell it, with their uncertainty.
final class Onsets {

    private static final BigDecimal OLDEST = BigDecimal.valueOf(150);

    private final Dating dating;
    private final @Nullable When birth;

    Onsets(Dating dating, @Nullable When birth) {
        this.dating = dating;
        this.birth = birth;
    }

    /// When it began: onset, else a bound by when it was recorded or by its encounter.
    Dated onset(Part root) {
        var own = of(root, "onset", "start");
        if (own != null) {
            return own;
        }
        var recorded = dating.notAfter(root.get("recordedDate"), "note.dated-by-recorded");
        if (recorded != null) {
            return recorded;
        }
        var encounter = dating.byEncounter(root.get("encounter"));
        return encounter == null
                ? Dated.unknown()
                : new Dated(Dating.bound(encounter.when()), encounter.written(), encounter.note());
    }

    /// When it ended; null when the record does not say that it did.
    @Nullable
    When abatement(Part root) {
        var ended = of(root, "abatement", "end");
        if (ended != null) {
            return ended.when();
        }
        boolean said = root.get("abatementString").isPresent()
                || root.get("abatementAge").isPresent()
                || root.get("abatementRange").isPresent()
                || root.get("abatementPeriod").get("end").isPresent();
        return said ? When.unknown() : null;
    }

    private @Nullable Dated of(Part root, String name, String end) {
        var moment = root.get(name + "DateTime");
        var when = dating.times().moment(moment);
        if (when != null) {
            return new Dated(when, moment.shown(), null);
        }
        var bound = root.get(name + "Period").get(end);
        when = dating.times().moment(bound);
        if (when != null) {
            return new Dated(when, bound.shown(), null);
        }
        var age = root.get(name + "Age");
        if (age.isPresent()) {
            return atAge(years(age), years(age), age);
        }
        var range = root.get(name + "Range");
        if (range.isPresent()) {
            return atAge(years(range.get("low")), years(range.get("high")), range);
        }
        var text = root.get(name + "String");
        return text.isPresent() && text.text() != null ? ofText(text) : null;
    }

    /// Between these ages: from the birthday of the lower to the day before the birthday after the higher.
    private @Nullable Dated atAge(@Nullable BigDecimal low, @Nullable BigDecimal high, Part part) {
        if (birth == null || low == null || high == null || low.compareTo(high) > 0) {
            return birth == null ? new Dated(When.unknown(), part.shown(), "note.dated-by-age") : null;
        }
        var from = birth.earliest().plusMonths(months(low));
        var to = birth.latest().plusMonths(months(high)).plusYears(1).minusDays(1);
        return new Dated(new When(from, to, null), part.shown(), "note.dated-by-age");
    }

    private static long months(BigDecimal years) {
        return years.multiply(BigDecimal.valueOf(12)).longValue();
    }

    private static @Nullable BigDecimal years(Part age) {
        var value = age.get("value");
        var number = value.isPresent() ? value.number() : null;
        if (number == null || number.signum() < 0) {
            return null;
        }
        var years = switch (age.get("code").isPresent()
                ? age.get("code").shown()
                : age.get("unit").shown()) {
            case "mo", "month", "months" -> number.divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);
            case "wk", "d", "h", "min" -> BigDecimal.ZERO;
            default -> number;
        };
        return years.compareTo(OLDEST) > 0 ? null : years;
    }

    /// A text that holds a date or a single year; any other text leaves the time open.
    private Dated ofText(Part part) {
        var text = part.shown().strip();
        int years = 0;
        int year = 0;
        for (int at = 0; at + 4 <= text.length(); at++) {
            boolean bounded = (at == 0 || !Character.isDigit(text.charAt(at - 1)))
                    && (at + 4 == text.length() || !Character.isDigit(text.charAt(at + 4)));
            var digits = text.substring(at, at + 4);
            if (bounded
                    && (digits.startsWith("19") || digits.startsWith("20"))
                    && digits.chars().allMatch(Character::isDigit)) {
                year = Integer.parseInt(digits);
                years++;
            }
        }
        if (years != 1) {
            return new Dated(When.unknown(), text, "note.dated-by-text");
        }
        int approximate = hasAny(text, "about", "around", "circa", "approx", "~") ? 1 : 0;
        var when = new When(LocalDate.of(year - approximate, 1, 1), LocalDate.of(year + approximate, 12, 31), null);
        boolean before = hasAny(text, "before", "prior");
        boolean after = hasAny(text, "after");
        return new Dated(
                new When(before ? LocalDate.MIN : when.earliest(), after ? LocalDate.MAX : when.latest(), null),
                text,
                "note.dated-by-text");
    }

    private static boolean hasAny(String text, String... words) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
