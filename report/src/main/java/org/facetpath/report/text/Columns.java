package org.facetpath.report.text;

import java.util.ArrayList;
import java.util.List;

/// How many columns of a terminal text takes, and its lines when it is broken to fit: wide East Asian characters
/// take two, combining marks and joiners none.
final class Columns {

    /// First and last of the wide characters.
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };

    /// Below it every character takes one column, but for the soft hyphen.
    private static final int FIRST_COMBINING = 0x300;

    private static final int SOFT_HYPHEN = 0xAD;

    static int of(String text) {
        return of(text, 0, text.length());
    }

    private static int of(String text, int from, int to) {
        int columns = 0;
        for (int at = from; at < to; ) {
            int character = text.codePointAt(at);
            columns += of(character);
            at += Character.charCount(character);
        }
        return columns;
    }

    private static int of(int character) {
        if (character < FIRST_COMBINING && character != SOFT_HYPHEN) {
            return 1;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        if (character < WIDE[0][0]) {
            return false;
        }
        for (var range : WIDE) {
            if (character >= range[0] && character <= range[1]) {
                return true;
            }
        }
        return false;
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    static String flushRight(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /// The text cut at the width, with the mark for "cut" as its end.
    static String cut(String text, int width, String mark) {
        return of(text) <= width ? text : head(text, width - of(mark)) + mark;
    }

    /// The text broken at blanks; a word longer than a line is broken where the line ends.
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" +", -1)) {
            var rest = word;
            if (!line.isEmpty() && of(line.toString()) + 1 + of(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (of(rest) > width) {
                var head = head(rest, width);
                lines.add(head);
                rest = rest.substring(head.length());
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /// As much of the text as fits, at least one character.
    private static String head(String text, int width) {
        int end = text.offsetByCodePoints(0, 1);
        int columns = of(text, 0, end);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            columns += of(text, end, next);
            if (columns > width) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private Columns() {}
}
