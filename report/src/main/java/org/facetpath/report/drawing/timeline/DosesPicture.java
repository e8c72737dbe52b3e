package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.facetpath.report.drawing.Svg;
import org.facetpath.report.drawing.timeline.Extent.Beyond;

/// The dose of each day as steps. Where the record does not say how long the last one held, the step fades into a
/// question mark.
final class DosesPicture implements Picture {

    private static final double PLOT = 44;
    private static final double ABOVE = 15;
    private static final double UNDER = 8;

    private final Sheet sheet;
    private final Lane lane;
    private final List<Entry> doses;
    private final Heights heights;

    DosesPicture(Sheet sheet, Lane lane) {
        this.sheet = sheet;
        this.lane = lane;
        this.doses = lane.entries().stream()
                .sorted(Comparator.comparing(Entry::anchor))
                .toList();
        this.heights = Heights.of(doses);
    }

    @Override
    public double height() {
        double own = ABOVE + PLOT + UNDER;
        return sheet.frame().isWide() ? Math.max(own, sheet.headingHeight(lane) + UNDER) : sheet.below(lane) + own;
    }

    @Override
    public void paint(Svg svg, double top) {
        sheet.head(svg, lane, top);
        double bottom = top + sheet.below(lane) + ABOVE + PLOT;
        sheet.scale(svg, lane, heights, top);
        var axis = sheet.axis();
        svg.line(axis.left(), bottom, axis.right(), bottom, "class", "tl-base");
        if (sheet.frame().isWide()) {
            svg.text(axis.left() - 5, bottom + 4, "0", "class", "tl-quiet", "text-anchor", "end");
        }
        svg.open("g", "class", "tl-dose");
        doses.forEach(entry -> step(svg, entry, bottom));
        svg.close();
        labels(svg, bottom);
    }

    private void step(Svg svg, Entry entry, double bottom) {
        var extent = Extent.of(sheet.axis(), entry, sheet.model().asOf());
        double y = y(entry, bottom);
        sheet.hover(svg.open("g"), entry);
        double sure = extent.surelyTo() - extent.from();
        svg.rectangle(extent.from(), y, Math.max(1, sure), Math.max(1, bottom - y), "class", "tl-area");
        svg.line(extent.from(), y, extent.from() + Math.max(1, sure), y, "class", "tl-step");
        if (extent.after() == Beyond.NOT_SAID) {
            double from = extent.surelyTo();
            svg.rectangle(from, y, Math.max(1, extent.to() - from), Math.max(1, bottom - y), "class", "tl-maybe");
            svg.text((from + extent.to()) / 2, bottom - 3, "?", "class", "tl-ask", "text-anchor", "middle");
        }
        svg.close();
    }

    private double y(Entry entry, double bottom) {
        var level = entry.level();
        return level == null ? bottom : bottom - PLOT * heights.share(level.high(), level.max(), 1);
    }

    /// Each dose above its step where the words do not touch those before.
    private void labels(Svg svg, double bottom) {
        var taken = new ArrayList<double[]>();
        for (var entry : doses) {
            var extent = Extent.of(sheet.axis(), entry, sheet.model().asOf());
            var words = entry.words().label();
            double from = Math.min(
                    extent.from() + 1, sheet.axis().right() - sheet.lettering().width(words));
            double to = from + sheet.lettering().width(words);
            if (taken.stream().allMatch(other -> from > other[1] + 3)) {
                svg.text(from, y(entry, bottom) - 4, words, "class", "tl-label");
                taken.add(new double[] {from, to});
            }
        }
    }
}
