package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;

/// Draws the joints in both views, coloured and signed by what is known of them.
final class JointPen {

    private final Svg svg;
    private final SpineLayout layout;
    private final KnownSites known;
    private final SiteWords words;
    private final String idPrefix;

    JointPen(Svg svg, SpineLayout layout, KnownSites known, SiteWords words, String idPrefix) {
        this.svg = svg;
        this.layout = layout;
        this.known = known;
        this.words = words;
        this.idPrefix = idPrefix;
    }

    void draw(Joint joint) {
        side(joint, Side.LEFT);
        side(joint, Side.RIGHT);
        fromTheSide(joint);
    }

    private void side(Joint joint, Side side) {
        int sign = side == Side.LEFT ? -1 : 1;
        var shown = shown(joint, side);
        var place = layout.backJoint(joint, sign);
        var half = Facet.of(joint).fromBehind();
        open(joint, side, shown);
        svg.element("title", words.joint(known, joint, side));
        face(place, half.times(size(shown)), leaning(joint) * sign, isOpen(joint, side, shown));
        if (!shown.isEmpty()) {
            badge(place, sign, shown, isOpen(joint, side, shown));
        }
        svg.close();
    }

    /// Those of which nothing is known step back.
    private double size(Set<Look> shown) {
        return layout.scale() * (shown.isEmpty() ? 0.7 : 0.88);
    }

    /// The lower low-back joints run down and outwards.
    private static double leaning(Joint joint) {
        return joint.compareTo(Joint.T12_L1) >= 0 ? -4 - 2.5 * Bone.above(joint).levelsBelow(Bone.T12) : 0;
    }

    /// What is drawn at one side: its own marks, or those whose side nobody wrote down.
    private Set<Look> shown(Joint joint, Side side) {
        var own = known.of(joint, side);
        return own.isEmpty() ? known.sideless(joint) : own;
    }

    private boolean isOpen(Joint joint, Side side, Set<Look> shown) {
        return !shown.isEmpty() && known.of(joint, side).isEmpty();
    }

    private void open(Joint joint, Side side, Set<Look> shown) {
        var style = shown.isEmpty() ? "is-bare" : shown.iterator().next().style();
        var quiet = known.concerns(joint.region()) ? "" : " quiet";
        var open = isOpen(joint, side, shown) ? " is-open" : "";
        svg.open(
                "g",
                "class",
                "joint %s%s%s".formatted(style, open, quiet),
                "data-joint",
                joint.code(),
                "data-side",
                side.code());
    }

    private void face(Point middle, Point half, double degrees, boolean open) {
        var x = Svg.number(middle.x());
        var y = Svg.number(middle.y());
        var turn = "rotate(%d %s %s)".formatted(Math.round(degrees), x, y);
        var rx = Svg.number(Math.max(half.x(), 1.6));
        var ry = Svg.number(Math.max(half.y(), 1.6));
        var ellipse = new ArrayList<>(List.of("cx", x, "cy", y, "rx", rx, "ry", ry, "class", "face"));
        if (!rx.equals(ry) && Math.round(degrees) != 0) {
            ellipse.addAll(List.of("transform", turn));
        }
        if (open) {
            ellipse.addAll(List.of("style", Hatch.fill(idPrefix)));
        }
        svg.shape("ellipse", ellipse.toArray(String[]::new));
    }

    /// Beside the picture, at the joint's own height, because a joint is too small for a sign.
    private void badge(Point joint, int sign, Set<Look> shown, boolean open) {
        var signs = shown.stream().map(Look::sign).collect(Collectors.joining());
        double high = layout.text() + 3;
        double wide = Math.max(high, layout.text() * 0.66 * signs.length() + 7);
        double edge = sign < 0 ? 3 + wide / 2 : 2 * layout.back() - 3 - wide / 2;
        svg.line(joint.x(), joint.y(), edge - sign * wide / 2, joint.y(), "class", "leader");
        var style = open ? "badge is-open" : "badge";
        svg.shape(
                "rect",
                "x",
                Svg.number(edge - wide / 2),
                "y",
                Svg.number(joint.y() - high / 2),
                "width",
                Svg.number(wide),
                "height",
                Svg.number(high),
                "rx",
                Svg.number(high / 2),
                "class",
                style);
        svg.text(edge, joint.y() + layout.text() * 0.36, signs, "class", "sign", "text-anchor", "middle");
    }

    /// Both joints of a pair cover each other here; the left one is nearer.
    private void fromTheSide(Joint joint) {
        var left = shown(joint, Side.LEFT);
        var right = shown(joint, Side.RIGHT);
        var side = left.isEmpty() && !right.isEmpty() ? Side.RIGHT : Side.LEFT;
        var shown = side == Side.LEFT ? left : right;
        var facet = Facet.of(joint);
        var place = layout.sideJoint(joint);
        double tilt = (Backbone.STANDING.frame(Bone.above(joint)).degrees()
                        + Backbone.STANDING.frame(Bone.below(joint)).degrees())
                / 2;
        open(joint, side, shown);
        svg.element("title", words.joint(known, joint, side));
        face(place, facet.fromTheSide().times(size(shown)), facet.toAxial() + tilt, isOpen(joint, side, shown));
        svg.close();
    }
}
