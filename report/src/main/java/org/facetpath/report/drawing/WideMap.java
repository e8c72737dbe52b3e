package org.facetpath.report.drawing;

import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.knowledge.Stage;
import org.jspecify.annotations.Nullable;

/// The pathway from left to right: what is due above its station, names below, ways off under the station they leave
/// from.
record WideMap(SpineProblem problem, MapWords words) implements PathwayMap.Rendition {

    private static final double FIRST = 76;
    private static final double APART = 134;
    private static final double ROOM = 124;
    private static final double POINTER = 28;
    private static final double NAMES_BELOW = 32;
    private static final double EXITS_BELOW = 114;
    private static final double LINE = 15;
    private static final int MOST_LINES = 4;
    private static final Lettering LETTERING = new Lettering(Frame.WIDE.lettering());

    /// Where on the line each way off leaves it, in stations.
    private static final Map<Stage, Double> LEAVES = Map.of(
            Stage.STOPPED_BY_RED_FLAG, 0.0,
            Stage.OTHER_CAUSE, 1.0,
            Stage.RESOLVED, 2.0,
            Stage.NOT_FACET, 3.5);

    @Override
    public double height() {
        return exits() + (Station.EXITS.contains(problem.stage()) ? 6.5 : 2) * LINE;
    }

    @Override
    public void paint(Svg svg) {
        var stations = Station.along(problem);
        var stops = NextStop.find(problem);
        track(svg, stations);
        wayBack(svg);
        for (int i = 0; i < stations.size(); i++) {
            var stop = stops.get(stations.get(i).stage());
            station(svg, stations.get(i), stop, x(i));
        }
        Station.EXITS.forEach(exit -> exit(svg, exit, stops.get(exit)));
    }

    /// Low enough for the words above the fullest station.
    private double track() {
        var stops = NextStop.find(problem);
        int most = Station.along(problem).stream()
                .mapToInt(station -> due(stops.get(station.stage())).size()
                        + (station.standing() == Station.Standing.HERE ? here().size() : 0))
                .max()
                .orElse(0);
        return POINTER + LINE * Math.max(1, most);
    }

    private double exits() {
        return track() + EXITS_BELOW;
    }

    private List<String> due(@Nullable NextStop stop) {
        return stop == null ? List.of() : LETTERING.bold().lines(words.stop(stop), ROOM, MOST_LINES);
    }

    private List<String> here() {
        var sign = words.say(problem.stage() == Stage.RECURRENCE ? "here-again" : "here");
        return LETTERING.bold().lines(sign, ROOM, 2);
    }

    private static double x(double index) {
        return FIRST + APART * index;
    }

    private void track(Svg svg, List<Station> stations) {
        svg.line(x(0), track(), x(stations.size() - 1), track(), "class", "pm-track");
        for (int i = 0; i < stations.size(); i++) {
            if (stations.get(i).standing() == Station.Standing.HERE) {
                svg.line(x(0), track(), x(i), track(), "class", "pm-travelled");
            }
        }
    }

    private void station(Svg svg, Station station, @Nullable NextStop stop, double x) {
        boolean here = station.standing() == Station.Standing.HERE;
        new StationSign(station, stop != null && stop.first()).paint(svg, x, track());
        var name = LETTERING.bold().lines(words.station(station.stage()), ROOM, 2);
        double y = lines(svg, name, x, track() + NAMES_BELOW, here ? "pm-name pm-bold" : "pm-name");
        if (station.stage() == Stage.TREATMENT) {
            y = lines(svg, LETTERING.lines(words.say("treatments"), ROOM, 2), x, y, "pm-quiet");
        }
        if (station.standing() != Station.Standing.AHEAD && !here) {
            centred(svg, words.say(station.standingKey()), x, y, "pm-quiet");
        }
        above(svg, here, stop, x);
    }

    /// From the station up: the pointer, what is due, and "you are here" on top.
    private void above(Svg svg, boolean here, @Nullable NextStop stop, double x) {
        double y = track() - POINTER;
        var due = due(stop);
        for (int i = due.size() - 1; i >= 0; i--) {
            centred(svg, due.get(i), x, y, stop != null && stop.first() ? "pm-due" : "pm-quiet");
            y -= LINE;
        }
        if (here) {
            lines(svg, here(), x, y - LINE * (here().size() - 1), "pm-here-words");
            svg.path("M%s %sl-5 -7h10Z".formatted(Svg.number(x), Svg.number(track() - 17)), "class", "pm-pointer");
        }
    }

    private void wayBack(Svg svg) {
        double from = x(6);
        double to = x(5);
        double y = exits() - 16;
        boolean here = problem.stage() == Stage.RECURRENCE;
        svg.path(
                "M%s %sv10q0 8 -8 8H%sq-8 0 -8 -8v-8"
                        .formatted(Svg.number(from), Svg.number(y - 10), Svg.number(to + 8)),
                "class",
                here ? "pm-back pm-back-here" : "pm-back");
        svg.path("M%s %sl-4 7h8Z".formatted(Svg.number(to), Svg.number(y - 12)), "class", "pm-arrow");
        double y2 = exits() + 8;
        lines(svg, LETTERING.lines(words.say("back"), APART + ROOM - 20, 2), (from + to) / 2, y2, "pm-quiet");
    }

    private void exit(Svg svg, Stage exit, @Nullable NextStop stop) {
        double x = x(LEAVES.getOrDefault(exit, 0.0));
        boolean here = problem.stage() == exit;
        double from = exit == Stage.NOT_FACET ? track() + 3 : exits() - 34;
        svg.line(x, from, x, exits() - 14, "class", here ? "pm-off pm-off-here" : "pm-off");
        svg.path("M%s %sl-4 -6h8Z".formatted(Svg.number(x), Svg.number(exits() - 9)), "class", "pm-arrow");
        var name = LETTERING.bold().lines(words.exit(exit), ROOM, 2);
        double y = lines(svg, name, x, exits() + 6, here ? "pm-exit-here" : "pm-quiet");
        if (here) {
            var told = stop == null ? words.say("here") : words.say("here") + ". " + words.stop(stop);
            lines(svg, LETTERING.bold().lines(told, ROOM, 4), x, y, "pm-here-words");
        }
    }

    private static double lines(Svg svg, List<String> lines, double x, double y, String style) {
        double at = y;
        for (var line : lines) {
            centred(svg, line, x, at, style);
            at += LINE;
        }
        return at;
    }

    private static void centred(Svg svg, String text, double x, double y, String style) {
        svg.text(x, y, text, "class", style, "text-anchor", "middle");
    }
}
