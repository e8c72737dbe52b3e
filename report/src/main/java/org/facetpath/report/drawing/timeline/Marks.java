package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// The signs of one strip. Signs of one kind that would cover each other become one with their number; where even
/// then too many rows were needed, signs further apart are joined.
final class Marks {

    private static final double CLOSEST = 2;
    private static final double WIDEST = 60;
    private static final double BESIDE = 3;

    private final Sheet sheet;
    private final List<Mark> list;
    private final int rows;

    /// One sign for one or several entries of a kind.
    ///
    /// @param labelFrom where its label begins
    record Mark(List<Entry> entries, Extent extent, String label, double labelFrom, int row) {
        Entry first() {
            return entries.getFirst();
        }

        /// Whether it is one thing on one known day, or several of them.
        boolean isPoint() {
            return entries.stream().allMatch(Entry::isOnDay);
        }
    }

    Marks(Sheet sheet, List<Entry> entries, int mostRows) {
        this.sheet = sheet;
        double reach = CLOSEST;
        var placed = place(cluster(entries, reach));
        while (rows(placed) > mostRows && reach < WIDEST) {
            reach *= 2;
            placed = place(cluster(entries, reach));
        }
        this.list = placed;
        this.rows = rows(placed);
    }

    List<Mark> list() {
        return list;
    }

    int rows() {
        return rows;
    }

    private static int rows(List<Mark> marks) {
        return marks.stream().mapToInt(mark -> mark.row() + 1).max().orElse(0);
    }

    private List<List<Entry>> cluster(List<Entry> entries, double reach) {
        var clusters = new ArrayList<List<Entry>>();
        var byKind = entries.stream()
                .sorted(Comparator.comparing(Entry::anchor))
                .collect(Collectors.groupingBy(
                        entry -> entry.kind() + "/" + (entry.isOnDay() ? "" : entry.anchor()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byKind.values().forEach(alike -> {
            List<Entry> open = List.of();
            for (var entry : alike) {
                boolean near = !open.isEmpty() && x(entry) - x(open.getFirst()) < reach;
                if (!near) {
                    open = new ArrayList<>();
                    clusters.add(open);
                }
                open.add(entry);
            }
        });
        clusters.sort(Comparator.comparing(cluster -> cluster.getFirst().anchor()));
        return clusters;
    }

    private double x(Entry entry) {
        return sheet.axis().middle(entry.anchor());
    }

    private List<Mark> place(List<List<Entry>> clusters) {
        var rows = new Rows(4);
        var marks = new ArrayList<Mark>();
        for (var cluster : clusters) {
            var extent = extent(cluster);
            var label = label(cluster);
            double half = cluster.getFirst().isOnDay() ? Sign.HALF : 0;
            double left = Math.min(extent.from(), extent.middle() - half);
            double right = Math.max(extent.to(), extent.middle() + half);
            double room = sheet.lettering().width(label);
            boolean behind = right + BESIDE + room <= sheet.axis().right();
            double labelFrom = behind ? right + BESIDE : left - BESIDE - room;
            int row = behind ? rows.place(left, labelFrom + room) : rows.place(labelFrom, right);
            marks.add(new Mark(cluster, extent, label, labelFrom, row));
        }
        return marks;
    }

    private String letter(Entry entry) {
        return Sign.of(entry.kind(), sheet.telling()).letter();
    }

    private Extent extent(List<Entry> cluster) {
        var asOf = sheet.model().asOf();
        var first = Extent.of(sheet.axis(), cluster.getFirst(), asOf);
        var last = Extent.of(sheet.axis(), cluster.getLast(), asOf);
        return new Extent(first.from(), first.surelyFrom(), last.surelyTo(), last.to(), first.before(), last.after());
    }

    /// A label that says of several how many and, where all have a result, from which to which.
    private String label(List<Entry> cluster) {
        var first = cluster.getFirst();
        var said = first.words().label();
        var own = first.isOnDay() ? said : (letter(first) + " " + said).strip();
        if (sheet.axis().isBefore(first.anchor())) {
            own = sheet.telling()
                    .say("earlier", "year", String.valueOf(first.anchor().getYear()), "label", own)
                    .strip();
        }
        if (cluster.size() == 1) {
            return own;
        }
        var labels =
                cluster.stream().map(entry -> entry.words().label()).distinct().toList();
        var several = sheet.telling().say("times", "count", String.valueOf(cluster.size()));
        return labels.size() == 1 && !labels.getFirst().isEmpty() ? several + " " + labels.getFirst() : several;
    }
}
