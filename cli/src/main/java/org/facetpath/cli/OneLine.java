package org.facetpath.cli;

/// Text from a record or a command line, made safe to show in a message: one line, no terminal escapes, no marks that
/// turn the reading direction, not endless.
final class OneLine {

    private static final int LONGEST = 500;

    static String of(String text) {
        var line = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        text.codePoints().limit(LONGEST).forEach(point -> append(line, point));
        if (text.length() > LONGEST) {
            line.append("...");
        }
        return line.toString();
    }

    private static void append(StringBuilder line, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> line.append("\\u%04X".formatted(point));
            default -> line.appendCodePoint(point);
        }
    }

    private OneLine() {}
}
