package org.facetpath.report.drawing.timeline;

import org.facetpath.report.drawing.Svg;

/// Draws a span: solid where it is certain, pale where it is only possible, an arrow where it goes on, a question mark
/// where the record does not say.
record Bar(Extent extent, double y, double thickness) {

    private static final double THINNEST = 2;

    void paint(Svg svg) {
        double from = extent.from();
        double length = Math.max(THINNEST, extent.length());
        if (!extent.isSureSomewhere()) {
            svg.rectangle(from, y, length, thickness, "class", "tl-maybe");
        }
        if (extent.isSureSomewhere()) {
            double sure = Math.max(THINNEST, extent.surelyTo() - extent.surelyFrom());
            maybe(svg, from, extent.surelyFrom());
            maybe(svg, extent.surelyTo(), extent.to());
            svg.rectangle(extent.surelyFrom(), y, sure, thickness, "class", "tl-sure");
        }
        end(svg, from, extent.before(), -1);
        end(svg, from + length, extent.after(), 1);
    }

    private void maybe(Svg svg, double from, double to) {
        if (to > from) {
            svg.rectangle(from, y, to - from, thickness, "class", "tl-maybe");
        }
    }

    /// @param direction -1 at the left end, 1 at the right
    private void end(Svg svg, double x, Extent.Beyond beyond, int direction) {
        double half = thickness / 2;
        switch (beyond) {
            case NOTHING -> {}
            case GOES_ON ->
                svg.path(
                        "M%s %sl%s %sl%s %s"
                                .formatted(
                                        Svg.number(x),
                                        Svg.number(y),
                                        Svg.number(direction * half),
                                        Svg.number(half),
                                        Svg.number(-direction * half),
                                        Svg.number(half)),
                        "class",
                        "tl-sure");
            case NOT_SAID ->
                svg.text(
                        x - direction * 4, y + thickness - half + 4.4, "?", "class", "tl-ask", "text-anchor", "middle");
        }
    }
}
