package org.facetpath.report.drawing.timeline;

import org.facetpath.report.drawing.Svg;
import org.facetpath.report.drawing.timeline.Entry.Kind;

/// The sign of one kind of thing: a shape with a letter, so that it is told without colour.
record Sign(Kind kind, String letter) {

    static final double HALF = 8;

    static Sign of(Kind kind, Telling telling) {
        return new Sign(kind, kind == Kind.IMAGING ? "" : telling.say("letter." + kind.code()));
    }

    /// @param x and
    /// @param y its middle
    void paint(Svg svg, double x, double y) {
        switch (kind) {
            case ABLATION -> svg.path(polygon(x, y, 0, -9, 9, 0, 0, 9, -9, 0), "class", "tl-shape");
            case INJECTION -> svg.rectangle(x - 7.5, y - 7.5, 15, 15, "class", "tl-shape");
            case SURGERY, OTHER_PROCEDURE ->
                svg.path(polygon(x, y, -4, -8, 4, -8, 8, 0, 4, 8, -4, 8, -8, 0), "class", "tl-shape");
            case IMAGING -> svg.path(polygon(x, y, -4.5, -4, 4.5, -4, 0, 5), "class", "tl-shape");
            case POSSIBLE_FROM -> svg.path(polygon(x, y, -4, -7, 7, 0, -4, 7), "class", "tl-shape");
            default -> svg.circle(x, y, HALF, "class", "tl-shape");
        }
        if (!letter.isEmpty()) {
            svg.text(x, y + 4.3, letter, "class", "tl-letter", "text-anchor", "middle");
        }
    }

    private static String polygon(double x, double y, double... points) {
        var path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(Svg.number(x + points[i]))
                    .append(' ')
                    .append(Svg.number(y + points[i + 1]));
        }
        return path.append('Z').toString();
    }
}
