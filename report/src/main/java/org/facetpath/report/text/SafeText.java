package org.facetpath.report.text;

/// Text that can be shown on one line of a terminal without doing anything to it: line breaks are blanks, and
/// control characters, marks that turn the direction of text and broken characters are shown as `<U+001B>`.
///
/// A record's own words may hold anything, so every line of a page is made of this.
public record SafeText(String shown) {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    public SafeText {
        shown = shown.codePoints()
                .collect(StringBuilder::new, SafeText::append, StringBuilder::append)
                .toString();
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

    @Override
    public String toString() {
        return shown;
    }
}
