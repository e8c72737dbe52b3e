package org.facetpath.report.drawing;

import org.facetpath.core.spine.Joint;

/// A bone and where its joints with the bones above and below lie, seen from behind and from the side, in its own
/// millimetres from the middle of its body.
///
/// @param up how far down the joint above lies, so a negative number; zero without one
/// @param down how far down the joint below lies
/// @param upper half the distance between the joints above
record Around(Bone bone, double up, double down, double upper, Point sideUp, Point sideDown) {

    static Around of(Bone bone) {
        var spine = Backbone.STANDING;
        var frame = spine.frame(bone);
        double up = 0;
        double down = 0;
        double upper = 0;
        var sideUp = new Point(0, 0);
        var sideDown = new Point(0, 0);
        for (var joint : Joint.values()) {
            var place = spine.joint(joint);
            if (Bone.below(joint) == bone) {
                up = place.y() - frame.origin().y();
                upper = Bone.above(joint).halfJoints;
                sideUp = frame.of(place);
            }
            if (Bone.above(joint) == bone) {
                down = place.y() - frame.origin().y();
                sideDown = frame.of(place);
            }
        }
        return new Around(bone, up, down, upper, sideUp, sideDown);
    }

    double lower() {
        return bone.halfJoints;
    }

    double pitch() {
        return down - up;
    }
}
