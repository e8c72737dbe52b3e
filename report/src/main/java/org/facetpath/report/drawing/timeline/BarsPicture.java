package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.report.drawing.Svg;

/// Bars in rows, one row for each kind of thing, its name at the left (in a narrow drawing above).
final class BarsPicture implements Picture {

    private static final double THICKNESS = 9;
    private static final double ROW = 17;
    private static final double GAP = 5;
    private static final double INDENT = 8;

    private final Sheet sheet;
    private final Lane lane;
    private final List<Group> groups = new ArrayList<>();

    /// @param row which row of its group it is in
    private record Placed(Entry entry, Extent extent, int row, String label) {}

    private record Group(String name, List<Placed> bars, int rows) {}

    BarsPicture(Sheet sheet, Lane lane) {
        this.sheet = sheet;
        this.lane = lane;
        lane.entries().stream()
                .sorted(Comparator.comparing(Entry::anchor))
                .collect(Collectors.groupingBy(entry -> entry.words().what(), LinkedHashMap::new, Collectors.toList()))
                .forEach((name, entries) -> groups.add(group(name, entries)));
    }

    private Group group(String name, List<Entry> entries) {
        var rows = new Rows(1);
        var bars = new ArrayList<Placed>();
        for (var entry : entries) {
            var extent = Extent.of(sheet.axis(), entry, sheet.model().asOf());
            int row = rows.place(extent.from(), Math.max(extent.to(), extent.from() + 2));
            bars.add(new Placed(entry, extent, row, ""));
        }
        return new Group(name, labelled(bars, rows), rows.count());
    }

    /// Each with its label where there is room beside it and the next bar does not say the same.
    private List<Placed> labelled(List<Placed> bars, Rows rows) {
        var all = new ArrayList<Placed>();
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var label = bar.entry().words().label();
            boolean repeated = i + 1 < bars.size()
                    && bars.get(i + 1).entry().words().label().equals(label);
            double from = labelStart(bar.extent());
            double to = from + sheet.lettering().width(label);
            boolean shown = !label.isEmpty()
                    && !repeated
                    && to <= sheet.axis().right()
                    && rows.placeIn(bar.row(), from - 3, to);
            all.add(new Placed(bar.entry(), bar.extent(), bar.row(), shown ? label : ""));
        }
        return all;
    }

    private static double labelStart(Extent extent) {
        return extent.to() + 10;
    }

    private double groupHeight(Group group) {
        return (sheet.frame().isWide() ? 0 : sheet.line()) + ROW * group.rows() + GAP;
    }

    /// A group named as its strip needs no second name.
    private double headRoom() {
        return sheet.frame().isWide() ? sheet.line() * sheet.heading(lane).size() : sheet.below(lane);
    }

    @Override
    public double height() {
        return headRoom() + groups.stream().mapToDouble(this::groupHeight).sum() + GAP;
    }

    @Override
    public void paint(Svg svg, double top) {
        sheet.head(svg, lane, top);
        double y = top + headRoom() + 2;
        for (var group : groups) {
            paint(svg, group, y);
            y += groupHeight(group);
        }
    }

    private void paint(Svg svg, Group group, double top) {
        double bars = top;
        var axis = sheet.axis();
        if (sheet.frame().isWide()) {
            var name = sheet.lettering().cut(group.name(), axis.left() - 2 * INDENT - 12);
            svg.text(12 + INDENT, top + ROW - 4, name, "class", "tl-quiet");
        } else {
            var name = sheet.lettering().cut(group.name(), axis.right() - axis.left());
            svg.text(axis.left(), top + ROW - 5, name, "class", "tl-quiet");
            bars += sheet.line();
        }
        for (var placed : group.bars()) {
            double y = bars + placed.row() * ROW + (ROW - THICKNESS) / 2;
            svg.open("g", "class", "tl-" + placed.entry().kind().code());
            sheet.hover(svg, placed.entry());
            new Bar(placed.extent(), y, THICKNESS).paint(svg);
            svg.close();
            if (!placed.label().isEmpty()) {
                svg.text(labelStart(placed.extent()), y + THICKNESS, placed.label(), "class", "tl-label");
            }
        }
    }
}
