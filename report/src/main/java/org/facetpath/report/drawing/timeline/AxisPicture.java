package org.facetpath.report.drawing.timeline;

import java.time.LocalDate;
import org.facetpath.report.drawing.Svg;

/// The dates above the strips, thin lines down through them, and the day of asking.
record AxisPicture(Sheet sheet, Ticks ticks) implements Picture {

    private static final double AS_OF = 13;
    private static final double LABELS = 30;
    private static final double YEARS = 44;
    private static final double HEIGHT = 52;

    static AxisPicture of(Sheet sheet) {
        return new AxisPicture(sheet, Ticks.of(sheet.axis(), sheet.model().dates()));
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void paint(Svg svg, double top) {
        for (var tick : ticks.list()) {
            double x = sheet.axis().start(tick.day());
            label(svg, x, top + LABELS, tick.label());
            if (!tick.year().isEmpty()) {
                label(svg, x, top + YEARS, tick.year());
            }
        }
        var words = sheet.telling()
                .say("as-of", "day", sheet.model().dates().day(sheet.model().asOf()));
        double width = sheet.lettering().bold().width(words);
        double x = Math.clamp(
                sheet.axis().middle(asOf()) - width / 2,
                4,
                Math.max(4, sheet.frame().width() - 4 - width));
        svg.text(x, top + AS_OF, words, "class", "tl-head");
    }

    private LocalDate asOf() {
        return sheet.model().asOf();
    }

    private void label(Svg svg, double x, double y, String words) {
        double half = sheet.lettering().width(words) / 2;
        if (x - half >= 2 && x + half <= sheet.frame().width() - 2) {
            svg.text(x, y, words, "class", "tl-quiet", "text-anchor", "middle");
        }
    }

    /// The lines that lie behind the strips.
    void lines(Svg svg, double from, double to) {
        var grid = new StringBuilder();
        for (var tick : ticks.list()) {
            grid.append("M%s %sV%s"
                    .formatted(Svg.number(sheet.axis().start(tick.day())), Svg.number(from - 4), Svg.number(to)));
        }
        svg.path(grid.toString(), "class", "tl-grid");
        double x = sheet.axis().middle(asOf());
        svg.line(x, from - HEIGHT + AS_OF + 4, x, to, "class", "tl-asof");
    }
}
