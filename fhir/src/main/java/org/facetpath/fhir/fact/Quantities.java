package org.facetpath.fhir.fact;

import java.math.BigDecimal;
import org.facetpath.core.chart.Quantity;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Numbers;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// Reads numbers with their units, comparators and ranges, also those written as text (`7/10`, `5-6`, `>80%`).
public final class Quantities {

    private static final String UCUM = "http://unitsofmeasure.org";

    /// A quantity, and what it is out of when the text or ratio says so (`7/10`).
    public record Measured(Quantity quantity, @Nullable BigDecimal outOf) {}

    /// The quantity that stands here; null when none does.
    public static @Nullable Measured read(Part part) {
        return switch (part.value()) {
            case null -> null;
            case Element.Literal literal when literal.number() -> plain(part.number(), "");
            case String text -> ofText(text);
            case Element element when element.has("low") || element.has("high") -> range(part);
            case Element element when element.has("numerator") -> ratio(part);
            case Element element when element.has("value") -> quantity(part);
            default -> null;
        };
    }

    private static @Nullable Measured plain(@Nullable BigDecimal number, String unit) {
        return number == null ? null : new Measured(Quantity.of(number, unit), null);
    }

    private static @Nullable Measured quantity(Part part) {
        var number = part.get("value").value() instanceof String text
                ? part.get("value").decimal(text)
                : part.get("value").number();
        if (number == null) {
            return null;
        }
        var comparator = part.get("comparator").text();
        var compared = compared(number, comparator == null ? "" : comparator, unit(part));
        if (compared == null) {
            part.get("comparator")
                    .complain("the comparator is not known: %s"
                            .formatted(part.get("comparator").shown()));
            return null;
        }
        return new Measured(compared, null);
    }

    private static String unit(Part quantity) {
        var code = quantity.get("code").text();
        if (code != null && UCUM.equals(quantity.get("system").text())) {
            return code;
        }
        var unit = quantity.get("unit").text();
        return unit != null ? unit : code == null ? "" : code;
    }

    private static @Nullable Quantity compared(BigDecimal number, String comparator, String unit) {
        return switch (comparator) {
            case "" -> Quantity.of(number, unit);
            case "<" -> new Quantity(null, false, number, true, unit);
            case "<=" -> new Quantity(null, false, number, false, unit);
            case ">" -> new Quantity(number, true, null, false, unit);
            case ">=" -> new Quantity(number, false, null, false, unit);
            default -> null;
        };
    }

    private static @Nullable Measured range(Part part) {
        var low = part.get("low").get("value").number();
        var high = part.get("high").get("value").number();
        if ((low == null && high == null) || (low != null && high != null && low.compareTo(high) > 0)) {
            part.complain("the range cannot be used: %s".formatted(part.shown()));
            return null;
        }
        var unit = unit(part.get(low == null ? "high" : "low"));
        return new Measured(Quantity.range(low, high, unit), null);
    }

    private static @Nullable Measured ratio(Part part) {
        var number = part.get("numerator").get("value").number();
        var whole = part.get("denominator").get("value").number();
        return number == null ? null : new Measured(Quantity.of(number, unit(part.get("numerator"))), whole);
    }

    /// A number in words of a note: `7`, `7/10`, `7 out of 10`, `5-6`, `> 80 %`.
    static @Nullable Measured ofText(String text) {
        var plain = text.strip().replace("out of", "/").replace(" ", "");
        var unit = plain.endsWith("%") ? "%" : "";
        plain = plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain;
        var comparator = comparatorOf(plain);
        plain = plain.substring(comparator.length());
        int slash = plain.indexOf('/');
        if (slash > 0) {
            var number = Numbers.parse(plain.substring(0, slash));
            var whole = Numbers.parse(plain.substring(slash + 1));
            return number == null || whole == null ? null : new Measured(Quantity.of(number, unit), whole);
        }
        int hyphen = plain.indexOf('-', 1);
        if (hyphen > 0 && comparator.isEmpty()) {
            var low = Numbers.parse(plain.substring(0, hyphen));
            var high = Numbers.parse(plain.substring(hyphen + 1));
            return low == null || high == null || low.compareTo(high) > 0
                    ? null
                    : new Measured(Quantity.range(low, high, unit), null);
        }
        var number = Numbers.parse(plain);
        var compared = number == null ? null : compared(number, comparator, unit);
        return compared == null ? null : new Measured(compared, null);
    }

    private static String comparatorOf(String text) {
        for (var comparator : new String[] {"<=", ">=", "<", ">"}) {
            if (text.startsWith(comparator)) {
                return comparator;
            }
        }
        return "";
    }

    private Quantities() {}
}
