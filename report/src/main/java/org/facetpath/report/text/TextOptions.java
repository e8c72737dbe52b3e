package org.facetpath.report.text;

/// How a page is to look.
///
/// @param width columns, at least 40
/// @param colour whether to use terminal colours; the page says the same without
/// @param evidence whether every line of the record that a statement rests on is numbered and listed at the end, with
///     the sources in full; else a statement names the first resource and sources take one line each
/// @param symbols the signs to draw with
public record TextOptions(int width, boolean colour, boolean evidence, Symbols symbols) {

    private static final int NARROWEST = 40;

    public TextOptions {
        width = Math.max(NARROWEST, width);
    }

    /// 80 columns without colour, short: what a pipe or a file gets.
    public static TextOptions plain() {
        return new TextOptions(80, false, false, Symbols.UNICODE);
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
