package org.facetpath.report.drawing.timeline;

import java.util.List;
import org.facetpath.report.drawing.Frame;
import org.facetpath.report.drawing.Lettering;
import org.facetpath.report.drawing.Svg;

/// What every strip of one drawing shares: how wide it is, its axis and its words.
///
/// @param telling the words of the drawing
record Sheet(TimelineModel model, Frame frame, Axis axis, Telling telling) {

    private static final double GUTTER = 204;
    private static final double EDGE = 12;
    private static final double LINE = 15;
    private static final double SCALE_ROOM = 30;
    private static final int MOST_LINES = 3;
    private static final int MOST_SOURCES = 3;

    static Sheet of(TimelineModel model, Frame frame, Telling telling) {
        double left = frame.isWide() ? GUTTER : EDGE;
        return new Sheet(model, frame, Axis.of(model, left, frame.width() - EDGE), telling);
    }

    Lettering lettering() {
        return new Lettering(frame.lettering());
    }

    double line() {
        return LINE;
    }

    /// The lines at the left of a strip (in a narrow drawing above it).
    List<String> heading(Lane lane) {
        return frame.isWide()
                ? lettering().bold().lines(lane.title(), GUTTER - EDGE - SCALE_ROOM, MOST_LINES)
                : List.of(lettering().bold().cut(lane.title(), axis.right() - axis.left()));
    }

    private List<String> note(Lane lane) {
        return lane.note().isEmpty() || !frame.isWide()
                ? List.of()
                : lettering().lines(lane.note(), GUTTER - EDGE - SCALE_ROOM, MOST_LINES);
    }

    double headingHeight(Lane lane) {
        return LINE * (heading(lane).size() + note(lane).size());
    }

    /// Where the strip's own picture begins below its top.
    double below(Lane lane) {
        return frame.isWide() ? 0 : headingHeight(lane) + 4;
    }

    /// A strip's words and the rule above it.
    void head(Svg svg, Lane lane, double top) {
        double x = frame.isWide() ? EDGE : axis.left();
        svg.line(x, top, axis.right(), top, "class", "tl-rule");
        double y = top + LINE;
        for (var line : heading(lane)) {
            svg.text(x, y, line, "class", "tl-head");
            y += LINE;
        }
        for (var line : note(lane)) {
            svg.text(x, y, line, "class", "tl-quiet");
            y += LINE;
        }
    }

    /// In a narrow drawing the scale and its direction stand at the right of the strip's title, where there is room.
    void scale(Svg svg, Lane lane, Heights heights, double top) {
        if (frame.isWide()) {
            return;
        }
        var range = heights.high().isEmpty() ? "" : telling.say("range", "low", heights.low(), "high", heights.high());
        var words = range.isEmpty() ? lane.note() : telling.say("scale", "range", range, "note", lane.note());
        double title = lettering().bold().width(heading(lane).getFirst());
        double room = axis.right() - axis.left() - title - EDGE;
        svg.text(axis.right(), top + LINE, lettering().cut(words, room), "class", "tl-quiet", "text-anchor", "end");
    }

    /// Words shown on hover, and beside them the lines of the record they rest on. A phone cannot hover, and the table
    /// has them all, so a narrow drawing goes without.
    ///
    /// @param of what the words are about
    void hover(Svg svg, String words, List<Entry> of) {
        if (!frame.isWide()) {
            return;
        }
        svg.element("title", words);
        var sources = of.stream()
                .flatMap(entry -> entry.resources().stream())
                .distinct()
                .toList();
        if (!sources.isEmpty()) {
            var told = String.join(", ", sources.subList(0, Math.min(MOST_SOURCES, sources.size())));
            int more = sources.size() - MOST_SOURCES;
            svg.element(
                    "desc",
                    telling.say(
                            "source",
                            "source",
                            more > 0 ? telling.say("more", "told", told, "count", String.valueOf(more)) : told));
        }
    }

    void hover(Svg svg, Entry entry) {
        hover(svg, tooltip(entry), List.of(entry));
    }

    /// What an entry says on hover.
    String tooltip(Entry entry) {
        var words = entry.words();
        var when = telling.dates().span(entry);
        return words.result().isEmpty()
                ? telling.say("tooltip", "when", when, "what", words.what())
                : telling.say("tooltip-result", "when", when, "what", words.what(), "result", words.result());
    }
}
