package org.facetpath.report.wording;

/// Text that can be shown on one line of a terminal without doing anything to it: line breaks are blanks, and
/// control characters, marks that turn the direction of text and broken characters are shown as `<U+001B>`.
///
/// A record's own words may hold anything, so every line of a page is made of this.
public record SafeText(String shown) {

    private static final int DELETE = 0x7F;
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int FIRST_COMBINING = 0x300;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    public SafeText {
        shown = isPlain(shown) ? shown : cleaned(shown);
    }

    /// Whether it is of Latin letters, digits and signs only, as nearly every line is.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean plain = (letter >= ' ' && letter < DELETE)
                    || (letter >= NO_BREAK_SPACE && letter < FIRST_COMBINING && letter != SOFT_HYPHEN);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            append(safe, character);
            at += Character.charCount(character);
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character) {
        if (Character.isWhitespace(character)) {
            safe.append(' ');
        } else if (isHarmless(character)) {
            safe.appendCodePoint(character);
        } else {
            safe.append("<U+%04X>".formatted(character));
        }
    }

    /// The joiners are part of how some scripts are written.
    private static boolean isHarmless(int character) {
        if (character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /// Appends it to HTML or SVG, between tags or in an attribute: no letter of it is markup.
    public void escapeInto(StringBuilder markup) {
        for (int i = 0; i < shown.length(); i++) {
            char letter = shown.charAt(i);
            switch (letter) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(letter);
            }
        }
    }

    @Override
    public String toString() {
        return shown;
    }
}
