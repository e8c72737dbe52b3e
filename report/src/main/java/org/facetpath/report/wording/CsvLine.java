package org.facetpath.report.wording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A line of a table that a spreadsheet opens (RFC 4180). Each cell is quoted, and one that a spreadsheet
/// would take for a formula gets an apostrophe first: words of a record may be anything.
public final class CsvLine {

    /// With the wide forms of the signs, which some spreadsheets read alike.
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*");

    private CsvLine() {}

    /// With its end.
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String words) {
        var shown = new SafeText(words).shown();
        var harmless = FORMULA.matcher(shown).matches() ? "'" + shown : shown;
        return "\"%s\"".formatted(harmless.replace("\"", "\"\""));
    }
}
