package org.facetpath.cli;

import java.util.ArrayList;
import java.util.List;

/// A table of a name and two columns, broken to the width of the terminal.
final class SideBySide {

    private static final int LEAST = 72;

    private final StringBuilder out = new StringBuilder();
    private final int name;
    private final int column;

    SideBySide(int width) {
        int room = Math.max(width, LEAST);
        this.name = room / 4;
        this.column = (room - name - 4) / 2;
    }

    void heading(String title) {
        out.append('\n').append("== ").append(OneLine.of(title)).append('\n');
    }

    void row(String title, String left, String right) {
        var titles = broken(title, name);
        var lefts = broken(left, column);
        var rights = broken(right, column);
        int lines = Math.max(titles.size(), Math.max(lefts.size(), rights.size()));
        for (int i = 0; i < lines; i++) {
            var line = "%-" + name + "s  %-" + column + "s  %s";
            out.append(line.formatted(at(titles, i), at(lefts, i), at(rights, i))
                            .stripTrailing())
                    .append('\n');
        }
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    private static List<String> broken(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : OneLine.of(text).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    String text() {
        return out.toString();
    }
}
