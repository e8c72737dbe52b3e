package org.facetpath.report.drawing;

import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Side;

/// Draws the nerves of the joints over the bone they cross; those that were treated thicker and by name.
final class NervePen {

    private final Svg svg;
    private final SpineLayout layout;
    private final KnownSites known;
    private final SiteWords words;

    NervePen(Svg svg, SpineLayout layout, KnownSites known, SiteWords words) {
        this.svg = svg;
        this.layout = layout;
        this.known = known;
        this.words = words;
    }

    void draw() {
        for (var nerve : Nerve.values()) {
            var target = NerveTarget.of(nerve);
            if (layout.bones().contains(target.bone()) && target.bone() != layout.first()) {
                nerve(target, Side.LEFT);
                nerve(target, Side.RIGHT);
            }
        }
    }

    private void nerve(NerveTarget target, Side side) {
        var frame = layout.backFrame(target.bone());
        var nerve = target.nerve();
        boolean treated = known.isTreated(nerve, side);
        var style = treated ? known.isSideless(nerve, side) ? "nerve treated is-open" : "nerve treated" : "nerve";
        var course = side == Side.LEFT ? target.course().mirrored() : target.course();
        svg.open("g", "class", style, "data-nerve", nerve.code(), "data-side", side.code());
        svg.element("title", title(nerve, side, treated));
        svg.path(course.in(frame).path());
        int sign = side == Side.LEFT ? -1 : 1;
        var place = frame.at(sign * target.behind().x(), target.behind().y());
        svg.circle(place.x(), place.y(), treated ? 2.4 : 1.2);
        if (treated && layout.scale() > 1) {
            double beside = Math.max(target.bone().halfSpan, 30) + 3;
            var end = frame.at(sign * beside, target.behind().y() + 2);
            // The third occipital nerve lies at the height of its joint, whose sign stands beside it.
            double above = nerve == Nerve.TON ? 1.15 * layout.text() : 0;
            svg.text(
                    end.x(),
                    end.y() - above,
                    nerve == Nerve.L5_DORSAL_RAMUS ? "L5" : nerve.code(),
                    "class",
                    "nerve-name",
                    "text-anchor",
                    sign < 0 ? "end" : "start");
        }
        svg.close();
    }

    private String title(Nerve nerve, Side side, boolean treated) {
        var known = this.known.isSideless(nerve, side) ? Side.NOT_DOCUMENTED : side;
        var key = treated ? "drawing.nerve-treated" : "drawing.nerve";
        var said = words.phrases()
                .say(key, "nerve", words.nerve(nerve), "side", words.phrases().side(known));
        boolean disputed = nerve.compareTo(Nerve.T4) >= 0 && nerve.compareTo(Nerve.T8) <= 0;
        return disputed ? "%s. %s".formatted(said, words.phrases().say("drawing.nerve-disputed")) : said;
    }
}
