package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.report.wording.SafeText;

/// How much room words take in a drawing, estimated for common sans-serif faces and rather too much than too little, so
/// that labels can be kept apart without knowing the reader's face.
///
/// @param size of the letters in units of the drawing
public record Lettering(double size) {

    private static final String ELLIPSIS = "…";
    private static final int FIRST_WIDE_SCRIPT = 0x1100;
    private static final double BOLD = 1.1;
    private static final double NARROW = 0.38;
    private static final double COMMON = 0.62;
    private static final double BROAD = 0.77;
    private static final double BROADEST = 0.98;
    private static final double SQUARE = 1.25;

    /// The same letters in bold.
    public Lettering bold() {
        return new Lettering(size * BOLD);
    }

    public double width(String text) {
        return size
                * new SafeText(text)
                        .shown()
                        .codePoints()
                        .mapToDouble(Lettering::share)
                        .sum();
    }

    /// The text, or as much of its beginning as fits before an ellipsis.
    public String cut(String text, double room) {
        var shown = new SafeText(text).shown();
        if (shown.length() < room && width(shown) <= room) {
            return shown;
        }
        double left = room - width(ELLIPSIS);
        int end = 0;
        while (end < shown.length()) {
            int letter = shown.codePointAt(end);
            left -= size * share(letter);
            if (left < 0) {
                return shown.substring(0, end).stripTrailing() + ELLIPSIS;
            }
            end += Character.charCount(letter);
        }
        return width(shown) <= room ? shown : shown + ELLIPSIS;
    }

    /// The text in lines of that room, broken between words; what does not fit the last line is cut.
    public List<String> lines(String text, double room, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : new SafeText(text).shown().split(" ", -1)) {
            boolean fits = line.isEmpty() || width(line + " " + word) <= room;
            if (!fits && lines.size() < most - 1) {
                lines.add(cut(line.toString(), room));
                line.setLength(0);
            } else if (!fits && width(line.toString()) > room) {
                break;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(cut(line.toString(), room));
        return lines;
    }

    private static double share(int letter) {
        if (letter >= FIRST_WIDE_SCRIPT) {
            return isDash(letter) ? BROAD : SQUARE;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.UPPERCASE_LETTER -> letter == 'M' || letter == 'W' ? BROADEST : BROAD;
            case Character.MATH_SYMBOL -> BROAD;
            default -> lower(letter);
        };
    }

    private static double lower(int letter) {
        return switch (letter) {
            case 'i', 'j', 'l', 't', 'f', '.', ',', ':', ';', '\'', '|', ' ', '(', ')', '-' -> NARROW;
            case 'm', 'w', '%', '@' -> BROADEST;
            default -> COMMON;
        };
    }

    /// General punctuation: dashes, quotes, the ellipsis.
    private static boolean isDash(int letter) {
        return letter >= 0x2000 && letter < 0x2070;
    }
}
