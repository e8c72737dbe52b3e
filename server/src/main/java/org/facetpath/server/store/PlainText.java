package org.facetpath.server.store;

/// What a line of text must be to be kept the same by every database: not blank, not endless, without control
/// characters, and all of it writable as UTF-8.
public final class PlainText {

    /// How long the reason of a change may be.
    public static final int LONGEST_REASON = 2_000;

    /// @throws IllegalArgumentException when it is not; the message does not repeat the text
    public static void require(String what, String text, int longest) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException("%s is longer than %d characters".formatted(what, longest));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " holds a control character");
        }
        if (!isWhole(text)) {
            throw new IllegalArgumentException(what + " holds half a character");
        }
    }

    /// Whether no half of a character stands without its other half, so that the text can be written as UTF-8.
    public static boolean isWhole(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (Character.charCount(text.codePointAt(at)) == 1) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private PlainText() {}
}
