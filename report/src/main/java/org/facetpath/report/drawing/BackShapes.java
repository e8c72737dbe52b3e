package org.facetpath.report.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bone as seen from behind: its body in front of everything, then the arch with its processes, then the spinous
/// process nearest to the eye. Millimetres from the middle of the body.
record BackShapes(@Nullable Outline body, List<Outline> arch, List<Outline> spine, List<Outline> creases) {

    static BackShapes of(Bone bone) {
        var at = Around.of(bone);
        return switch (bone) {
            case C0 -> occiput();
            case C1 -> atlas(at);
            case C2 -> axis(at);
            case C3, C4, C5, C6, C7 -> cervical(at);
            case S1 -> Sacrum.fromBehind();
            case S2, S3, S4, S5, COCCYX -> new BackShapes(null, List.of(), List.of(), List.of());
            default -> bone.compareTo(Bone.T12) <= 0 ? thoracic(at) : lumbar(at);
        };
    }

    private static BackShapes occiput() {
        var skull = Outline.symmetric(
                0, -110, 40, -102, 66, -75, 68, -50, 61, -30, 57, -16, 53, -5, 50, 6, 46, 12, 42, 9, 39, 0, 31, -5, 22,
                -3, 17, 2, 13, 5, 9, 2, 8, -6, 4, -10, 0, -11);
        return new BackShapes(
                null,
                List.of(skull),
                List.of(),
                List.of(
                        Outline.open(-44, -20, -30, -27, -14, -27, 0, -24, 14, -27, 30, -27, 44, -20),
                        Outline.open(-36, -9, -24, -15, -10, -15, 0, -13, 10, -15, 24, -15, 36, -9),
                        Outline.open(0, -24, 0, -12)));
    }

    private static BackShapes atlas(Around at) {
        double top = at.up();
        double low = at.down();
        var arch = Outline.symmetric(
                0, -3.5, 7, -4.5, 10, top + 1, 14, top - 2, 18, top - 1, 21, -4.5, 29, -4, 36, -2, 39, 1, 37, 4.5, 29,
                5, 22, 5, 21, low - 2, 15, low, 11, low - 3, 6, 3.5, 0, 5);
        return new BackShapes(null, List.of(arch), List.of(), List.of(Outline.open(-3, 1, 0, 2.5, 3, 1)));
    }

    private static BackShapes axis(Around at) {
        double top = at.up();
        double low = at.down();
        double j = at.lower();
        var dens = Outline.symmetric(0, -30, 4, -28, 5, -21, 4.5, -10, 0, -9);
        var arch = Outline.symmetric(
                0, -5, 6, -5.5, 10, top + 3, 15, top - 1, 21, top + 2, 23.5, -3, 26, 1, 23, 4.5, 20.5, 6.5, j + 5,
                low - 4, j + 5.5, low + 1, j + 1, low + 4, j - 5, low + 3, 12, low - 2, 7, 5, 0, 6);
        var spine = Outline.symmetric(0, -5, 3.5, -3.5, 5.5, 3, 8.5, 10, 7.8, 14, 4.8, 13.5, 2, 9.5, 0, 8.5);
        return new BackShapes(dens, List.of(arch), List.of(spine), List.of());
    }

    private static BackShapes cervical(Around at) {
        double top = at.up();
        double low = at.down();
        double u = at.upper();
        double j = at.lower();
        boolean last = at.bone() == Bone.C7;
        double tip = at.bone().halfSpan;
        var across = Outline.symmetric(
                0, -3, 14, -4, tip - 4, last ? -5 : -2.5, tip + 0.5, last ? -3.5 : -1, tip, 2, tip - 5, 3, 14, 3, 0, 3);
        var arch = Outline.symmetric(
                0, -3.5, 6, -4.5, 11, top + 3, u - 5, top - 2.5, u, top - 5, u + 4.5, top - 4, u + 6, top, waist(at),
                -0.5, j + 6, low - 1.5, j + 5.5, low + 2.5, j, low + 5, j - 5.5, low + 3.5, 11, low - 1, 6, 4.5, 0,
                5.5);
        var spine = last
                ? Outline.symmetric(0, -4, 2.6, -2, 2.4, 8, 3.6, 13, 2.8, 16.5, 0, 17.5)
                : Outline.symmetric(0, -4, 2.6, -2.5, 3, 2, 5.6, 7.5, 5.4, 10.6, 2.9, 10, 1.2, 7, 0, 6.2);
        return new BackShapes(body(at.bone()), List.of(across, arch), List.of(spine), List.of());
    }

    /// The narrowest place of the articular pillar, half its distance from the other side's.
    static double waist(Around at) {
        return (at.upper() + at.lower()) / 2 + 2.6;
    }

    private static BackShapes thoracic(Around at) {
        double top = at.up();
        double low = at.down();
        double u = at.upper();
        double j = at.lower();
        double tip = at.bone().halfSpan;
        double tipTop = transverseTop(at.bone());
        var arch = Outline.symmetric(
                0,
                -7,
                4,
                -8,
                u - 5,
                top + 4,
                u - 4.5,
                top - 3,
                u,
                top - 5.5,
                u + 4.5,
                top - 3,
                u + 5.5,
                top + 4,
                u + 7,
                tipTop + 3.5,
                tip - 5,
                tipTop,
                tip - 0.5,
                tipTop,
                tip + 1.2,
                tipTop + 4,
                tip - 1.5,
                tipTop + 8,
                tip - 6,
                tipTop + 8,
                u + 6.5,
                tipTop + 11,
                j + 3,
                tipTop + 15,
                j + 4.2,
                low - 3,
                j + 4,
                low + 3,
                j,
                low + 6,
                j - 5,
                low + 5,
                5,
                low + 1,
                0,
                low);
        double end = low + spineReach(at.bone()) * at.pitch();
        var spine = Outline.symmetric(
                0, -8, 1.8, -6, 2.6, low - 1, 2.2, (low + end) / 2, 2.6, end - 3, 1.8, end, 0, end + 1);
        return new BackShapes(body(at.bone()), List.of(arch), List.of(spine), List.of());
    }

    /// How high the upper edge of a thoracic transverse process lies: they rise a little, the last are mere knobs.
    static double transverseTop(Bone bone) {
        return bone == Bone.T1 ? -8 : bone.compareTo(Bone.T10) <= 0 ? -11.5 : -9;
    }

    /// How far the slanting spinous process passes the joint below, as a share of the level's height.
    private static double spineReach(Bone bone) {
        return switch (bone) {
            case T1 -> 0.25;
            case T2 -> 0.35;
            case T3, T4 -> 0.55;
            case T5, T6, T7, T8 -> 0.8;
            case T9 -> 0.6;
            case T10 -> 0.4;
            default -> 0.1;
        };
    }

    private static BackShapes lumbar(Around at) {
        double top = at.up();
        double low = at.down();
        double u = at.upper();
        double j = at.lower();
        double tip = at.bone().halfSpan;
        var arch = Outline.symmetric(
                0,
                -5,
                4,
                -7.5,
                u - 5,
                -10,
                u - 0.5,
                top + 6,
                u + 0.2,
                top - 5,
                u + 3,
                top - 8.5,
                u + 7.5,
                top - 6,
                u + 9,
                top + 2,
                u + 8,
                -10.5,
                u + 14,
                -10.5,
                tip - 5,
                -11.5,
                tip,
                -9.5,
                tip,
                -5.5,
                tip - 5,
                -4,
                u + 13,
                -2.5,
                pars(at) + 3,
                0.5,
                pars(at),
                5.5,
                j - 1,
                low - 7,
                j,
                low + 3,
                j - 3,
                low + 8,
                j - 8.5,
                low + 7,
                j - 10.5,
                low - 1,
                4.5,
                low - 5,
                0,
                low - 4);
        double end = low + 2;
        var spine =
                Outline.symmetric(0, -6.5, 2.4, -5, 2.9, 2, 3.4, end - 7, 4.6, end - 2, 3.4, end + 1.5, 0, end + 2.5);
        return new BackShapes(body(at.bone()), List.of(arch), List.of(spine), List.of());
    }

    /// The outer border of the pars, the narrow bridge between the upper and the lower process.
    private static double pars(Around at) {
        return (at.upper() + at.lower()) / 2 + 1.5;
    }

    /// As high as it is, seen at its tilt.
    private static Outline body(Bone bone) {
        double high = bone.height / 2 * Math.cos(Math.toRadians(bone.tilt));
        double wide = bone.width / 2;
        return Outline.symmetric(
                0,
                -high + 0.4,
                wide - 2,
                -high,
                wide,
                -high + 1.6,
                wide - 1.8,
                0,
                wide + 0.3,
                high - 1.6,
                wide - 2,
                high,
                0,
                high - 0.4);
    }
}
