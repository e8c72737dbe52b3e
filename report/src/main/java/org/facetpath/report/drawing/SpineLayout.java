package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;

/// Where the two views of a stretch of the spine stand in a picture. Every level has the same height in both views.
///
/// @param scale units of the picture to a millimetre
/// @param text size of the letters, so that none is smaller than 11 pixels on a phone of 360
/// @param back where the midline of the view from behind lies
/// @param side where the middle of the view from the side lies
/// @param top how far down the picture the spine's own zero lies
/// @param level where the names of the levels stand
record SpineLayout(
        Bone first,
        Bone last,
        double scale,
        double text,
        double width,
        double height,
        double back,
        double side,
        double top,
        double level) {

    /// Room for the words above the bones.
    static final double HEAD = 44;

    static SpineLayout whole() {
        double top = HEAD + 66;
        double low = bottom(Bone.COCCYX);
        return new SpineLayout(Bone.C0, Bone.COCCYX, 1, 11, 360, top + low + 8, 84, 252, top, 193);
    }

    /// Scaled so that a finger hits each joint on a phone of 360: 24 pixels lie between two, but at either end of a
    /// stretch.
    static SpineLayout of(Region region) {
        return switch (region) {
            case CERVICAL -> of(Bone.C0, Bone.T1, 2.36, new Middles(122, 382));
            case THORACIC -> of(Bone.C7, Bone.L1, 1.72, new Middles(112, 330));
            case LUMBAR -> of(Bone.T12, Bone.COCCYX, 1.5, new Middles(122, 399));
        };
    }

    /// The middles of the two views.
    private record Middles(double back, double side) {}

    private static SpineLayout of(Bone first, Bone last, double scale, Middles middles) {
        double above = first == Bone.C0 ? 30 : first.height / 2 + 14;
        double start = Backbone.STANDING.frame(first).origin().y() - above;
        double end = Backbone.STANDING.frame(last).origin().y() + last.height / 2 + 8;
        double top = HEAD + 14 - start * scale;
        double centre = (Backbone.STANDING.frame(first).origin().x()
                        + Backbone.STANDING.frame(last).origin().x())
                / 2;
        double side = middles.side() - (centre + 12) * scale;
        double level = 2 * middles.back() + 26;
        return new SpineLayout(
                first, last, scale, 14.5, 460, HEAD + 20 + (end - start) * scale, middles.back(), side, top, level);
    }

    private static double bottom(Bone bone) {
        return Backbone.STANDING.frame(bone).at(0, bone.height / 2).y();
    }

    Set<Bone> bones() {
        return EnumSet.range(first, last);
    }

    boolean shows(Joint joint) {
        return bones().contains(Bone.above(joint)) && bones().contains(Bone.below(joint));
    }

    /// What the legend must explain: the marks of the joints shown here.
    List<Legend.Entry> shownOf(KnownSites known) {
        var used = new TreeSet<Look>();
        boolean open = false;
        for (var joint : known.joints()) {
            if (shows(joint)) {
                used.addAll(known.of(joint, Side.LEFT));
                used.addAll(known.of(joint, Side.RIGHT));
                used.addAll(known.sideless(joint));
                open |= !known.sideless(joint).isEmpty();
            }
        }
        var entries = new ArrayList<>(Legend.of(used));
        if (open) {
            entries.add(new Legend.Entry("joint is-open", "", "drawing.side-open"));
        }
        if (!known.nerves().isEmpty()) {
            entries.add(new Legend.Entry("nerve treated", "", "drawing.nerve-thick"));
        }
        entries.add(new Legend.Entry("nerve", "", "drawing.nerve-thin"));
        return entries;
    }

    /// For places in the millimetres of the whole spine seen from the side.
    Pose sideFrame() {
        return new Pose(new Point(side, top), 0, scale);
    }

    Pose backFrame(Bone bone) {
        return new Pose(
                new Point(back, top + Backbone.STANDING.frame(bone).origin().y() * scale), 0, scale);
    }

    double y(Joint joint) {
        return top + Backbone.STANDING.joint(joint).y() * scale;
    }

    /// @param sign -1 for the patient's left, 1 for the right
    Point backJoint(Joint joint, int sign) {
        return new Point(back + sign * Bone.above(joint).halfJoints * scale, y(joint));
    }

    Point sideJoint(Joint joint) {
        return sideFrame().at(Backbone.STANDING.joint(joint));
    }
}
