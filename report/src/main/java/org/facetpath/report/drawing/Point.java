package org.facetpath.report.drawing;

/// A place in a drawing, in its units; y grows downwards.
record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    Point times(double factor) {
        return new Point(x * factor, y * factor);
    }

    double length() {
        return Math.hypot(x, y);
    }

    Point middle(Point other) {
        return new Point((x + other.x) / 2, (y + other.y) / 2);
    }
}
