package org.facetpath.report.drawing;

import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.report.wording.Phrases;

/// The words round the bones: which view it is, left and right, and the name of every level.
final class SpineNames {

    private final Svg svg;
    private final SpineLayout layout;
    private final Phrases phrases;

    SpineNames(Svg svg, SpineLayout layout, Phrases phrases) {
        this.svg = svg;
        this.layout = layout;
        this.phrases = phrases;
    }

    void draw(KnownSites known) {
        double line = layout.text() + 3;
        svg.text(layout.back(), line, phrases.say("drawing.from-behind"), "class", "view", "text-anchor", "middle");
        svg.text(4, 2 * line + 2, phrases.capitalised(phrases.side(Side.LEFT)), "class", "hand");
        svg.text(
                2 * layout.back() - 4,
                2 * line + 2,
                phrases.capitalised(phrases.side(Side.RIGHT)),
                "class",
                "hand",
                "text-anchor",
                "end");
        double end = layout.width() - 4;
        double start = layout.level() + 24;
        svg.text(end, line, phrases.say("drawing.from-the-side"), "class", "view", "text-anchor", "end");
        svg.text(start, 2 * line + 2, phrases.say("drawing.front"), "class", "hand");
        svg.text(end, 2 * line + 2, phrases.say("drawing.back"), "class", "hand", "text-anchor", "end");
        levels(known);
    }

    /// At the joint's height, or a little lower where the one above needs the room.
    private void levels(KnownSites known) {
        double free = Double.NEGATIVE_INFINITY;
        for (var joint : Joint.values()) {
            if (layout.shows(joint)) {
                double y = Math.max(layout.y(joint) + layout.text() * 0.36, free);
                var style = known.anythingOf(joint) ? "level marked" : "level";
                svg.text(layout.level(), y, joint.code(), "class", style, "text-anchor", "middle");
                free = y + layout.text() + 0.5;
            }
        }
        if (layout.bones().contains(Bone.S3)) {
            double y = layout.top() + Backbone.STANDING.frame(Bone.S3).origin().y() * layout.scale();
            svg.text(layout.level(), y, phrases.say("drawing.sacrum"), "class", "level", "text-anchor", "middle");
            double low =
                    layout.top() + Backbone.STANDING.frame(Bone.COCCYX).origin().y() * layout.scale();
            svg.text(layout.level(), low, phrases.say("drawing.coccyx"), "class", "level", "text-anchor", "middle");
        }
    }
}
