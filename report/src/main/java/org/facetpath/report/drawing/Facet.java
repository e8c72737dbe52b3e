package org.facetpath.report.drawing;

import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;

/// How large a joint's face is and how it lies, so that both views can show it as it would be seen.
///
/// Sizes are rounded from the lower faces tabled by Patel et al., Journal of the Anatomical Society of India
/// 2007;56(1), who quote Panjabi et al. (**secondary**). Angles are common teaching (**unconfirmed**): the
/// neck's faces rise forwards at about 45 degrees to the axial plane, the mid back's at about 60 and look
/// nearly straight back, the low back's stand upright, near the sagittal plane above and turned towards the
/// coronal one below.
///
/// @param toAxial degrees between the face and the axial plane
/// @param toSagittal degrees between the face and the sagittal plane
record Facet(double width, double height, double toAxial, double toSagittal) {

    static Facet of(Joint joint) {
        return switch (joint) {
            case C0_C1 -> new Facet(10, 14, 12, 90);
            case C1_C2 -> new Facet(14, 13, 20, 90);
            case T12_L1 -> new Facet(10, 12.5, 88, 26);
            case L1_L2 -> new Facet(12.4, 15.3, 90, 25);
            case L2_L3 -> new Facet(12.7, 16, 90, 28);
            case L3_L4 -> new Facet(13.8, 15.7, 90, 34);
            case L4_L5 -> new Facet(14.7, 16.2, 90, 42);
            case L5_S1 -> new Facet(15.6, 17.5, 90, 50);
            default -> joint.region() == Region.CERVICAL ? new Facet(11.8, 12, 45, 85) : new Facet(10.3, 11.3, 62, 80);
        };
    }

    /// Half the extent seen from behind, across and down.
    Point fromBehind() {
        return new Point(
                width / 2 * Math.sin(Math.toRadians(toSagittal)), height / 2 * Math.sin(Math.toRadians(toAxial)));
    }

    /// Half the extent seen from the side: along the face, and across it.
    Point fromTheSide() {
        return new Point(height / 2, Math.max(1.1, width / 2 * Math.cos(Math.toRadians(toSagittal))));
    }
}
