package org.facetpath.report.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.knowledge.BlockWorth.Study;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Draws what so many positive blocks are worth: the range of published groups on a scale from 0 to 100 %, the studies
/// behind it as marks, what they rest on in words. It has no middle and no pointer, because no patient has an exact
/// chance. Colours come from `worth.css`.
public final class WorthScale {

    private static final double LINE = 15.5;
    private static final double GUTTER = 372;
    private static final double EDGE = 12;
    private static final double HEAD = 20;
    private static final double GAP = 10;
    private static final int MOST_LINES = 8;

    private final Probability probability;
    private final Phrases phrases;
    private final Speech speech;
    private final Frame frame;
    private final Lettering lettering;
    private final Scale scale;

    private WorthScale(Probability probability, Speech speech, Frame frame) {
        this.probability = probability;
        this.speech = speech;
        this.phrases = new Phrases(speech, "…");
        this.frame = frame;
        this.lettering = new Lettering(frame.lettering());
        this.scale = new Scale(frame.isWide() ? GUTTER : EDGE, frame.width() - EDGE - 4);
    }

    /// @param id unique in the page
    public static String draw(Probability probability, Speech speech, Frame frame, String id) {
        return new WorthScale(probability, speech, frame).draw(id);
    }

    /// @param share where it stands on the scale, null when it answers another question
    private record Row(List<String> words, @Nullable BigDecimal share, String label) {}

    private String draw(String id) {
        var rows = probability.studies().stream().map(this::row).toList();
        var notes = notes();
        double strip =
                HEAD + rangeHeight() + rows.stream().mapToDouble(this::height).sum();
        double height = strip + notes.size() * LINE + 12;
        var svg = Svg.drawing(id, frame.width(), height, say("worth-title"), range() + " " + say("not-own"));
        svg.open("g", "class", "ws", "font-size", Svg.number(frame.lettering()), "font-family", "sans-serif");
        scale.paint(svg, HEAD - 6, strip);
        double y = HEAD;
        band(svg, y, strip);
        y += rangeHeight();
        for (var row : rows) {
            paint(svg, row, y);
            y += height(row);
        }
        y += 4;
        for (var note : notes) {
            y += LINE;
            svg.text(EDGE, y, note, "class", "ws-quiet");
        }
        return svg.end();
    }

    private String say(String key, String... namesAndValues) {
        return phrases.say("scale." + key, namesAndValues);
    }

    private String range() {
        return say("range", "low", phrases.percent(probability.low()), "high", phrases.percent(probability.high()));
    }

    private double rangeHeight() {
        return frame.isWide() ? 26 : 26 + LINE;
    }

    /// The range in its own row, and pale through the rows of the studies.
    private void band(Svg svg, double top, double bottom) {
        double from = scale.x(probability.low().movePointRight(2));
        double to = scale.x(probability.high().movePointRight(2));
        double y = frame.isWide() ? top + 5 : top + 5 + LINE;
        svg.rectangle(from, y, to - from, bottom - y, "class", "ws-through");
        svg.open("g").element("title", range());
        svg.rectangle(from, y, to - from, 14, "class", "ws-band");
        svg.close();
        if (frame.isWide()) {
            var words = lettering.bold().cut(range(), GUTTER - EDGE - 16);
            svg.text(EDGE, y + 11.5, words, "class", "ws-head");
        } else {
            var words = lettering.bold().cut(range(), frame.width() - 2 * EDGE);
            svg.text(EDGE, top + LINE - 1, words, "class", "ws-head");
        }
    }

    private Row row(Study study) {
        var words = new ArrayList<String>();
        double room = (frame.isWide() ? GUTTER : frame.width()) - EDGE - 16;
        var status = speech.term(study.reference().status().code());
        words.addAll(lettering.lines(study.reference().source(), room, 2));
        words.addAll(lettering.lines(study.population(), room, 2));
        var value = phrases.percent(study.value());
        return switch (study.kind()) {
            case "one-minus-ppv" -> {
                var share = BigDecimal.ONE.subtract(study.value());
                yield new Row(
                        words,
                        share,
                        say("one-minus", "share", phrases.percent(share), "value", value, "status", status));
            }
            case "one-minus-specificity" ->
                new Row(words, null, say("other-question", "value", value, "status", status));
            default -> new Row(words, study.value(), say("percent", "value", value, "status", status));
        };
    }

    private double height(Row row) {
        double label = row.share() == null || labelStart(row).isPresent() ? 0 : LINE;
        return row.words().size() * LINE + (frame.isWide() ? 8 : 28) + label;
    }

    /// Where the words of a mark begin: behind it, else before it; empty where neither side has room.
    private OptionalDouble labelStart(Row row) {
        var share = row.share();
        if (share == null) {
            return OptionalDouble.empty();
        }
        double x = scale.x(share.movePointRight(2));
        double width = lettering.width(row.label());
        if (x + GAP + width <= scale.right()) {
            return OptionalDouble.of(x + GAP);
        }
        return x - GAP - width >= EDGE ? OptionalDouble.of(x - GAP - width) : OptionalDouble.empty();
    }

    private void paint(Svg svg, Row row, double top) {
        svg.line(EDGE, top, frame.width() - EDGE, top, "class", "ws-rule");
        double y = top + LINE - 1;
        var style = "ws-name";
        for (var line : row.words()) {
            svg.text(EDGE, y, line, "class", style);
            style = "ws-quiet";
            y += LINE;
        }
        double at = frame.isWide() ? top + LINE : y + 3;
        var share = row.share();
        if (share == null) {
            var words = lettering.cut(row.label(), scale.right() - scale.left());
            svg.text(scale.left() + 4, at + 4.3, words, "class", "ws-quiet");
            return;
        }
        double x = scale.x(share.movePointRight(2));
        svg.path("M%s %sl6 6l-6 6l-6 -6Z".formatted(Svg.number(x), Svg.number(at - 6)), "class", "ws-study");
        var start = labelStart(row);
        // On a line of its own where it has no room beside the mark.
        double line = at + 4.3 + (start.isPresent() ? 0 : LINE);
        var label = lettering.cut(row.label(), frame.width() - 2 * EDGE);
        svg.text(start.orElse(EDGE), line, label, "class", "ws-label");
    }

    private List<String> notes() {
        double room = frame.width() - 2 * EDGE;
        var notes = new ArrayList<>(lettering.lines(speech.say(probability.basis()), room, MOST_LINES));
        var reference = probability.reference();
        var source = say(
                "source",
                "source",
                reference.source(),
                "status",
                speech.term(reference.status().code()));
        notes.addAll(lettering.lines(source, room, MOST_LINES));
        notes.addAll(lettering.lines(say("not-own"), room, MOST_LINES));
        return notes;
    }
}
