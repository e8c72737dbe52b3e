package org.facetpath.report.drawing;

import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;

/// Where a nerve of the facet joints meets bone, as a needle would look for it; see the targets in
/// `knowledge/spine/innervation.yaml`.
///
/// @param bone the bone it crosses: for thoracic and lumbar nerves the vertebra below its own number
/// @param behind seen from behind on the right side, in the bone's millimetres
record NerveTarget(Nerve nerve, Bone bone, Point behind) {

    static NerveTarget of(Nerve nerve) {
        var bone = bone(nerve);
        var at = Around.of(bone);
        double u = at.upper();
        var place = switch (nerve) {
            case TON -> new Point(u + 3, at.up());
            case C3, C4, C5, C6 -> new Point(BackShapes.waist(at) - 1, -0.5);
            case C7 -> new Point(u + 3.5, at.up() + 3);
            case C8 -> new Point(bone.halfSpan - 6, BackShapes.transverseTop(bone) + 1.2);
            case L5_DORSAL_RAMUS -> new Point(u + 10, Sacrum.ala() + 1);
            case T12, L1, L2, L3, L4 -> new Point(u + 8.5, -9.6);
            default -> new Point(bone.halfSpan - 2, BackShapes.transverseTop(bone) + 1);
        };
        return new NerveTarget(nerve, bone, place);
    }

    private static Bone bone(Nerve nerve) {
        return switch (nerve) {
            case TON -> Bone.C3;
            case C3, C4, C5, C6, C7 -> Bone.valueOf(nerve.name());
            case C8 -> Bone.T1;
            case L5_DORSAL_RAMUS -> Bone.S1;
            default -> Bone.valueOf(nerve.name()).below();
        };
    }

    /// The nerve on the right side seen from behind, in its bone's millimetres: from the root hole over its target to
    /// the joint it ends at.
    Outline course() {
        var at = Around.of(bone);
        double x = behind.x();
        double y = behind.y();
        double j = at.lower();
        return switch (nerve) {
            case TON -> Outline.open(x + 5, y + 2, x, y, x - 7, y - 1, x - 13, y - 5, 5, y - 17);
            case C3, C4, C5, C6, C7 -> Outline.open(x + 6, y + 2.5, x + 1, y, x - 5, y + 1, x - 9, y + 4);
            case L5_DORSAL_RAMUS -> Outline.open(x + 5, y - 7, x, y, x - 3, y + 6, x - 10, y + 9);
            case T12, L1, L2, L3, L4 ->
                Outline.open(
                        x + 7,
                        y - 9,
                        x + 2,
                        y - 3.5,
                        x,
                        y,
                        x - 2,
                        y + 7,
                        j + 1,
                        Math.max(at.down() - 10, y + 11),
                        j - 4,
                        Math.max(at.down() - 6, y + 14));
            default ->
                Outline.open(
                        x - 8, y - 10, x - 1, y - 3, x, y, x - 3, y + 7, (x + j) / 2, y + 13, j + 2, at.down() - 3);
        };
    }

    /// The branch of the same course that goes to the joint above, where there is one.
    Joint jointAbove() {
        for (var joint : Joint.values()) {
            if (Bone.below(joint) == bone) {
                return joint;
            }
        }
        throw new IllegalStateException("No joint is above %s.".formatted(bone));
    }
}
