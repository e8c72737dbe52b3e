package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.List;

/// A smooth line through given points, open or closed. Bones have no corners, so neither has an outline: at each point
/// it runs parallel to the line between the two neighbours.
record Outline(List<Point> points, boolean closed) {

    private static final double ROUND = 0.34;

    Outline {
        points = List.copyOf(points);
    }

    static Outline closed(double... xy) {
        return new Outline(points(xy), true);
    }

    static Outline open(double... xy) {
        return new Outline(points(xy), false);
    }

    /// The right half of a shape from its top to its bottom in the midline, mirrored to a whole.
    static Outline symmetric(double... xy) {
        var all = new ArrayList<>(points(xy));
        for (int i = all.size() - 1; i >= 0; i--) {
            var point = all.get(i);
            if (point.x() != 0) {
                all.add(new Point(-point.x(), point.y()));
            }
        }
        return new Outline(all, true);
    }

    Outline mirrored() {
        return new Outline(points.stream().map(it -> new Point(-it.x(), it.y())).toList(), closed);
    }

    Outline in(Pose frame) {
        return new Outline(points.stream().map(frame::at).toList(), closed);
    }

    /// As the data of an SVG path, in relative curves with one decimal. A curve leaves each point as it came,
    /// so all but the first need no handle of their own.
    String path() {
        var out = new StringBuilder(points.size() * 20);
        var from = rounded(points.getFirst());
        out.append('M').append(Svg.number(from.x())).append(' ').append(Svg.number(from.y()));
        int last = closed ? points.size() : points.size() - 1;
        for (int i = 0; i < last; i++) {
            var end = point(i + 1);
            var arriving = end.minus(handle(i + 1));
            if (i == 0) {
                curve(out, 'c', from, List.of(point(0).plus(handle(0)), arriving, end));
            } else {
                curve(out, 's', from, List.of(arriving, end));
            }
            from = rounded(end);
        }
        return closed ? out.append('z').toString() : out.toString();
    }

    private static void curve(StringBuilder out, char command, Point from, List<Point> to) {
        out.append(command);
        boolean first = true;
        for (var point : to) {
            for (double value : new double[] {point.x() - from.x(), point.y() - from.y()}) {
                var number = bare(value);
                if (!first && !number.startsWith("-")) {
                    out.append(' ');
                }
                out.append(number);
                first = false;
            }
        }
    }

    /// Without the zero before the point.
    private static String bare(double value) {
        var number = Svg.number(value);
        return number.startsWith("0.")
                ? number.substring(1)
                : number.startsWith("-0.") ? "-" + number.substring(2) : number;
    }

    /// From a point towards the next along the curve; as long backwards.
    private Point handle(int at) {
        if (!closed && (at == 0 || at == points.size() - 1)) {
            var along = at == 0 ? point(1).minus(point(0)) : point(at).minus(point(at - 1));
            return along.times(ROUND);
        }
        double before = point(at).minus(point(at - 1)).length();
        double after = point(at + 1).minus(point(at)).length();
        double length = Math.min(ROUND * (before + after) / 2, 0.55 * Math.min(before, after));
        return unit(point(at + 1).minus(point(at - 1))).times(length);
    }

    private Point point(int at) {
        return points.get(Math.floorMod(at, points.size()));
    }

    private static Point unit(Point vector) {
        double length = vector.length();
        return length == 0 ? vector : vector.times(1 / length);
    }

    private static Point rounded(Point point) {
        return new Point(Math.round(point.x() * 10) / 10.0, Math.round(point.y() * 10) / 10.0);
    }

    private static List<Point> points(double... xy) {
        var points = new ArrayList<Point>(xy.length / 2);
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1]));
        }
        return points;
    }
}
