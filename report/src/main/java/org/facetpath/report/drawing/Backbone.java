package org.facetpath.report.drawing;

import java.util.EnumMap;
import java.util.Map;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;

/// The standing spine from the side, in millimetres, front at the left: where each bone lies, how it is tilted, and
/// where its joints are. Seen from behind, every bone and joint has the same height.
final class Backbone {

    static final Backbone STANDING = new Backbone();

    private final Map<Bone, Pose> frames = new EnumMap<>(Bone.class);
    private final Map<Joint, Point> joints = new EnumMap<>(Joint.class);

    private Backbone() {
        var centre = new Point(0, 0);
        Bone above = null;
        for (var bone : Bone.values()) {
            if (above != null) {
                centre = frame(above).at(0, above.height / 2);
                var disc = new Pose(centre, (above.tilt + bone.tilt) / 2, 1);
                centre = disc.at(0, above.disc);
                centre = new Pose(centre, bone.tilt, 1).at(0, bone.height / 2);
            }
            frames.put(bone, new Pose(centre, bone.tilt, 1));
            above = bone;
        }
        for (var joint : Joint.values()) {
            joints.put(joint, placed(joint));
        }
    }

    Pose frame(Bone bone) {
        var frame = frames.get(bone);
        if (frame == null) {
            throw new IllegalStateException("The bone (%s) has no place.".formatted(bone));
        }
        return frame;
    }

    /// The middle of the joint as seen from the side; left and right cover each other.
    Point joint(Joint joint) {
        var point = joints.get(joint);
        if (point == null) {
            throw new IllegalStateException("The joint (%s) has no place.".formatted(joint.code()));
        }
        return point;
    }

    private Point placed(Joint joint) {
        var above = Bone.above(joint);
        var below = Bone.below(joint);
        double behind = behind(joint);
        double lower = joint.region() == Region.LUMBAR ? 3 : joint.region() == Region.THORACIC ? -1 : 1;
        var fromAbove = frame(above).at(above.depth / 2 + behind, above.height / 2 + above.disc / 2 + lower);
        var fromBelow = frame(below).at(below.depth / 2 + behind, -below.height / 2 - above.disc / 2 + lower);
        return fromAbove.middle(fromBelow);
    }

    /// How far behind the bodies' back walls.
    private static double behind(Joint joint) {
        return switch (joint) {
            case C0_C1, C1_C2 -> -3;
            case C7_T1 -> 10;
            case T12_L1 -> 17;
            case L1_L2, L2_L3, L3_L4, L4_L5, L5_S1 -> 20;
            default -> joint.region() == Region.CERVICAL ? 8 : 12;
        };
    }
}
