package org.facetpath.fhir.procedure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.facetpath.fhir.record.Numbers;
import org.jspecify.annotations.Nullable;

/// Amounts in running text, such as `0.5 mL` or `80 °C`.
final class Amounts {

    /// The one amount with one of these units; null when the text names none or different ones.
    static @Nullable BigDecimal one(String text, String... units) {
        var lower = text.toLowerCase(Locale.ROOT);
        var found = new TreeSet<BigDecimal>();
        int at = 0;
        while (at < lower.length()) {
            if (!Character.isDigit(lower.charAt(at)) || (at > 0 && isPartOfWord(lower.charAt(at - 1)))) {
                at++;
                continue;
            }
            int end = at;
            while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || isPoint(lower, end))) {
                end++;
            }
            var number = Numbers.parse(lower.substring(at, end));
            if (number != null && List.of(units).contains(unitAt(lower, end))) {
                found.add(number);
            }
            at = end;
        }
        return found.size() == 1 ? found.first() : null;
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-';
    }

    private static boolean isPoint(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private static String unitAt(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int end = at;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '°')) {
            end++;
        }
        return text.substring(at, end);
    }

    private Amounts() {}
}
