package org.facetpath.report.drawing;

/// Where a bone's own millimetres lie in a drawing: turned clockwise about its centre, then scaled, then moved.
record Pose(Point origin, double degrees, double scale) {

    static Pose upright(Point origin) {
        return new Pose(origin, 0, 1);
    }

    Point at(double x, double y) {
        double turn = Math.toRadians(degrees);
        double cos = Math.cos(turn) * scale;
        double sin = Math.sin(turn) * scale;
        return origin.plus(x * cos - y * sin, x * sin + y * cos);
    }

    Point at(Point point) {
        return at(point.x(), point.y());
    }

    /// The frame's own coordinates of a place in the drawing.
    Point of(Point place) {
        double turn = Math.toRadians(degrees);
        var from = place.minus(origin);
        double cos = Math.cos(turn) / scale;
        double sin = Math.sin(turn) / scale;
        return new Point(from.x() * cos + from.y() * sin, from.y() * cos - from.x() * sin);
    }
}
