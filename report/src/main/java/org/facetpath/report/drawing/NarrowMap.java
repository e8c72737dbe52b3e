package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.knowledge.Stage;
import org.jspecify.annotations.Nullable;

/// The pathway from the top down, for a phone: each station with what is due there beside it, then the ways off.
final class NarrowMap implements PathwayMap.Rendition {

    private static final double TRACK = 34;
    private static final double TEXT = 60;
    private static final double LINE = 15.5;
    private static final double GAP = 17;
    private static final double TOP = 22;
    private static final Lettering LETTERING = new Lettering(Frame.NARROW.lettering());

    private final SpineProblem problem;
    private final List<Row> rows = new ArrayList<>();
    private final double height;
    private final double ends;
    private final String endsTitle;

    private record Line(String text, String style) {}

    /// @param station null for a way off the pathway
    private record Row(@Nullable Station station, boolean next, List<Line> lines, double y) {}

    NarrowMap(SpineProblem problem, MapWords words) {
        this.problem = problem;
        double y = TOP;
        var stops = NextStop.find(problem);
        for (var station : Station.along(problem)) {
            var stop = stops.get(station.stage());
            var lines = new ArrayList<Line>();
            boolean here = station.standing() == Station.Standing.HERE;
            lines.add(new Line(words.station(station.stage()), here ? "pm-name pm-bold" : "pm-name"));
            if (station.stage() == Stage.TREATMENT) {
                lines.add(new Line(words.say("treatments"), "pm-quiet"));
            }
            if (here) {
                boolean again = problem.stage() == Stage.RECURRENCE;
                lines.add(new Line(words.say(again ? "here-again" : "here"), "pm-here-words"));
            } else if (station.standing() != Station.Standing.AHEAD) {
                lines.add(new Line(words.say(station.standingKey()), "pm-quiet"));
            }
            if (stop != null) {
                var style = stop.first() ? "pm-due" : "pm-quiet";
                LETTERING.bold().lines(words.stop(stop), room(), 3).forEach(line -> lines.add(new Line(line, style)));
            }
            if (station.stage() == Stage.FOLLOW_UP) {
                lines.add(new Line(words.say("back"), "pm-quiet"));
            }
            rows.add(new Row(station, stop != null && stop.first(), lines, y));
            y += lines.size() * LINE + GAP;
        }
        this.ends = y;
        y += LINE + 5;
        for (var exit : Station.EXITS) {
            boolean here = problem.stage() == exit;
            var lines = new ArrayList<Line>();
            lines.add(new Line(words.exit(exit), here ? "pm-exit-here" : "pm-quiet"));
            if (here) {
                lines.add(new Line(words.say("here"), "pm-here-words"));
                var stop = stops.get(exit);
                if (stop != null) {
                    lines.add(new Line(words.stop(stop), "pm-due"));
                }
            }
            rows.add(new Row(null, false, lines, y));
            y += lines.size() * LINE + 5;
        }
        this.height = y - 6;
        this.endsTitle = words.say("ends");
    }

    private static double room() {
        return Frame.NARROW.width() - TEXT - 12;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void paint(Svg svg) {
        track(svg);
        svg.text(TRACK - 9, ends + 4.5, endsTitle, "class", "pm-quiet");
        for (var row : rows) {
            var station = row.station();
            if (station == null) {
                end(svg, row);
            } else {
                new StationSign(station, row.next()).paint(svg, TRACK, row.y());
            }
            double y = row.y() + 4.5;
            for (var line : row.lines()) {
                svg.text(TEXT, y, LETTERING.bold().cut(line.text(), room()), "class", line.style());
                y += LINE;
            }
        }
    }

    /// A way off ends in a bar, as where rails do: nothing in the map can be pressed, and a triangle looks as if it
    /// could.
    private static void end(Svg svg, Row row) {
        var style = row.lines().size() > 1 ? "pm-off pm-off-here" : "pm-off";
        svg.line(TRACK - 9, row.y(), TRACK + 9, row.y(), "class", style);
        svg.line(TRACK + 9, row.y() - 5, TRACK + 9, row.y() + 5, "class", style + " pm-end");
    }

    private void track(Svg svg) {
        var stations = rows.stream().filter(row -> row.station() != null).toList();
        double last = stations.getLast().y();
        svg.line(TRACK, TOP, TRACK, last, "class", "pm-track");
        for (var row : stations) {
            var station = row.station();
            if (station != null && station.standing() == Station.Standing.HERE) {
                svg.line(TRACK, TOP, TRACK, row.y(), "class", "pm-travelled");
            }
        }
        double treatment = stations.get(stations.size() - 2).y();
        svg.path(
                "M%s %sh-8q-8 0 -8 -8V%sq0 -8 8 -8h4"
                        .formatted(Svg.number(TRACK - 10), Svg.number(last), Svg.number(treatment + 8)),
                "class",
                problem.stage() == Stage.RECURRENCE ? "pm-back pm-back-here" : "pm-back");
        svg.path("M%s %sl-7 -4v8Z".formatted(Svg.number(TRACK - 10), Svg.number(treatment)), "class", "pm-arrow");
    }
}
