package org.facetpath.report.text;

import java.util.List;
import org.facetpath.report.wording.SafeText;

/// A page of lines: headings, and parts with their name at the left and their text beside it. Whatever is put on it
/// is made safe first, so no words of a record can steer the terminal.
final class Page {

    private static final int NAMES = 14;
    private static final int MARKS = 6;
    private static final String ITEM = "- ";

    private final StringBuilder out = new StringBuilder();
    private final TextOptions options;
    private String name = "";

    Page(TextOptions options) {
        this.options = options;
    }

    TextOptions options() {
        return options;
    }

    Symbols symbols() {
        return options.symbols();
    }

    /// Columns beside the names.
    int room() {
        return options.width() - NAMES;
    }

    void blank() {
        out.append('\n');
    }

    void heading(String title) {
        blank();
        if (options.flows()) {
            put(Tone.HEADING, title);
            blank();
            return;
        }
        var safe = new SafeText("%s %s ".formatted(symbols().rule(2), title)).shown();
        put(Tone.HEADING, safe + symbols().rule(options.width() - Columns.of(safe)));
        blank();
    }

    /// Text across the whole page.
    void paragraph(Tone tone, String text) {
        for (var line : Columns.lines(new SafeText(text).shown(), options.width())) {
            put(tone, line);
            blank();
        }
    }

    /// Names what follows; nothing is shown when nothing follows.
    void part(String title) {
        name = title;
    }

    void line(String text) {
        line(Tone.PLAIN, 0, text);
    }

    void line(Tone tone, String text) {
        line(tone, 0, text);
    }

    /// Text beside the name, broken to fit and moved in by so many columns.
    void line(Tone tone, int indent, String text) {
        if (options.flows()) {
            named();
            put(tone, (indent == 0 ? ITEM : " ".repeat(indent)) + text);
            blank();
            return;
        }
        for (var line : Columns.lines(new SafeText(text).shown(), room() - indent)) {
            drawn(tone, " ".repeat(indent) + line);
        }
    }

    /// The name above what it names, where text flows.
    private void named() {
        if (!name.isEmpty()) {
            put(Tone.HEADING, name + ":");
            blank();
            name = "";
        }
    }

    /// A line beside the name that is shown as it stands.
    void drawn(Tone tone, String text) {
        var safe = new SafeText(name).shown();
        if (Columns.of(safe) >= NAMES) {
            put(Tone.HEADING, safe);
            blank();
            safe = "";
        }
        put(Tone.HEADING, Columns.padded(safe, NAMES));
        put(tone, new SafeText(text).shown().stripTrailing());
        blank();
        name = "";
    }

    /// A footnote with its mark at the left; `single` cuts it to one line.
    void noted(String mark, String text, boolean single) {
        if (options.flows()) {
            put(Tone.PLAIN, "%s %s".formatted(mark, text));
            blank();
            return;
        }
        var safe = new SafeText(text).shown();
        int room = options.width() - MARKS;
        var lines = single ? List.of(Columns.cut(safe, room, symbols().cut())) : Columns.lines(safe, room);
        var margin = Columns.padded(mark, MARKS);
        for (var line : lines) {
            put(Tone.PLAIN, margin + line);
            blank();
            margin = " ".repeat(MARKS);
        }
    }

    private void put(Tone tone, String text) {
        var safe = new SafeText(text);
        out.append(options.colour() ? tone.paint(safe) : safe.shown());
    }

    /// The page; no line ends in blanks, no two lines are empty together.
    String text() {
        var page = new StringBuilder(out.length());
        int empty = 0;
        for (int i = 0; i < out.length(); i++) {
            char letter = out.charAt(i);
            if (letter != '\n') {
                page.append(letter);
                continue;
            }
            stripBlanks(page);
            empty = endsLine(page) ? empty + 1 : 0;
            if (empty < 2) {
                page.append('\n');
            }
        }
        return page.toString();
    }

    private static void stripBlanks(StringBuilder page) {
        int end = page.length();
        while (end > 0 && page.charAt(end - 1) == ' ') {
            end--;
        }
        page.setLength(end);
    }

    private static boolean endsLine(StringBuilder page) {
        return !page.isEmpty() && page.charAt(page.length() - 1) == '\n';
    }
}
