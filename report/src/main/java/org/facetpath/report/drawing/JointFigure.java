package org.facetpath.report.drawing;

import java.util.List;
import java.util.Map;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;

/// One pair of facet joints in the low back, large, from behind and from the side, with its parts and its nerves
/// numbered and named below; for teaching. The left joint wears its capsule, the right one is shown without.
public final class JointFigure {

    private static final double SCALE = 2;
    private static final double WIDTH = 460;
    private static final double TEXT = 14.5;

    private static final List<String> PARTS = List.of(
            "joint",
            "capsule",
            "medial-branch",
            "dorsal-ramus",
            "spinal-nerve",
            "body",
            "disc",
            "spinous-process",
            "transverse-process");

    private final Phrases phrases;

    public JointFigure(Speech speech) {
        this.phrases = new Phrases(speech, "\u2026");
    }

    /// @param idPrefix unique in the page
    public String draw(String idPrefix) {
        var layout = layout();
        double row = TEXT + 9;
        double height = layout.height() + Math.ceilDiv(PARTS.size(), 2) * row + 8;
        var svg = Svg.drawing(idPrefix, WIDTH, height, phrases.say("drawing.joint"), phrases.say("drawing.joint-text"));
        svg.open("g", "class", "spine large teaching");
        heads(svg, layout);
        var bones = new BonePen(svg, layout, new KnownSites(List.of(), new Innervation(Map.of())));
        bones.fromBehind();
        bones.fromTheSide();
        joints(svg, layout);
        nerveFromBehind(svg, layout, 1);
        nerveFromBehind(svg, layout, -1);
        nerveFromTheSide(svg, layout);
        numbersBehind(svg, layout);
        numbersAside(svg, layout);
        for (int i = 0; i < PARTS.size(); i++) {
            int rows = (PARTS.size() + 1) / 2;
            var at = new Point(i < rows ? 14 : WIDTH / 2 + 14, layout.height() + 12 + i % rows * row);
            number(svg, at, i + 1);
            svg.text(
                    at.x() + 16, at.y() + TEXT * 0.36, phrases.say("drawing.part." + PARTS.get(i)), "class", "meaning");
        }
        return svg.end();
    }

    private static SpineLayout layout() {
        var spine = Backbone.STANDING;
        double start = spine.frame(Bone.L3).origin().y() - 30;
        double end = spine.frame(Bone.L4).origin().y() + 40;
        double top = SpineLayout.HEAD + 4 - start * SCALE;
        double side = 334 - (spine.frame(Bone.L3).origin().x() + 17) * SCALE;
        double height = SpineLayout.HEAD + 8 + (end - start) * SCALE;
        return new SpineLayout(Bone.L3, Bone.L4, SCALE, TEXT, WIDTH, height, 118, side, top, 0);
    }

    private void heads(Svg svg, SpineLayout layout) {
        svg.text(layout.back(), TEXT + 3, phrases.say("drawing.from-behind"), "class", "view", "text-anchor", "middle");
        svg.text(WIDTH - 112, TEXT + 3, phrases.say("drawing.from-the-side"), "class", "view", "text-anchor", "middle");
    }

    private static void joints(Svg svg, SpineLayout layout) {
        var facet = Facet.of(Joint.L3_L4);
        var half = facet.fromBehind().times(SCALE);
        var right = layout.backJoint(Joint.L3_L4, 1);
        var left = layout.backJoint(Joint.L3_L4, -1);
        ellipse(svg, right, half.times(0.85), -14, "joint is-bare");
        ellipse(svg, left, half.times(1.25), 14, "capsule");
        var side = layout.sideJoint(Joint.L3_L4);
        ellipse(svg, side, facet.fromTheSide().times(SCALE * 0.9), 90, "joint is-bare");
    }

    private static void ellipse(Svg svg, Point middle, Point half, double degrees, String style) {
        var x = Svg.number(middle.x());
        var y = Svg.number(middle.y());
        svg.open("g", "class", style);
        svg.shape(
                "ellipse",
                "cx",
                x,
                "cy",
                y,
                "rx",
                Svg.number(half.x()),
                "ry",
                Svg.number(half.y()),
                "transform",
                "rotate(%s %s %s)".formatted(Svg.number(degrees), x, y),
                "class",
                "face");
        svg.close();
    }

    /// From the root hole between the two bodies: the nerve to the front, the dorsal ramus, and its medial branch over
    /// the bone.
    private static void nerveFromBehind(Svg svg, SpineLayout layout, int sign) {
        var target = NerveTarget.of(Nerve.L3);
        var frame = layout.backFrame(Bone.L4);
        double x = target.behind().x();
        double y = target.behind().y();
        var spinal = Outline.open(x - 3, y - 18, x + 5, y - 13, x + 13, y - 4, x + 17, y + 12);
        var ramus = Outline.open(x + 6, y - 12, x + 5, y - 7, x + 2, y - 3, x, y);
        var course = target.course();
        for (var line : List.of(spinal, ramus, course)) {
            var style = line.equals(spinal) ? "root" : line.equals(ramus) ? "ramus" : "branch";
            svg.path((sign < 0 ? line.mirrored() : line).in(frame).path(), "class", style);
        }
        var met = frame.at(sign * x, y);
        svg.circle(met.x(), met.y(), 3, "class", "target");
    }

    private static void nerveFromTheSide(Svg svg, SpineLayout layout) {
        var hole = hole(layout);
        var target = sideTarget(layout);
        var spinal = new Outline(List.of(hole, hole.plus(-10, 10), hole.plus(-26, 34), hole.plus(-32, 62)), false);
        var ramus = new Outline(List.of(hole, hole.plus(8, 2), target.plus(-5, -4), target), false);
        var branch = new Outline(List.of(target, target.plus(8, 7), target.plus(14, 20), target.plus(18, 34)), false);
        svg.path(spinal.path(), "class", "root");
        svg.path(ramus.path(), "class", "ramus");
        svg.path(branch.path(), "class", "branch");
        svg.circle(target.x(), target.y(), 3, "class", "target");
    }

    private static Point hole(SpineLayout layout) {
        var upper = Backbone.STANDING.frame(Bone.L3).at(Bone.L3.depth / 2 + 7, Bone.L3.height / 2 - 1);
        return layout.sideFrame().at(upper);
    }

    /// The groove between the transverse and the upper articular process of the vertebra below.
    private static Point sideTarget(SpineLayout layout) {
        var root = SideShapes.transverseRoot(Around.of(Bone.L4));
        return layout.sideFrame().at(Backbone.STANDING.frame(Bone.L4).at(root.x() + 4, root.y() - 3));
    }

    private static void numbersBehind(Svg svg, SpineLayout layout) {
        var right = layout.backJoint(Joint.L3_L4, 1);
        var left = layout.backJoint(Joint.L3_L4, -1);
        var met = layout.backFrame(Bone.L4).at(NerveTarget.of(Nerve.L3).behind());
        var lower = layout.backFrame(Bone.L4);
        callout(svg, right, new Point(right.x() + 78, right.y() - 46), 1);
        callout(svg, left, new Point(left.x() - 62, left.y() - 34), 2);
        callout(svg, met.plus(-4, 14), met.plus(62, 44), 3);
        callout(svg, lower.at(0, 12), lower.at(0, 33), 8);
        callout(svg, lower.at(-34, -8), lower.at(-44, 8), 9);
    }

    private static void numbersAside(Svg svg, SpineLayout layout) {
        var hole = hole(layout);
        var target = sideTarget(layout);
        var body = layout.sideFrame().at(Backbone.STANDING.frame(Bone.L3).origin());
        var disc = layout.sideFrame().at(Backbone.STANDING.frame(Bone.L3).at(0, Bone.L3.height / 2 + 5));
        var joint = layout.sideJoint(Joint.L3_L4);
        callout(svg, joint, joint.plus(40, -66), 1);
        callout(svg, target.plus(15, 22), target.plus(62, 70), 3);
        callout(svg, target.plus(-5, -5), target.plus(-2, 66), 4);
        callout(svg, hole.plus(-28, 42), hole.plus(-44, 84), 5);
        number(svg, body, 6);
        number(svg, disc.plus(-24, 0), 7);
    }

    private static void callout(Svg svg, Point part, Point label, int number) {
        svg.line(part.x(), part.y(), label.x(), label.y(), "class", "callout");
        number(svg, label, number);
    }

    private static void number(Svg svg, Point at, int number) {
        svg.circle(at.x(), at.y(), 10, "class", "number");
        svg.text(at.x(), at.y() + TEXT * 0.36, String.valueOf(number), "class", "sign", "text-anchor", "middle");
    }
}
