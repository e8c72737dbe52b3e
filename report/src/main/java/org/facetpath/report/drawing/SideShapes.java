package org.facetpath.report.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bone as seen from the patient's left, front at the left, in the millimetres of the whole spine.
record SideShapes(List<Outline> arch, @Nullable Outline body) {

    static SideShapes of(Bone bone) {
        var frame = Backbone.STANDING.frame(bone);
        var at = Around.of(bone);
        return switch (bone) {
            case C0 -> of(frame, null, occiput());
            case C1 -> of(frame, null, atlas());
            case C2 -> of(frame, axisBody(), axisArch(at));
            case C3, C4, C5, C6, C7 -> of(frame, body(bone), cervical(at));
            case S1 -> new SideShapes(List.of(Sacrum.fromTheSide(), Sacrum.coccyxFromTheSide()), null);
            case S2, S3, S4, S5, COCCYX -> new SideShapes(List.of(), null);
            default ->
                bone.compareTo(Bone.T12) <= 0
                        ? of(frame, body(bone), thoracic(at))
                        : of(frame, body(bone), lumbar(at), transverse(at));
        };
    }

    private static SideShapes of(Pose frame, @Nullable Outline body, Outline... arch) {
        return new SideShapes(
                List.of(arch).stream().map(it -> it.in(frame)).toList(), body == null ? null : body.in(frame));
    }

    /// The disc below, between this body and the next.
    static Outline disc(Bone above) {
        var below = above.below();
        var upper = Backbone.STANDING.frame(above);
        var lower = Backbone.STANDING.frame(below);
        double high = above.height / 2;
        double low = -below.height / 2;
        double front = -above.depth / 2;
        return new Outline(
                List.of(
                        upper.at(front + 1, high - 0.4),
                        upper.at(0, high - 0.7),
                        upper.at(-front - 1.5, high - 0.4),
                        lower.at(below.depth / 2 - 1.5, low + 0.4),
                        lower.at(0, low + 0.7),
                        lower.at(-below.depth / 2 + 1, low + 0.4)),
                true);
    }

    private static Outline body(Bone bone) {
        double high = bone.height / 2;
        double deep = bone.depth / 2;
        return Outline.closed(
                -deep + 1.2,
                -high,
                0,
                -high + 0.7,
                deep - 1,
                -high,
                deep,
                -high + 1.2,
                deep - 0.9,
                0,
                deep,
                high - 1.2,
                deep - 1,
                high,
                0,
                high - 0.7,
                -deep + 1.2,
                high,
                -deep,
                high - 1.3,
                -deep + 1.5,
                0,
                -deep,
                -high + 1.3);
    }

    private static Outline occiput() {
        return Outline.closed(
                -60, -60, -42, -44, -30, -32, -20, -16, -12, 2, -7, 10, -1, 6, 5, -2, 12, -7, 28, -7, 46, -14, 58, -24,
                66, -38, 72, -60, 60, -95, 10, -115, -50, -95);
    }

    private static Outline atlas() {
        return Outline.closed(
                -15, -3.5, -12.5, -5, -9.5, -3, -6, -5, -1, -6, 5, -6, 9, -3, 20, -2.6, 31, -4, 35, -0.5, 32, 4, 20, 3,
                10, 4, 5, 7, -4, 7, -8, 4, -10, 3, -12.5, 5, -15, 3.5);
    }

    private static Outline axisBody() {
        return Outline.closed(
                -6.5, -27, -3.5, -30.5, -0.5, -28, 0.2, -20, 0.8, -12, 6.8, -9, 6.6, 0, 7.4, 9, 0, 9.6, -7, 11, -7.6, 8,
                -6, 0, -6.5, -8, -5.4, -14, -6.6, -21);
    }

    private static Outline axisArch(Around at) {
        var up = at.sideUp();
        var down = at.sideDown();
        return Outline.closed(
                up.x() - 7,
                up.y(),
                up.x() - 2,
                up.y() - 1.5,
                up.x() + 6,
                up.y() + 2.5,
                12,
                -5,
                20,
                -6,
                34,
                -5,
                41,
                1,
                41,
                9,
                36,
                11,
                26,
                7,
                down.x() + 6,
                down.y() - 1,
                down.x() + 5,
                down.y() + 4.5,
                down.x(),
                down.y() + 1,
                down.x() - 5,
                down.y() - 4.5,
                5,
                3,
                2,
                -2);
    }

    private static Outline cervical(Around at) {
        var up = at.sideUp();
        var down = at.sideDown();
        double reach = at.bone().depth / 2
                + (at.bone() == Bone.C7 ? 44 : 28 + at.bone().levelsBelow(Bone.C3) * 1.6);
        double drop = at.bone() == Bone.C7 ? 15 : 9;
        return Outline.closed(
                at.bone().depth / 2 - 2,
                -3.5,
                up.x() - 6,
                up.y() + 1,
                up.x() - 5,
                up.y() - 4.6,
                up.x(),
                up.y() - 0.4,
                up.x() + 4.6,
                up.y() + 4.6,
                up.x() + 6.5,
                -2,
                reach - 8,
                drop - 8,
                reach - 1,
                drop - 5,
                reach + 0.5,
                drop - 1,
                reach - 3,
                drop + 1,
                reach - 10,
                drop - 1.5,
                down.x() + 7,
                4.5,
                down.x() + 4.8,
                down.y() + 4.6,
                down.x(),
                down.y() + 0.2,
                down.x() - 5,
                down.y() - 4.4,
                (up.x() + down.x()) / 2 - 5,
                2,
                at.bone().depth / 2 - 2,
                2.5);
    }

    private static Outline thoracic(Around at) {
        var up = at.sideUp();
        var down = at.sideDown();
        var bone = at.bone();
        double deep = bone.depth / 2;
        double slant = slant(bone);
        double length = bone.compareTo(Bone.T10) <= 0 ? 40 : 30;
        var tip = new Point(
                up.x() + 4 + length * Math.cos(Math.toRadians(slant)), -2 + length * Math.sin(Math.toRadians(slant)));
        double thick = bone.compareTo(Bone.T10) <= 0 ? 4.5 : 8;
        return Outline.closed(
                deep - 1.5,
                -bone.height / 2 + 2,
                up.x() - 5,
                up.y() + 5,
                up.x() - 3,
                up.y() - 4,
                up.x() + 0.4,
                up.y() - 6,
                up.x() + 2,
                up.y(),
                up.x() + 4.5,
                up.y() + 7,
                (up.x() + tip.x()) / 2 + 4,
                (up.y() + 6 + tip.y()) / 2 - thick,
                tip.x(),
                tip.y() - thick,
                tip.x() + 2,
                tip.y() - 1,
                tip.x() - 1,
                tip.y() + 1,
                (down.x() + tip.x()) / 2,
                (down.y() + tip.y()) / 2 - 1.5,
                down.x() + 3.5,
                down.y() + 2,
                down.x() + 1.2,
                down.y() + 6,
                down.x() - 1.2,
                down.y() + 2,
                down.x() - 4,
                down.y() - 5,
                deep + 3,
                3,
                deep - 1.5,
                2);
    }

    /// Degrees by which the spinous process slants down.
    static double slant(Bone bone) {
        return switch (bone) {
            case T1 -> 25;
            case T2 -> 32;
            case T3 -> 42;
            case T4 -> 50;
            case T5, T6, T7, T8 -> 57;
            case T9 -> 45;
            case T10 -> 32;
            default -> 16;
        };
    }

    private static Outline lumbar(Around at) {
        var up = at.sideUp();
        var down = at.sideDown();
        double deep = at.bone().depth / 2;
        double high = at.bone().height / 2;
        double end = deep + (at.bone() == Bone.L5 ? 42 : 49);
        return Outline.closed(
                deep - 1.5,
                -high + 2.5,
                up.x() - 10,
                -high + 3.5,
                up.x() - 6,
                up.y() + 4,
                up.x() - 4.5,
                up.y() - 7,
                up.x(),
                up.y() - 9.5,
                up.x() + 4,
                up.y() - 6,
                up.x() + 5,
                up.y() + 4,
                up.x() + 8,
                -5,
                end - 9,
                -3,
                end - 1.5,
                -1.5,
                end,
                5,
                end + 0.5,
                13,
                end - 3,
                17.5,
                end - 9,
                17,
                down.x() + 9,
                11,
                down.x() + 5,
                down.y() + 1,
                down.x() + 1.5,
                down.y() + 9,
                down.x() - 3,
                down.y() + 7,
                down.x() - 5.5,
                down.y() - 3,
                down.x() - 7,
                5,
                deep + 5,
                3.5,
                deep - 1.5,
                3);
    }

    /// The transverse process comes straight at the eye.
    private static Outline transverse(Around at) {
        var root = transverseRoot(at);
        double x = root.x();
        double y = root.y();
        return Outline.closed(
                x - 4.5, y - 1, x - 1, y - 3.6, x + 3.5, y - 2.4, x + 5, y + 1, x + 1, y + 3.4, x - 3.5, y + 2.6);
    }

    static Point transverseRoot(Around at) {
        return new Point(at.bone().depth / 2 + 9, -at.bone().height / 2 + 8);
    }
}
