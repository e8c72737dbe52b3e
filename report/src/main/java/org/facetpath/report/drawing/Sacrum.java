package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.List;

/// The five sacral vertebrae, grown together, and the coccyx: from behind, and cut through from the side.
final class Sacrum {

    private static final List<Bone> FUSED = List.of(Bone.S1, Bone.S2, Bone.S3, Bone.S4, Bone.S5);

    static BackShapes fromBehind() {
        var at = Around.of(Bone.S1);
        double top = at.up();
        double u = at.upper();
        double s2 = y(Bone.S2);
        double s3 = y(Bone.S3);
        double s4 = y(Bone.S4);
        double s5 = y(Bone.S5);
        var shield = Outline.symmetric(
                0, -3, 7, -5, 14, -4, u - 3, top + 6, u - 0.5, top - 6, u + 3, top - 9, u + 7, top - 6, u + 8, top + 1,
                u + 10, ala(), 38, ala() - 5, 49, ala() - 4, 54, -9, 54, 3, 50, s2 - 6, 46, s2 + 4, 39, s3, 33, s4 - 4,
                26, s5 - 6, 22, s5 + 1, 14, s5 + 6, 8, s5 + 5, 6, s5 - 1, 3.5, s5 - 6, 0, s5 - 8);
        double c = y(Bone.COCCYX);
        var coccyx = Outline.symmetric(
                0, s5 + 8, 7, s5 + 6.5, 9, s5 + 10, 6, c - 3, 5.5, c + 1, 4, c + 5, 4, c + 9, 2, c + 13, 0, c + 14);
        return new BackShapes(null, List.of(shield, coccyx), crest(), creases(c));
    }

    /// The upper edge of the wing beside the process, where the dorsal ramus of L5 crosses.
    static double ala() {
        return -14;
    }

    private static List<Outline> crest() {
        var tubercles = new ArrayList<Outline>();
        for (var bone : FUSED.subList(0, 4)) {
            double y = y(bone) + 1;
            double tall = bone.height * 0.24;
            tubercles.add(Outline.symmetric(0, y - tall, 2.6, y - tall / 2, 3.4, y + tall / 2, 0, y + tall));
        }
        return tubercles;
    }

    private static List<Outline> creases(double coccyx) {
        var lines = new ArrayList<Outline>();
        for (int i = 0; i < 4; i++) {
            double y = (y(FUSED.get(i)) + y(FUSED.get(i + 1))) / 2;
            double x = 21 - i * 2.8;
            var hole = Outline.closed(x, y - 3.2, x + 3 - i * 0.3, y, x, y + 3.2, x - 3 + i * 0.3, y);
            lines.add(hole);
            lines.add(hole.mirrored());
        }
        lines.add(Outline.open(-5.5, coccyx, 0, coccyx + 1, 5.5, coccyx));
        return lines;
    }

    private static double y(Bone bone) {
        var spine = Backbone.STANDING;
        return spine.frame(bone).origin().y() - spine.frame(Bone.S1).origin().y();
    }

    /// One outline round all five, in the millimetres of the whole spine.
    static Outline fromTheSide() {
        var front = new ArrayList<Point>();
        var back = new ArrayList<Point>();
        var spine = Backbone.STANDING;
        var joint = spine.frame(Bone.S1).of(spine.joint(org.facetpath.core.spine.Joint.L5_S1));
        var first = spine.frame(Bone.S1);
        back.add(first.at(joint.x() - 6, -Bone.S1.height / 2 + 4));
        back.add(first.at(joint.x() - 3, joint.y() - 7));
        back.add(first.at(joint.x() + 2.5, joint.y() - 8));
        back.add(first.at(joint.x() + 3.5, joint.y() + 2));
        for (var bone : FUSED) {
            var frame = spine.frame(bone);
            front.add(frame.at(-bone.depth / 2, -bone.height / 2 + 1));
            front.add(frame.at(-bone.depth / 2 + 1.4, 0));
            double reach = bone.depth / 2 + 15 - bone.levelsBelow(Bone.S1);
            back.add(frame.at(reach - 3, -bone.height / 2 + 2));
            back.add(frame.at(reach + 4, 1));
        }
        var last = spine.frame(Bone.S5);
        front.add(last.at(-3, Bone.S5.height / 2));
        back.add(last.at(4, Bone.S5.height / 2));
        back.add(first.at(-Bone.S1.depth / 2, -Bone.S1.height / 2));
        var around = new ArrayList<Point>();
        around.add(first.at(-Bone.S1.depth / 2, -Bone.S1.height / 2));
        around.add(first.at(Bone.S1.depth / 2 - 1, -Bone.S1.height / 2));
        around.addAll(back.subList(0, back.size() - 1));
        for (int i = front.size() - 1; i >= 1; i--) {
            around.add(front.get(i));
        }
        return new Outline(around, true);
    }

    /// The lines where the five grew together, and the canal.
    static List<Outline> seams() {
        var seams = new ArrayList<Outline>();
        var spine = Backbone.STANDING;
        for (var bone : FUSED.subList(0, 4)) {
            var frame = spine.frame(bone);
            seams.add(Outline.open(-bone.depth / 2 + 2, bone.height / 2, bone.depth / 2 - 3, bone.height / 2)
                    .in(frame));
        }
        return seams;
    }

    static Outline coccyxFromTheSide() {
        return Outline.closed(-4, -14, 3.5, -14, 3, -7, 3.5, 0, 2, 6, 1, 13, -2, 14, -2, 6, -3.5, 0, -3, -7)
                .in(Backbone.STANDING.frame(Bone.COCCYX));
    }

    private Sacrum() {}
}
