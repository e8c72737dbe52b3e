package org.facetpath.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The checklist of `docs/drawings.md`, as far as it can be measured.
class SpineAnatomyTest {

    private static final Backbone SPINE = Backbone.STANDING;

    @Test
    void the_mobile_bones_are_the_skull_seven_twelve_and_five_above_a_sacrum_of_five() {
        assertThat(names('C')).hasSize(9).startsWith("C0", "C1").endsWith("C7", "COCCYX");
        assertThat(names('T')).hasSize(12);
        assertThat(names('L')).hasSize(5);
        assertThat(names('S')).containsExactly("S1", "S2", "S3", "S4", "S5");
    }

    @Test
    void bones_and_joints_follow_each_other_from_the_skull_down() {
        double last = Double.NEGATIVE_INFINITY;
        for (var bone : Bone.values()) {
            double y = SPINE.frame(bone).origin().y();
            assertThat(y).as(bone.name()).isGreaterThan(last);
            last = y;
        }
        for (var joint : Joint.values()) {
            assertThat(SPINE.joint(joint).y())
                    .as(joint.code())
                    .isBetween(
                            SPINE.frame(Bone.above(joint)).origin().y() - 2,
                            SPINE.frame(Bone.below(joint)).origin().y() + 2);
        }
    }

    @Test
    void joints_lie_behind_the_bodies() {
        for (var joint : EnumSet.range(Joint.C2_C3, Joint.L5_S1)) {
            var above = Bone.above(joint);
            assertThat(SPINE.frame(above).of(SPINE.joint(joint)).x())
                    .as(joint.code())
                    .isGreaterThan(above.depth / 2 + 3);
        }
    }

    @Test
    void bodies_grow_downwards() {
        for (var above : EnumSet.range(Bone.C3, Bone.L4)) {
            var bone = above.below();
            assertThat(bone.width).as(bone.name()).isGreaterThanOrEqualTo(above.width);
            assertThat(bone.depth).as(bone.name()).isGreaterThanOrEqualTo(above.depth - 0.1);
        }
        assertThat(height(Region.CERVICAL)).isLessThan(height(Region.THORACIC));
        assertThat(height(Region.THORACIC)).isLessThan(height(Region.LUMBAR));
    }

    @Test
    void the_neck_and_the_low_back_are_hollow_behind_and_the_mid_back_and_the_sacrum_are_round() {
        assertThat(bow(Bone.C2, Bone.C7)).as("cervical lordosis").isNegative();
        assertThat(bow(Bone.T1, Bone.T12)).as("thoracic kyphosis").isPositive();
        assertThat(bow(Bone.L1, Bone.S1)).as("lumbar lordosis").isNegative();
        assertThat(bow(Bone.S1, Bone.S5)).as("sacral kyphosis").isPositive();
    }

    @Test
    void faces_lie_at_45_degrees_in_the_neck_at_60_in_the_mid_back_and_upright_in_the_low_back() {
        for (var joint : EnumSet.range(Joint.C2_C3, Joint.C7_T1)) {
            assertThat(Facet.of(joint).toAxial()).isCloseTo(45, within(5.0));
        }
        for (var joint : EnumSet.range(Joint.T1_T2, Joint.T11_T12)) {
            assertThat(Facet.of(joint).toAxial()).isCloseTo(60, within(5.0));
            assertThat(Facet.of(joint).toSagittal()).isGreaterThan(70);
        }
        double last = 0;
        for (var joint : EnumSet.range(Joint.L1_L2, Joint.L5_S1)) {
            assertThat(Facet.of(joint).toAxial()).isCloseTo(90, within(5.0));
            assertThat(Facet.of(joint).toSagittal()).isLessThanOrEqualTo(50).isGreaterThan(last);
            last = Facet.of(joint).toSagittal();
        }
    }

    @Test
    void thoracic_spinous_processes_slant_most_in_the_middle() {
        assertThat(SideShapes.slant(Bone.T7)).isGreaterThan(SideShapes.slant(Bone.T1));
        assertThat(SideShapes.slant(Bone.T7)).isGreaterThan(SideShapes.slant(Bone.T12));
    }

    @Test
    void cervical_spinous_processes_are_forked_and_that_of_c7_is_not() {
        assertThat(isForked(Bone.C2)).isTrue();
        assertThat(isForked(Bone.C5)).isTrue();
        assertThat(isForked(Bone.C7)).isFalse();
        assertThat(isForked(Bone.L3)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Nerve.class)
    void every_nerve_is_met_on_the_bone_of_its_target(Nerve nerve) {
        var target = NerveTarget.of(nerve);
        assertThat(BackShapes.of(target.bone()).arch())
                .as("%s on %s", nerve.code(), target.bone())
                .anyMatch(outline -> reaches(outline, target.behind()));
    }

    @Test
    void a_thoracic_or_lumbar_nerve_crosses_the_vertebra_below_its_number_and_a_cervical_one_its_own() {
        assertThat(NerveTarget.of(Nerve.L3).bone()).isEqualTo(Bone.L4);
        assertThat(NerveTarget.of(Nerve.T12).bone()).isEqualTo(Bone.L1);
        assertThat(NerveTarget.of(Nerve.L5_DORSAL_RAMUS).bone()).isEqualTo(Bone.S1);
        assertThat(NerveTarget.of(Nerve.T6).bone()).isEqualTo(Bone.T7);
        assertThat(NerveTarget.of(Nerve.C5).bone()).isEqualTo(Bone.C5);
        assertThat(NerveTarget.of(Nerve.C8).bone()).isEqualTo(Bone.T1);
    }

    @Test
    void cervical_nerves_cross_the_waist_of_the_pillar_and_lumbar_ones_the_foot_of_the_upper_process() {
        var c5 = NerveTarget.of(Nerve.C5);
        var pillar = Around.of(Bone.C5);
        assertThat(c5.behind().y()).isBetween(pillar.up() + 2, pillar.down() - 2);
        var l3 = NerveTarget.of(Nerve.L3);
        var below = Around.of(Bone.L4);
        assertThat(l3.behind().x()).isBetween(below.upper(), Bone.L4.halfSpan / 2 + 10);
        assertThat(l3.behind().y()).isBetween(below.up(), 0.0);
        assertThat(NerveTarget.of(Nerve.TON).behind().y())
                .isCloseTo(Around.of(Bone.C3).up(), within(1.0));
    }

    private static boolean reaches(Outline outline, Point point) {
        var path = new Path2D.Double();
        for (var corner : outline.points()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(corner.x(), corner.y());
            } else {
                path.lineTo(corner.x(), corner.y());
            }
        }
        path.closePath();
        return path.intersects(point.x() - 2, point.y() - 2, 4, 4);
    }

    private static boolean isForked(Bone bone) {
        var points = BackShapes.of(bone).spine().getFirst().points();
        double tip = points.stream().mapToDouble(Point::y).max().orElseThrow();
        return points.stream().filter(it -> it.y() > tip - 1).noneMatch(it -> Math.abs(it.x()) < 1);
    }

    private static List<String> names(char first) {
        return Arrays.stream(Bone.values())
                .map(Bone::name)
                .filter(it -> it.charAt(0) == first)
                .toList();
    }

    private static double height(Region region) {
        return Arrays.stream(Bone.values())
                .filter(it -> it.region() == region && it.compareTo(Bone.C2) > 0)
                .mapToDouble(it -> it.height)
                .average()
                .orElseThrow();
    }

    /// How far the middle lies behind the line between both ends; the front is at the left.
    private static double bow(Bone first, Bone last) {
        var start = SPINE.frame(first).origin();
        var end = SPINE.frame(last).origin();
        var between = List.copyOf(EnumSet.range(first, last));
        var middle = SPINE.frame(between.get((between.size() - 1) / 2)).origin();
        double share = (middle.y() - start.y()) / (end.y() - start.y());
        return middle.x() - (start.x() + share * (end.x() - start.x()));
    }
}
