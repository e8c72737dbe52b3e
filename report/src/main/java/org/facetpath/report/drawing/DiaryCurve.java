package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facetpath.core.spine.Side;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;

/// Draws the ratings of a pain diary: the first time after the treatment above, what came after it below. Each rating
/// stands in one of them; the lower line begins at the last of the upper ones, and a part without ratings is left out.
/// Sides are told apart by the shape of their marks and the line, not by colour alone.
public final class DiaryCurve {

    private static final double WIDTH = 360;
    private static final double LEFT = 30;
    private static final double RIGHT = 348;
    private static final double HEIGHT = 130;
    private static final double GAP = 58;
    private static final double TOP = 26;
    private static final int WORST = 10;
    private static final double HOUR = 60;
    private static final double DAY = 24 * HOUR;
    private static final double WEEK = 7 * DAY;

    private final Speech speech;
    private final Phrases phrases;
    private final List<Rating> ratings;
    private final Span span;

    /// Which times its two parts show.
    public enum Span {
        /// The first eight hours, and two weeks.
        HOURS_AND_DAYS(Panel.HOURS, Panel.DAYS),
        /// The first two weeks, and the weeks of a year and a month.
        DAYS_AND_WEEKS(Panel.DAYS, Panel.WEEKS);

        private final Panel first;
        private final Panel longer;

        Span(Panel first, Panel longer) {
            this.first = first;
            this.longer = longer;
        }
    }

    /// One part of the drawing.
    private enum Panel {
        HOURS("hours", 9, HOUR),
        DAYS("days", 15, DAY),
        WEEKS("weeks", 57, WEEK);

        private final String words;
        private final int spans;
        private final double unit;

        /// @param words their name
        /// @param spans how many units it shows
        /// @param unit in minutes
        Panel(String words, int spans, double unit) {
            this.words = words;
            this.spans = spans;
            this.unit = unit;
        }

        private double end() {
            return (spans - 1) * unit + unit / 2;
        }

        private boolean shows(Rating rating) {
            return rating.minutes() >= -unit / 2 && rating.minutes() <= end();
        }

        private double x(double minutes) {
            return LEFT + 12 + (RIGHT - LEFT - 24) * minutes / ((spans - 1) * unit);
        }
    }

    /// A rating.
    ///
    /// @param minutes after the treatment; below 0 before it
    public record Rating(long minutes, int score, Side side) {}

    private DiaryCurve(List<Rating> ratings, Span span, Speech speech) {
        this.ratings = List.copyOf(ratings);
        this.span = span;
        this.speech = speech;
        this.phrases = new Phrases(speech, "…");
    }

    /// @param ratings oldest first
    /// @param id unique in the page
    public static String draw(List<Rating> ratings, Span span, Speech speech, String id) {
        return new DiaryCurve(ratings, span, speech).draw(id);
    }

    private String draw(String id) {
        var later = ratings.stream()
                .filter(it -> it.minutes() > span.first.end() && span.longer.shows(it))
                .toList();
        var first = ratings.stream().filter(span.first::shows).toList();
        boolean upper = !first.isEmpty() || later.isEmpty();
        double low = upper ? TOP + HEIGHT + GAP : TOP;
        double end = (later.isEmpty() ? TOP : low) + HEIGHT;
        var sides = Stream.concat(first.stream(), later.stream())
                .map(Rating::side)
                .distinct()
                .sorted()
                .toList();
        var svg = Svg.drawing(
                id,
                WIDTH,
                end + 26 + 20 * sides.size(),
                say("title"),
                phrases.say("diary.curve.text", "count", String.valueOf(ratings.size())));
        svg.open("g", "class", "dc", "font-size", "12", "font-family", "sans-serif");
        if (upper) {
            panel(svg, TOP, span.first, first, List.of());
        }
        if (!later.isEmpty()) {
            panel(svg, low, span.longer, later, first);
        }
        double y = end + 40;
        for (var side : sides) {
            mark(svg, LEFT + 8, y - 4, side);
            svg.text(LEFT + 22, y, name(side));
            y += 20;
        }
        return svg.end();
    }

    private String name(Side side) {
        return side == Side.NOT_DOCUMENTED ? say("pain") : phrases.capitalised(speech.term(side.code()));
    }

    /// @param before ratings of the part above, of which the last leads into this one
    private void panel(Svg svg, double top, Panel panel, List<Rating> shown, List<Rating> before) {
        svg.text(LEFT, top - 10, say(panel.words), "class", "dc-title");
        for (int score = 0; score <= WORST; score += 5) {
            double y = y(top, score);
            svg.line(LEFT, y, RIGHT, y, "class", "dc-rule");
            svg.text(LEFT - 6, y + 4, String.valueOf(score), "class", "dc-quiet", "text-anchor", "end");
        }
        for (int step = 0; step < panel.spans; step += Math.max(1, panel.spans / 7)) {
            double x = panel.x(step * panel.unit);
            svg.text(x, top + HEIGHT + 16, String.valueOf(step), "class", "dc-quiet", "text-anchor", "middle");
        }
        for (var side : shown.stream().map(Rating::side).distinct().sorted().toList()) {
            var points = Stream.concat(
                            before.stream().filter(it -> it.side() == side).reduce((_, last) -> last).stream(),
                            shown.stream().filter(it -> it.side() == side))
                    .map(it -> new Point(panel.x((double) it.minutes()), y(top, it.score())))
                    .toList();
            curve(svg, side, points);
        }
    }

    private static void curve(Svg svg, Side side, List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        var path = new ArrayList<String>();
        points.forEach(point -> path.add(String.format(Locale.ROOT, "%.1f %.1f", point.x(), point.y())));
        svg.path("M" + String.join("L", path), "class", "dc-line dc-" + side.code());
        points.forEach(point -> mark(svg, point.x(), point.y(), side));
    }

    /// A circle for the left side, a square for the right, a diamond where none is said: nobody needs the colours.
    private static void mark(Svg svg, double x, double y, Side side) {
        var style = "dc-mark dc-" + side.code();
        switch (side) {
            case LEFT -> svg.circle(x, y, 4.5, "class", style);
            case RIGHT -> svg.rectangle(x - 4, y - 4, 8, 8, "class", style);
            case BOTH, NOT_DOCUMENTED ->
                svg.path(
                        String.format(Locale.ROOT, "M%.1f %.1fl5.5 5.5l-5.5 5.5l-5.5 -5.5z", x, y - 5.5),
                        "class",
                        style);
        }
    }

    private static double y(double top, int score) {
        return top + HEIGHT * (WORST - score) / WORST;
    }

    private String say(String key) {
        return speech.say("diary.curve." + key);
    }
}
