package org.facetpath.report.drawing;

import java.util.List;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.jspecify.annotations.Nullable;

/// A bone of the spine with the millimetres it is drawn by. They shape pictures and enter no judgement.
///
/// Heights, widths and depths of the bodies C3 to L5 and the width across the transverse processes are rounded after
/// Panjabi et al., "Quantitative three-dimensional anatomy" of cervical (Spine 1991;16:861), thoracic (1991;16:888) and
/// lumbar vertebrae (1992;17:299): **unconfirmed**, the tables were not read here. Discs, tilts, the distance between
/// the joints and the processes follow textbook form and were chosen by eye.
///
/// Each has: height, width and depth of the body; height of the disc below; tilt in standing (degrees by which the
/// axis runs forward as it goes down); half the width across the transverse processes; half the distance between the
/// joints with the bone below.
enum Bone {
    C0(8, 0, 12, 4, 6, 48, 13),
    C1(10, 0, 12, 5, 9, 38, 16),
    C2(20, 15.5, 14.8, 5, 11, 25, 20.5),
    C3(11.6, 15.8, 15, 5, 7, 25, 21),
    C4(11.4, 17.2, 15.3, 5.2, 1, 24.5, 21.5),
    C5(11.4, 17.5, 15.4, 5.4, -6, 24.5, 22),
    C6(11.4, 18.5, 16.4, 5.5, -13, 25.5, 22),
    C7(12.8, 21.8, 18.1, 5, -20, 33, 19.5),
    T1(14.1, 24.5, 18.5, 4, -25, 37.5, 16.5),
    T2(15.6, 24.6, 19.6, 3.5, -23, 34.5, 14.5),
    T3(15.7, 24.6, 22.7, 3.5, -19, 31.5, 13),
    T4(16.2, 24.6, 23.3, 3.5, -15, 30.5, 12.5),
    T5(16.4, 24.9, 24.3, 3.6, -11, 30.5, 12),
    T6(17.4, 26.2, 26, 3.8, -7, 30.5, 12),
    T7(18.2, 27.8, 27.4, 4, -3, 30, 12),
    T8(18.7, 29.5, 27.9, 4.2, 1, 30, 12),
    T9(19.3, 30.6, 29.3, 4.5, 5, 29.5, 12),
    T10(20.2, 31.9, 30.5, 5, 9, 28.5, 12.5),
    T11(21.3, 34.9, 31.9, 5.6, 12, 25, 13),
    T12(22.7, 39, 32.8, 6.5, 14, 22.5, 13),
    L1(23.8, 41.2, 34.1, 8, 13, 35.5, 13.5),
    L2(24.3, 42.6, 34.6, 9, 9, 38, 14.5),
    L3(24.3, 44.1, 35.2, 10, 2, 42.5, 16.5),
    L4(24.1, 46.6, 35.5, 11, -8, 40, 19.5),
    L5(23.4, 47.3, 35.5, 10, -22, 46, 23.5),
    S1(29, 50, 33, 1, -42, 54, 0),
    S2(24, 42, 22, 1, -38, 46, 0),
    S3(20, 34, 16, 1, -22, 36, 0),
    S4(17, 28, 12, 1, -4, 28, 0),
    S5(14, 20, 9, 2, 10, 20, 0),
    COCCYX(30, 10, 7, 0, 34, 9, 0);

    private static final List<Bone> ORDER = List.of(values());

    final double height;
    final double width;
    final double depth;
    final double disc;
    final double tilt;
    final double halfSpan;
    final double halfJoints;

    Bone(double height, double width, double depth, double disc, double tilt, double halfSpan, double halfJoints) {
        this.height = height;
        this.width = width;
        this.depth = depth;
        this.disc = disc;
        this.tilt = tilt;
        this.halfSpan = halfSpan;
        this.halfJoints = halfJoints;
    }

    boolean isSacral() {
        return compareTo(S1) >= 0;
    }

    /// Of the mobile bones; the skull goes with the neck.
    @Nullable
    Region region() {
        if (compareTo(C7) <= 0) {
            return Region.CERVICAL;
        }
        return compareTo(T12) <= 0 ? Region.THORACIC : isSacral() ? null : Region.LUMBAR;
    }

    static Bone above(Joint joint) {
        return valueOf(joint.upper());
    }

    static Bone below(Joint joint) {
        return valueOf(joint.lower());
    }

    /// The next bone down; the last is its own.
    Bone below() {
        return ORDER.get(Math.min(ORDER.indexOf(this) + 1, ORDER.size() - 1));
    }

    /// How many levels it lies below the other.
    int levelsBelow(Bone other) {
        return ORDER.indexOf(this) - ORDER.indexOf(other);
    }
}
