package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.report.drawing.Svg;

/// The line through many scores. Of the scores that fall on one column of the drawing only the first, lowest, highest
/// and last are kept: the line looks the same, and the stroke of a column is the band from its lowest to its highest.
final class ScorePath {

    private static final double COLUMN = 1.5;

    /// A score's place in the drawing.
    record Point(double x, double y) {}

    private ScorePath() {}

    /// Steps from point to point in tenths, which takes half the room of places and adds up no rounding.
    static String of(List<Point> points) {
        var path = new StringBuilder();
        long x = 0;
        long y = 0;
        for (var point : kept(points)) {
            long toX = Math.round(point.x() * 10);
            long toY = Math.round(point.y() * 10);
            path.append(path.isEmpty() ? "M" : "l")
                    .append(Svg.number((toX - x) / 10.0))
                    .append(' ')
                    .append(Svg.number((toY - y) / 10.0));
            x = toX;
            y = toY;
        }
        return path.toString();
    }

    static List<Point> kept(List<Point> points) {
        var kept = new ArrayList<Point>();
        int from = 0;
        while (from < points.size()) {
            int to = from;
            while (to < points.size() && column(points.get(to)) == column(points.get(from))) {
                to++;
            }
            kept.addAll(extremes(points.subList(from, to)));
            from = to;
        }
        return kept;
    }

    private static long column(Point point) {
        return (long) Math.floor(point.x() / COLUMN);
    }

    private static List<Point> extremes(List<Point> column) {
        if (column.size() <= 4) {
            return column;
        }
        int lowest = 0;
        int highest = 0;
        for (int i = 1; i < column.size(); i++) {
            lowest = column.get(i).y() > column.get(lowest).y() ? i : lowest;
            highest = column.get(i).y() < column.get(highest).y() ? i : highest;
        }
        int first = Math.min(lowest, highest);
        int second = Math.max(lowest, highest);
        return List.of(column.getFirst(), column.get(first), column.get(second), column.getLast());
    }
}
