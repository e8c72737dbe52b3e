package org.facetpath.report.drawing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.spine.Side;
import org.facetpath.report.drawing.timeline.Dates;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Sentences;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// Draws the relief of each diagnostic block, of each of its sides where they were judged apart, as a bar against the
/// guideline's threshold, with how long it lasted after
/// which agent. The number beside a bar is exact: cut, never rounded up to the threshold. Colours come from
/// `worth.css`.
public final class ReliefBars {

    private static final double EDGE = 12;
    private static final double GUTTER = 372;
    private static final double HEAD = 20;
    private static final double LINE = 15.5;
    private static final double BAR = 13;

    /// More bars than this cannot be taken in at a glance; the newest are drawn, all are listed.
    private static final int MOST = 12;

    private final List<BlockResult> blocks;
    private final int earlier;
    private final Speech speech;
    private final Phrases phrases;
    private final Dates dates;
    private final Frame frame;
    private final Lettering lettering;
    private final Scale scale;

    private ReliefBars(List<BlockResult> blocks, Speech speech, Frame frame) {
        var diagnostic = blocks.stream()
                .filter(BlockResult::isDiagnostic)
                .sorted(Comparator.comparing(block -> block.when().earliest()))
                .flatMap(block -> block.bySide().stream())
                .toList();
        this.earlier = Math.max(0, diagnostic.size() - MOST);
        this.blocks = diagnostic.subList(earlier, diagnostic.size());
        this.speech = speech;
        this.phrases = new Phrases(speech, "…");
        this.dates = new Dates(speech);
        this.frame = frame;
        this.lettering = new Lettering(frame.lettering());
        this.scale = new Scale(frame.isWide() ? GUTTER : EDGE, frame.width() - EDGE - 4);
    }

    /// @param blocks of one region; those that are no diagnostic blocks are left out
    /// @param id unique in the page
    public static String draw(List<BlockResult> blocks, Speech speech, Frame frame, String id) {
        return new ReliefBars(blocks, speech, frame).draw(id);
    }

    private String draw(String id) {
        double strip = HEAD + blocks.size() * height();
        var told = blocks.stream().map(this::told).collect(Collectors.joining("; "));
        double foot = earlier == 0 ? 8 : 8 + LINE;
        var text = earlier == 0 ? told : Sentences.joined(told + ".", earlier());
        var svg = Svg.drawing(id, frame.width(), strip + foot, say("relief-title"), text);
        svg.open("g", "class", "ws", "font-size", Svg.number(frame.lettering()), "font-family", "sans-serif");
        if (blocks.isEmpty()) {
            svg.text(EDGE, HEAD - 4, say("no-blocks"), "class", "ws-quiet");
            return svg.end();
        }
        scale.paint(svg, HEAD - 6, strip);
        double y = HEAD;
        for (var block : blocks) {
            paint(svg, block, y);
            y += height();
        }
        if (earlier > 0) {
            svg.text(EDGE, strip + LINE, earlier(), "class", "ws-quiet");
        }
        return svg.end();
    }

    private String earlier() {
        return say("earlier-blocks", "count", String.valueOf(earlier));
    }

    private String say(String key, String... namesAndValues) {
        return phrases.say("scale." + key, namesAndValues);
    }

    private double height() {
        return frame.isWide() ? 2 * LINE + 8 : 2 * LINE + BAR + 14;
    }

    private String told(BlockResult block) {
        return say("block-told", "when", dates.when(block.when()), "where", where(block), "relief", relief(block));
    }

    private String where(BlockResult block) {
        boolean sideOnly = block.sites().isEmpty() && block.side() != Side.NOT_DOCUMENTED;
        return sideOnly ? phrases.side(block.side()) : phrases.places(block.sites());
    }

    private String relief(BlockResult block) {
        var percent = block.reliefPercent();
        var verdict = speech.term(block.verdict().code());
        if (percent == null && block.verdict() == BlockVerdict.NOT_DOCUMENTED) {
            return phrases.say("report.relief-unknown");
        }
        return percent == null
                ? say("relief-unknown", "verdict", verdict)
                : say("relief-verdict", "percent", phrases.number(percent), "verdict", verdict);
    }

    /// The guideline's line for this block, null where none was applied.
    private static @Nullable BigDecimal threshold(BlockResult block) {
        return block.reasons().stream()
                .map(reason -> reason.arguments().get("threshold"))
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .findFirst()
                .orElse(null);
    }

    /// How long it lasted against how long the agent acts, as far as the record and the reading say.
    private String duration(BlockResult block) {
        var agent = block.agent() == null ? phrases.say("report.agent-unknown") : speech.term(block.agent());
        var hours = block.reliefHours();
        var tooShort = block.reasons().stream()
                .filter(reason -> reason.key().equals("block.relief-too-short"))
                .map(reason -> reason.arguments().getOrDefault("expected", ""))
                .findFirst();
        if (hours == null) {
            return say("hours-unknown", "agent", agent);
        }
        var shown = phrases.lasting(hours);
        return tooShort.isPresent()
                ? say("hours-short", "hours", shown, "agent", agent, "expected", tooShort.get())
                : say("hours", "hours", shown, "agent", agent);
    }

    private void paint(Svg svg, BlockResult block, double top) {
        svg.line(EDGE, top, frame.width() - EDGE, top, "class", "ws-rule");
        double room = (frame.isWide() ? GUTTER : frame.width()) - EDGE - 16;
        var where = say("block", "when", dates.when(block.when()), "where", where(block));
        svg.text(EDGE, top + LINE - 1, lettering.cut(where, room), "class", "ws-name");
        svg.text(EDGE, top + 2 * LINE - 1, lettering.cut(duration(block), room), "class", "ws-quiet");
        double y = frame.isWide() ? top + 8 : top + 2 * LINE + 6;
        svg.open("g", "class", "ws-" + block.verdict().code()).element("title", told(block));
        bar(svg, block, y);
        svg.close();
    }

    private void bar(Svg svg, BlockResult block, double y) {
        var percent = block.reliefPercent();
        double end = percent == null ? scale.left() : scale.x(percent);
        svg.rectangle(scale.left(), y, Math.max(1, end - scale.left()), BAR, "class", "ws-bar");
        var threshold = threshold(block);
        if (threshold != null) {
            double x = scale.x(threshold);
            svg.line(x, y - 5, x, y + BAR + 5, "class", "ws-threshold");
        }
        var label = lettering.cut(relief(block), scale.right() - scale.left() - 12);
        double width = lettering.width(label);
        boolean behind = end + 8 + width <= scale.right();
        double x = behind ? end + 8 : end - 8 - width;
        svg.text(x, y + BAR - 2.2, label, "class", behind ? "ws-label" : "ws-label ws-inside");
    }
}
