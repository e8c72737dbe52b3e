package org.facetpath.report.drawing.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.facetpath.report.drawing.Svg;
import org.facetpath.report.drawing.timeline.Entry.Kind;
import org.facetpath.report.drawing.timeline.Entry.Level;

/// Scores of one measure on its scale: a line through those of known days, bars for those known roughly, the first and
/// the last value written beside them.
final class ScoresPicture implements Picture {

    private static final double PLOT = 58;
    private static final double ABOVE = 14;
    private static final double UNDER = 8;
    private static final double SPARSE = 7;
    private static final double HOVER = 18;

    private final Sheet sheet;
    private final Lane lane;
    private final List<Extent> relief;
    private final Heights heights;
    private final List<Entry> scores;

    /// @param relief when a treatment of the region gave relief, shaded behind the line
    ScoresPicture(Sheet sheet, Lane lane, List<Extent> relief) {
        this.sheet = sheet;
        this.lane = lane;
        this.relief = relief;
        this.scores = lane.entries().stream()
                .filter(entry -> entry.kind() == Kind.SCORE)
                .sorted(Comparator.comparing(Entry::anchor))
                .toList();
        this.heights = Heights.of(scores);
    }

    @Override
    public double height() {
        double own = ABOVE + PLOT + UNDER;
        return sheet.frame().isWide() ? Math.max(own, sheet.headingHeight(lane) + UNDER) : sheet.below(lane) + own;
    }

    @Override
    public void paint(Svg svg, double top) {
        sheet.head(svg, lane, top);
        double bottom = top + sheet.below(lane) + ABOVE + PLOT;
        sheet.scale(svg, lane, heights, top);
        for (var span : relief) {
            double length = span.surelyTo() - span.surelyFrom();
            svg.rectangle(span.surelyFrom(), bottom - PLOT, length, PLOT, "class", "tl-relieved");
        }
        scale(svg, bottom);
        svg.open("g", "class", "tl-score");
        line(svg, bottom);
        rough(svg, bottom);
        svg.close();
        wornOff(svg, bottom);
        ends(svg, bottom);
    }

    private void scale(Svg svg, double bottom) {
        var axis = sheet.axis();
        svg.line(axis.left(), bottom, axis.right(), bottom, "class", "tl-base");
        svg.line(axis.left(), bottom - PLOT, axis.right(), bottom - PLOT, "class", "tl-grid");
        if (sheet.frame().isWide()) {
            number(svg, heights.low(), bottom + 4);
            number(svg, heights.high(), bottom - PLOT + 4);
        }
    }

    private void number(Svg svg, String number, double y) {
        svg.text(sheet.axis().left() - 5, y, number, "class", "tl-quiet", "text-anchor", "end");
    }

    private List<Entry> joined() {
        return scores.stream().filter(Heights::isJoined).toList();
    }

    private ScorePath.Point point(Entry entry, double bottom) {
        double x = sheet.axis().middle(entry.span().start().earliest());
        return new ScorePath.Point(x, y(entry, bottom, true));
    }

    private double y(Entry entry, double bottom, boolean upper) {
        var level = entry.level();
        if (level == null) {
            return bottom;
        }
        return bottom - PLOT * heights.share(upper ? level.high() : level.low(), level.max(), upper ? 1 : 0);
    }

    private void line(Svg svg, double bottom) {
        var entries = joined();
        var points = entries.stream().map(entry -> point(entry, bottom)).toList();
        if (points.size() > 1) {
            svg.path(ScorePath.of(points), "class", "tl-line");
        }
        boolean sparse = isSparse(points);
        int from = 0;
        while (from < points.size()) {
            int to = from + 1;
            while (!sparse
                    && to < points.size()
                    && points.get(to).x() - points.get(from).x() < HOVER) {
                to++;
            }
            var together = entries.subList(from, to);
            if (sparse) {
                sheet.hover(svg.open("g"), entries.get(from));
                svg.circle(points.get(from).x(), points.get(from).y(), 2.6, "class", "tl-dot");
                svg.close();
            } else if (sheet.frame().isWide()) {
                sheet.hover(svg.open("g"), tooltip(together), together);
                double x = points.get(from).x();
                svg.rectangle(x - 1, bottom - PLOT, points.get(to - 1).x() - x + 2, PLOT, "class", "tl-hover");
                svg.close();
            }
            from = to;
        }
    }

    private static boolean isSparse(List<ScorePath.Point> points) {
        return points.size() < 2
                || (points.getLast().x() - points.getFirst().x()) / (points.size() - 1) >= SPARSE
                || points.size() <= 12;
    }

    /// From when to when, and the least and the greatest; each score stands in the table.
    private String tooltip(List<Entry> entries) {
        if (entries.size() == 1) {
            return sheet.tooltip(entries.getFirst());
        }
        var telling = sheet.telling();
        var values = entries.stream()
                .map(Entry::level)
                .filter(Objects::nonNull)
                .map(Level::high)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return telling.say(
                "scores",
                "from",
                telling.dates().when(entries.getFirst().span().start()),
                "to",
                telling.dates().when(entries.getLast().span().start()),
                "what",
                entries.getFirst().words().what(),
                "low",
                telling.phrases().number(values.getFirst()),
                "high",
                telling.phrases().number(values.getLast()),
                "count",
                String.valueOf(entries.size()));
    }

    /// A range is as high, and a month as wide, as what the record leaves open.
    private void rough(Svg svg, double bottom) {
        for (var entry : scores) {
            if (Heights.isJoined(entry)) {
                continue;
            }
            var extent = Extent.of(sheet.axis(), entry, sheet.model().asOf());
            double high = y(entry, bottom, true);
            double low = y(entry, bottom, false);
            double width = Math.max(3, extent.length());
            sheet.hover(svg.open("g", "class", "tl-rough"), entry);
            svg.rectangle(extent.from(), high - 1.5, width, Math.max(3, low - high + 3), "class", "tl-maybe");
            svg.close();
        }
    }

    private void wornOff(Svg svg, double bottom) {
        for (var entry : lane.entries()) {
            if (entry.kind() == Kind.WORN_OFF) {
                double x = sheet.axis().middle(entry.anchor());
                sheet.hover(svg.open("g", "class", "tl-worn-off"), entry);
                svg.line(x, bottom - PLOT, x, bottom, "class", "tl-off");
                svg.path("M%s %sl-4 -6h8Z".formatted(Svg.number(x), Svg.number(bottom - PLOT)), "class", "tl-offhead");
                svg.close();
            }
        }
    }

    /// The first and the last value, each above its score, and only one where both would touch.
    private void ends(Svg svg, double bottom) {
        if (scores.isEmpty()) {
            return;
        }
        double last = label(svg, scores.getLast(), bottom, Double.POSITIVE_INFINITY);
        if (scores.size() > 1) {
            label(svg, scores.getFirst(), bottom, last);
        }
    }

    /// @param before the label is left out unless it ends before here
    /// @return where it begins
    private double label(Svg svg, Entry entry, double bottom, double before) {
        var words = entry.words().label();
        double width = sheet.lettering().width(words);
        var axis = sheet.axis();
        var extent = Extent.of(axis, entry, sheet.model().asOf());
        double from = Math.clamp(extent.middle() - width / 2, axis.left(), axis.right() - width);
        if (from + width + 3 < before) {
            // Above the strip where the line is so dense that words on it could not be read.
            double y = isSparse(joined().stream().map(it -> point(it, bottom)).toList())
                    ? y(entry, bottom, true) - 5
                    : bottom - PLOT - 3;
            svg.text(from, y, words, "class", "tl-label");
        }
        return from;
    }
}
