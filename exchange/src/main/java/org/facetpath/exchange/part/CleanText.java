package org.facetpath.exchange.part;

import org.facetpath.report.wording.SafeText;
import org.jspecify.annotations.Nullable;

/// Text as FHIR allows it: no control characters, not blank, not padded. What a record holds beyond that is shown
/// as in the page for the terminal, `<U+202E>` for a mark that turns the direction of text.
public final class CleanText {

    /// Null where nothing is left to show.
    public static @Nullable String orNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var shown = new SafeText(text).shown().strip();
        return shown.isEmpty() ? null : shown;
    }

    /// For text that is known to say something.
    public static String of(String text) {
        var clean = orNull(text);
        return clean == null ? "-" : clean;
    }

    /// At most so many characters, cut with three dots and never inside a character.
    public static String of(String text, int most) {
        var clean = of(text);
        if (clean.length() <= most) {
            return clean;
        }
        int end = most - 3;
        return clean.substring(0, Character.isLowSurrogate(clean.charAt(end)) ? end - 1 : end) + "...";
    }

    private CleanText() {}
}
