package org.facetpath.report.drawing;

import java.util.Comparator;
import org.facetpath.core.spine.Region;

/// Draws the bones, discs and ribs of a stretch of the spine in both views, those of regions without a problem quietly.
final class BonePen {

    private final Svg svg;
    private final SpineLayout layout;
    private final KnownSites known;

    BonePen(Svg svg, SpineLayout layout, KnownSites known) {
        this.svg = svg;
        this.layout = layout;
        this.known = known;
    }

    /// From the sacrum up, because each bone's arch lies behind, and so over, the next one's.
    void fromBehind() {
        for (var bone : layout.bones()) {
            rib(bone);
        }
        var bones = layout.bones().stream().sorted(Comparator.reverseOrder()).toList();
        for (var bone : bones) {
            var shapes = BackShapes.of(bone);
            discBehind(bone);
            if (shapes.body() != null) {
                svg.path(shapes.body().in(layout.backFrame(bone)).path(), "class", "body" + quiet(bone));
            }
        }
        for (var bone : bones) {
            arch(bone, BackShapes.of(bone));
        }
    }

    /// Seen between the bodies.
    private void discBehind(Bone above) {
        if (above.compareTo(Bone.C2) < 0 || above.isSacral() || above == layout.last()) {
            return;
        }
        var below = above.below();
        double gap = Backbone.STANDING.frame(below).origin().y()
                - Backbone.STANDING.frame(above).origin().y();
        double high = above.height / 2 - 2;
        double low = gap - below.height / 2 + 4;
        double wide = above.width / 2 - 1;
        double wider = Math.min(below.width / 2 - 1, wide + 3);
        var disc = Outline.symmetric(0, high, wide, high, wider, low, 0, low);
        svg.path(disc.in(layout.backFrame(above)).path(), "class", "disc" + quiet(above));
    }

    private void arch(Bone bone, BackShapes shapes) {
        if (shapes.arch().isEmpty()) {
            return;
        }
        var frame = layout.backFrame(bone);
        svg.open("g", "class", "bone" + quiet(bone), "data-vertebra", bone.name());
        shapes.arch().forEach(it -> svg.path(it.in(frame).path()));
        shapes.spine().forEach(it -> svg.path(it.in(frame).path(), "class", "ridge"));
        shapes.creases().forEach(it -> svg.path(it.in(frame).path(), "class", it.closed() ? "hole" : "crease"));
        svg.close();
    }

    void fromTheSide() {
        var frame = layout.sideFrame();
        for (var bone : layout.bones()) {
            var next = bone.below();
            if (bone.compareTo(Bone.C2) >= 0
                    && !bone.isSacral()
                    && layout.bones().contains(next)) {
                svg.path(SideShapes.disc(bone).in(frame).path(), "class", "disc" + quiet(bone));
            }
        }
        var bones = layout.bones().stream().sorted(Comparator.reverseOrder()).toList();
        for (var bone : bones) {
            var shapes = SideShapes.of(bone);
            if (shapes.arch().isEmpty()) {
                continue;
            }
            svg.open("g", "class", "bone" + quiet(bone), "data-vertebra", bone.name());
            shapes.arch().forEach(it -> svg.path(it.in(frame).path()));
            if (shapes.body() != null) {
                svg.path(shapes.body().in(frame).path(), "class", "front");
            }
            if (bone == Bone.S1) {
                Sacrum.seams().forEach(it -> svg.path(it.in(frame).path(), "class", "crease"));
            }
            svg.close();
        }
    }

    /// The beginning of the ribs of one level, both sides, as they leave the transverse processes.
    private void rib(Bone bone) {
        if (bone.compareTo(Bone.T1) < 0 || bone.compareTo(Bone.T12) > 0) {
            return;
        }
        double tip = bone.halfSpan;
        double y = BackShapes.transverseTop(bone) + 1;
        double out = bone == Bone.T1 ? 12 : bone == Bone.T12 ? 14 : 22;
        double drop = 5 + bone.levelsBelow(Bone.T1) * 1.3;
        var rib = Outline.open(14, y + 1, tip - 4, y + 1, tip + out * 0.55, y + drop * 0.4, tip + out, y + drop);
        var frame = layout.backFrame(bone);
        svg.path(rib.in(frame).path(), "class", "rib" + quiet(bone));
        svg.path(rib.mirrored().in(frame).path(), "class", "rib" + quiet(bone));
    }

    private String quiet(Bone bone) {
        Region region = bone.region();
        boolean loud = region == null ? known.concerns(Region.LUMBAR) : known.concerns(region);
        return loud ? "" : " quiet";
    }
}
