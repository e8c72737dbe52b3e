package org.facetpath.report.text;

import org.facetpath.report.wording.SafeText;

/// How a line stands out where colours are wanted. The words say the same without.
enum Tone {
    PLAIN(""),
    HEADING("\u001B[1m"),
    DANGER("\u001B[1;31m"),
    MARKED("\u001B[1m"),
    QUIET("\u001B[2m");

    private static final String RESET = "\u001B[0m";

    private final String start;

    Tone(String start) {
        this.start = start;
    }

    String paint(SafeText text) {
        return this == PLAIN || text.shown().isBlank() ? text.shown() : start + text.shown() + RESET;
    }
}
