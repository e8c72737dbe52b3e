package org.facetpath.report.drawing.timeline;

import java.util.stream.Collectors;
import org.facetpath.report.drawing.Svg;

/// Signs with their result beside them, in as many rows as they need.
final class SignsPicture implements Picture {

    private static final double ROW = 21;
    private static final double GAP = 6;
    private static final int ROWS_WIDE = 5;
    private static final int ROWS_NARROW = 8;
    private static final int TOLD = 6;

    private final Sheet sheet;
    private final Lane lane;
    private final Marks marks;

    SignsPicture(Sheet sheet, Lane lane) {
        this.sheet = sheet;
        this.lane = lane;
        this.marks = new Marks(sheet, lane.entries(), sheet.frame().isWide() ? ROWS_WIDE : ROWS_NARROW);
    }

    @Override
    public double height() {
        double own = ROW * marks.rows() + GAP;
        return sheet.frame().isWide() ? Math.max(own, sheet.headingHeight(lane) + GAP) : sheet.below(lane) + own;
    }

    @Override
    public void paint(Svg svg, double top) {
        sheet.head(svg, lane, top);
        for (var mark : marks.list()) {
            double y = top + sheet.below(lane) + mark.row() * ROW + ROW / 2 + 2;
            svg.open("g", "class", "tl-" + mark.first().kind().code());
            sheet.hover(svg, tooltip(mark), mark.entries());
            paint(svg, mark, y);
            svg.close();
            if (!mark.label().isEmpty()) {
                svg.text(mark.labelFrom(), y + 4.3, mark.label(), "class", "tl-label");
            }
        }
    }

    /// A bar where only a month or year is known, a sign where the day is; several on a line from first to last.
    private void paint(Svg svg, Marks.Mark mark, double y) {
        var extent = mark.extent();
        if (!mark.isPoint()) {
            new Bar(extent, y - 4.5, 9).paint(svg);
            return;
        }
        if (extent.length() > 2 * Sign.HALF) {
            svg.line(extent.from(), y, extent.to(), y, "class", "tl-run");
        }
        Sign.of(mark.first().kind(), sheet.telling()).paint(svg, extent.middle(), y);
    }

    private String tooltip(Marks.Mark mark) {
        var told = mark.entries().stream().limit(TOLD).map(sheet::tooltip).collect(Collectors.joining("; "));
        int more = mark.entries().size() - TOLD;
        return more > 0 ? sheet.telling().say("more", "told", told, "count", String.valueOf(more)) : told;
    }
}
