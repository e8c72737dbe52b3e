package org.facetpath.report.text;

/// How a page is to look.
///
/// @param width columns, at least 40; [#FLOWING] for text that is never broken or drawn
/// @param colour whether to use terminal colours; the page says the same without
/// @param evidence whether every line of the record that a statement rests on is numbered and listed at the end, with
///     the sources in full; else a statement names the first resource and sources take one line each
/// @param symbols the signs to draw with
/// @param commands whether it names options of the command line that tell more
public record TextOptions(int width, boolean colour, boolean evidence, Symbols symbols, boolean commands) {

    /// Of text that goes into another program's field, whose width and letters are that program's: each statement is
    /// one line, names stand above what they name, and what is drawn elsewhere in columns is said in words.
    static final int FLOWING = Integer.MAX_VALUE;

    private static final int NARROWEST = 40;

    public TextOptions {
        width = Math.max(NARROWEST, width);
    }

    /// 80 columns without colour, short: what a pipe or a file gets.
    public static TextOptions plain() {
        return new TextOptions(80, false, false, Symbols.UNICODE, true);
    }

    /// To be pasted into a note: nothing is broken or cut at a column, and no option of a command line is named.
    public static TextOptions note() {
        return plain().withWidth(FLOWING).withoutCommands();
    }

    boolean flows() {
        return width == FLOWING;
    }

    public TextOptions withWidth(int columns) {
        return new TextOptions(columns, colour, evidence, symbols, commands);
    }

    public TextOptions withColour(boolean wanted) {
        return new TextOptions(width, wanted, evidence, symbols, commands);
    }

    public TextOptions withEvidence(boolean wanted) {
        return new TextOptions(width, colour, wanted, symbols, commands);
    }

    public TextOptions withSymbols(Symbols signs) {
        return new TextOptions(width, colour, evidence, signs, commands);
    }

    /// For a reader who has no command line.
    public TextOptions withoutCommands() {
        return new TextOptions(width, colour, evidence, symbols, false);
    }
}
