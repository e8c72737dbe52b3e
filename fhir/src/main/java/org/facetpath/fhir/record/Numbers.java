package org.facetpath.fhir.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers of records. Those with more digits than anything measured has are refused before they can cost anything.
public final class Numbers {

    private static final int MOST_DIGITS = 40;

    /// The number as written, exact; null when it is none or has more digits or zeros than can be meant.
    public static @Nullable BigDecimal parse(String written) {
        var text = written.strip();
        if (text.isEmpty() || text.length() > MOST_DIGITS || Character.isLetter(text.charAt(0))) {
            return null;
        }
        try {
            var number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// The text, cut where it is longer than so many characters.
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private Numbers() {}
}
