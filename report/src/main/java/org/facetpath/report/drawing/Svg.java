package org.facetpath.report.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.facetpath.report.wording.SafeText;

/// A pen that writes one SVG drawing, to be placed in a page. Every attribute and text is escaped, so a record's own
/// words cannot become markup, and signs that would turn the direction of text are shown as `<U+202E>`.
///
/// Colours come from the page through classes; the pen knows none.
public final class Svg {

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /// A drawing of this many units, scaled to the room it gets, that a screen reader announces by its title.
    ///
    /// @param id unique in the page; the title's and description's ids are made from it
    /// @param description what is drawn, in words, for those who do not see it
    public static Svg drawing(String id, double width, double height, String title, String description) {
        var svg = new Svg();
        svg.open(
                "svg",
                "class",
                "drawing",
                "viewBox",
                "0 0 %s %s".formatted(number(width), number(height)),
                "role",
                "img",
                "aria-labelledby",
                "%s-title %s-text".formatted(id, id));
        svg.element("title", title, "id", id + "-title");
        svg.element("desc", description, "id", id + "-text");
        return svg;
    }

    private Svg() {}

    /// Opens an element, such as a group; [#close] closes it.
    public Svg open(String name, String... namesAndValues) {
        begin(name, namesAndValues);
        out.append('>');
        open.push(name);
        return this;
    }

    public Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content, such as a path.
    public Svg shape(String name, String... namesAndValues) {
        begin(name, namesAndValues);
        out.append("/>");
        return this;
    }

    /// An element around a text.
    public Svg element(String name, String text, String... namesAndValues) {
        open(name, namesAndValues);
        new SafeText(text).escapeInto(out);
        return close();
    }

    public Svg path(String d, String... namesAndValues) {
        out.append("<path d=\"");
        new SafeText(d).escapeInto(out);
        out.append('"');
        attributes(namesAndValues);
        out.append("/>");
        return this;
    }

    public Svg line(double x1, double y1, double x2, double y2, String... namesAndValues) {
        out.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\""
                .formatted(number(x1), number(y1), number(x2), number(y2)));
        attributes(namesAndValues);
        out.append("/>");
        return this;
    }

    public Svg circle(double x, double y, double radius, String... namesAndValues) {
        out.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"".formatted(number(x), number(y), number(radius)));
        attributes(namesAndValues);
        out.append("/>");
        return this;
    }

    public Svg rectangle(double x, double y, double width, double height, String... namesAndValues) {
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                .formatted(number(x), number(y), number(width), number(height)));
        attributes(namesAndValues);
        out.append("/>");
        return this;
    }

    public Svg text(double x, double y, String text, String... namesAndValues) {
        out.append("<text x=\"%s\" y=\"%s\"".formatted(number(x), number(y)));
        attributes(namesAndValues);
        out.append('>');
        new SafeText(text).escapeInto(out);
        out.append("</text>");
        return this;
    }

    /// The whole drawing; closes what is still open.
    public String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    /// A coordinate with at most one decimal, so that pages stay small.
    public static String number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) {
            return String.valueOf(tenths / 10);
        }
        return (tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10);
    }

    private void begin(String name, String... namesAndValues) {
        out.append('<').append(name);
        attributes(namesAndValues);
    }

    private void attributes(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.append(' ').append(namesAndValues[i]).append("=\"");
            new SafeText(namesAndValues[i + 1]).escapeInto(out);
            out.append('"');
        }
    }
}
