package org.facetpath.report.text;

/// How a page is to look.
///
/// @param width columns, at least 40
/// @param colour whether to use terminal colours; the page says the same without
/// @param evidence whether each statement carries the numbers of the lines of the record it rests on, listed at the end
/// @param symbols the signs to draw with
public record TextOptions(int width, boolean colour, boolean evidence, Symbols symbols) {

    private static final int NARROWEST = 40;

    public TextOptions {
        width = Math.max(NARROWEST, width);
    }

    /// 80 columns without colour, with evidence: what a pipe or a file gets.
    public static TextOptions plain() {
        return new TextOptions(80, false, true, Symbols.UNICODE);
    }

    public TextOptions withWidth(int columns) {
        return new TextOptions(columns, colour, evidence, symbols);
    }

    public TextOptions withColour(boolean wanted) {
        return new TextOptions(width, wanted, evidence, symbols);
    }

    public TextOptions withEvidence(boolean wanted) {
        return new TextOptions(width, colour, wanted, symbols);
    }

    public TextOptions withSymbols(Symbols signs) {
        return new TextOptions(width, colour, evidence, signs);
    }
}
