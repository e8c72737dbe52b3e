package org.facetpath.report.drawing;

import java.math.BigDecimal;

/// A scale from 0 to 100 % over a strip of units.
record Scale(double left, double right) {

    private static final int STEP = 20;
    private static final int WHOLE = 100;

    double x(BigDecimal percent) {
        return x(percent.doubleValue());
    }

    double x(double percent) {
        return left + (right - left) * Math.clamp(percent, 0, WHOLE) / WHOLE;
    }

    /// Its numbers above and its thin lines down.
    void paint(Svg svg, double top, double bottom) {
        for (int percent = 0; percent <= WHOLE; percent += STEP) {
            double x = x(percent);
            svg.line(x, top + 4, x, bottom, "class", percent == 0 ? "ws-base" : "ws-grid");
            var anchor = percent == 0 ? "start" : percent == WHOLE ? "end" : "middle";
            var number = percent == WHOLE ? "100 %" : String.valueOf(percent);
            svg.text(x, top, number, "class", "ws-quiet", "text-anchor", anchor);
        }
    }
}
