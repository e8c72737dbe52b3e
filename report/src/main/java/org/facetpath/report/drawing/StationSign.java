package org.facetpath.report.drawing;

import org.facetpath.core.knowledge.Stage;

/// The sign of a station: filled with a tick when done, hollow when ahead, a small dot when passed without a record,
/// a target when the patient is there.
record StationSign(Station station, boolean next) {

    private static final double RADIUS = 9;

    void paint(Svg svg, double x, double y) {
        if (station.stage() == Stage.TREATMENT) {
            svg.path("M%s %sl10 10l-10 10l-10 -10Z".formatted(Svg.number(x), Svg.number(y - 10)), "class", shape());
        } else {
            svg.circle(x, y, station.standing() == Station.Standing.PASSED ? 5 : RADIUS, "class", shape());
        }
        switch (station.standing()) {
            case DONE ->
                svg.path("M%s %sl3 3.5l6 -7".formatted(Svg.number(x - 4.5), Svg.number(y)), "class", "pm-tick");
            case HERE -> {
                svg.circle(x, y, RADIUS + 6, "class", "pm-ring");
                svg.circle(x, y, 4, "class", "pm-dot");
            }
            case PASSED, AHEAD -> {}
        }
    }

    private String shape() {
        return "pm-station pm-" + station.standing().code() + (next ? " pm-next" : "");
    }
}
