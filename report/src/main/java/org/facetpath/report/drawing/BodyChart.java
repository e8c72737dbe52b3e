package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem.PainArea;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.report.drawing.BodyArea.View;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;

/// A person from the front and from behind, with where the record says it hurts and where the joints in question are
/// published to refer pain. Pain whose side nobody wrote down is hatched on both sides.
public final class BodyChart {

    private static final double WIDTH = 360;
    private static final double TOP = 48;
    private static final double FRONT = 90;
    private static final double BACK = 270;

    /// More names than this are counted, not listed.
    private static final int LISTED = 12;

    private final Speech speech;
    private final Phrases phrases;
    private final List<ReferralArea> referral;

    /// @param referral of the knowledge in use
    public BodyChart(Speech speech, List<ReferralArea> referral) {
        this.speech = speech;
        this.phrases = new Phrases(speech, "\u2026");
        this.referral = List.copyOf(referral);
    }

    /// Where it hurts, and where the joints in question are known to refer pain.
    ///
    /// @param idPrefix unique in the page
    public String draw(Assessment assessment, String idPrefix) {
        return draw(new PainMap(assessment.problems(), referral), Teller.RECORD, idPrefix);
    }

    /// Where somebody ticked that it hurts, with no record behind it, and where joints are known to refer pain from.
    public String drawTicked(List<PainArea> ticked, String idPrefix) {
        return draw(PainMap.ofTicked(ticked, referral), Teller.READER, idPrefix);
    }

    private String draw(PainMap map, Teller teller, String idPrefix) {
        var names = names(map);
        var text = phrases.say(teller.text, "areas", String.join("; ", names));
        return draw(map, new Caption(phrases.say("drawing.body"), text, names, teller), idPrefix);
    }

    /// Who says where it hurts.
    private enum Teller {
        RECORD("drawing.body-text", "drawing.hurts", "drawing.pain"),
        READER("drawing.ticked-text", "drawing.ticked-area", "drawing.ticked");

        private final String text;
        private final String area;
        private final String legend;

        Teller(String text, String area, String legend) {
            this.text = text;
            this.area = area;
            this.legend = legend;
        }
    }

    /// Every area that facet joints are known to refer pain to, without a patient, for teaching.
    public String drawReferral(String idPrefix) {
        var caption = Caption.ofNobody(phrases.say("drawing.body-referral"), phrases.say("drawing.body-referral-text"));
        return draw(PainMap.ofReferral(referral), caption, idPrefix);
    }

    /// The areas that are drawn, from the head down.
    public static List<String> areas() {
        return BodyArea.ALL.stream().map(BodyArea::area).distinct().toList();
    }

    /// A person with the areas that can be marked, and nothing marked.
    public String drawBlank(String idPrefix) {
        var caption = Caption.ofNobody(phrases.say("drawing.body-blank"), phrases.say("drawing.body-blank-text"));
        return draw(PainMap.ofReferral(List.of()), caption, idPrefix);
    }

    /// What a drawing is called.
    ///
    /// @param names of areas, written below it
    private record Caption(String title, String text, List<String> names, Teller teller) {
        static Caption ofNobody(String title, String text) {
            return new Caption(title, text, List.of(), Teller.RECORD);
        }
    }

    private String draw(PainMap map, Caption caption, String idPrefix) {
        var legend = new Legend(phrases, 11, WIDTH);
        var entries = entries(map, caption.teller());
        double low = TOP + BodyFigure.HEIGHT + 12;
        var names = caption.names();
        double height = low + legend.height(entries) + names.size() * 15 + 8;
        var svg = Svg.drawing(idPrefix, WIDTH, height, caption.title(), caption.text());
        svg.open("g", "class", "person");
        Hatch.draw(svg, idPrefix);
        figure(svg, new Marked(map, caption.teller()), View.FRONT, idPrefix);
        figure(svg, new Marked(map, caption.teller()), View.BACK, idPrefix);
        legend.draw(svg, low, entries, idPrefix);
        for (int i = 0; i < names.size(); i++) {
            svg.text(4, low + legend.height(entries) + 11 + i * 15, names.get(i), "class", "name");
        }
        return svg.end();
    }

    /// What is marked, and who says so.
    private record Marked(PainMap map, Teller teller) {}

    private void figure(Svg svg, Marked marked, View view, String idPrefix) {
        double middle = view == View.FRONT ? FRONT : BACK;
        var frame = Pose.upright(new Point(middle, TOP));
        var title = phrases.say(view == View.FRONT ? "drawing.from-the-front" : "drawing.from-behind");
        svg.text(middle, 14, title, "class", "view", "text-anchor", "middle");
        var onTheLeft = view == View.FRONT ? Side.RIGHT : Side.LEFT;
        var onTheRight = view == View.FRONT ? Side.LEFT : Side.RIGHT;
        svg.text(middle - 82, 32, phrases.capitalised(phrases.side(onTheLeft)), "class", "hand");
        svg.text(middle + 82, 32, phrases.capitalised(phrases.side(onTheRight)), "class", "hand", "text-anchor", "end");
        svg.path(BodyFigure.OUTLINE.in(frame).path(), "class", "skin");
        var lines = view == View.FRONT ? BodyFigure.FRONT_LINES : BodyFigure.BACK_LINES;
        lines.forEach(line -> svg.path(line.in(frame).path(), "class", "crease"));
        for (var area : BodyArea.ALL) {
            if (area.view() == view) {
                area(svg, marked, area, onTheRight, frame, idPrefix);
                area(svg, marked, area, onTheLeft, frame, idPrefix);
            }
        }
    }

    private void area(Svg svg, Marked marked, BodyArea area, Side side, Pose frame, String idPrefix) {
        var map = marked.map();
        boolean rightHalf = (area.view() == View.BACK) == (side == Side.RIGHT);
        var outline = rightHalf ? area.outline() : area.outline().mirrored();
        var pains = map.pains(area.area(), side);
        var referring = map.referring(area.area(), side);
        boolean open = map.isSideless(area.area(), side);
        var style = "area"
                + (pains.isEmpty() ? "" : " is-pain")
                + (open ? " is-open" : "")
                + (referring.isEmpty() ? "" : " is-referral");
        svg.open("g", "class", style, "data-area", area.area(), "data-side", side.code());
        svg.element("title", title(new Half(area.area(), side), marked.teller(), pains, List.copyOf(referring)));
        var path = outline.in(frame).path();
        if (open) {
            svg.path(path, "style", Hatch.fill(idPrefix));
        } else {
            svg.path(path);
        }
        svg.close();
    }

    /// An area on one side.
    private record Half(String area, Side side) {}

    /// Area, side, since when the record says so, and the joints known to refer pain there.
    private String title(Half half, Teller teller, List<PainArea> pains, List<Joint> referring) {
        var open = !pains.isEmpty() && pains.stream().allMatch(it -> it.side() == Side.NOT_DOCUMENTED);
        var side = phrases.side(open ? Side.NOT_DOCUMENTED : half.side());
        var where = "%s, %s".formatted(speech.term(half.area()), side);
        var parts = new ArrayList<String>();
        parts.add(phrases.capitalised(where));
        if (!pains.isEmpty()) {
            parts.add(phrases.say(teller.area, "evidence", evidence(pains)));
        }
        if (!referring.isEmpty()) {
            var joints = referring.stream().map(Joint::code).collect(Collectors.joining(", "));
            parts.add(phrases.say("drawing.refers", "joints", joints));
        }
        return String.join(". ", parts) + ".";
    }

    private String evidence(List<PainArea> pains) {
        var lines = pains.stream()
                .flatMap(it -> it.evidence().stream())
                .map(BodyChart::line)
                .distinct()
                .toList();
        var told = lines.stream().limit(3).collect(Collectors.joining(", "));
        return lines.size() <= 3
                ? told
                : "%s, %s".formatted(told, phrases.say("report.more", "count", String.valueOf(lines.size() - 3)));
    }

    private static String line(Evidence evidence) {
        return evidence.date() == null ? evidence.resource() : "%s %s".formatted(evidence.resource(), evidence.date());
    }

    private List<Legend.Entry> entries(PainMap map, Teller teller) {
        var entries = new ArrayList<Legend.Entry>();
        if (!map.pains().isEmpty()) {
            entries.add(new Legend.Entry("area is-pain", "", teller.legend));
        }
        if (map.pains().stream().anyMatch(it -> it.side() == Side.NOT_DOCUMENTED)) {
            entries.add(new Legend.Entry("area is-pain is-open", "", "drawing.side-open"));
        }
        if (map.refers()) {
            entries.add(new Legend.Entry("area is-referral", "", "drawing.referral"));
        }
        return entries;
    }

    /// Each painful area with its sides, one to a line.
    private List<String> names(PainMap map) {
        Map<String, Side> known = new LinkedHashMap<>();
        map.pains().forEach(it -> known.merge(it.area(), it.side(), Side::with));
        var names = known.entrySet().stream()
                .limit(LISTED)
                .map(it ->
                        "%s, %s".formatted(phrases.capitalised(speech.term(it.getKey())), phrases.side(it.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (known.size() > LISTED) {
            names.add(phrases.say("report.more", "count", String.valueOf(known.size() - LISTED)));
        }
        return names.isEmpty() ? List.of(phrases.say("drawing.no-area")) : names;
    }
}
