package org.facetpath.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Region;
import org.facetpath.report.Assessments;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpineFigureTest {

    private static final Innervation NERVES = new Innervation(new EnumMap<>(Map.of(
            Joint.C4_C5, Set.of(Nerve.C4, Nerve.C5),
            Joint.C5_C6, Set.of(Nerve.C5, Nerve.C6),
            Joint.L4_L5, Set.of(Nerve.L3, Nerve.L4))));

    private static final SpineFigure FIGURE = new SpineFigure(Speech.in("en"), NERVES);

    private final DrawnBody everything = DrawnBody.of(FIGURE.draw(Assessments.everything(), "spine"));

    @ParameterizedTest
    @EnumSource(Joint.class)
    void every_pair_of_joints_stands_left_and_right_and_by_name(Joint joint) {
        var left = DrawnBody.face(everything.joints(joint.code(), "left").getFirst());
        var right = DrawnBody.face(everything.joints(joint.code(), "right").getFirst());
        assertThat(DrawnBody.number(left, "cx")).isLessThan(DrawnBody.number(right, "cx"));
        assertThat(left.getAttribute("cy")).isEqualTo(right.getAttribute("cy"));
        assertThat(everything.texts()).contains(joint.code());
    }

    @Test
    void the_patients_left_is_on_the_left_seen_from_behind_and_the_picture_says_so() {
        assertThat(everything.texts()).contains("From behind", "Left", "Right", "From the patient's left", "front");
        var left = everything.all("text").stream()
                .filter(it -> it.getTextContent().equals("Left"))
                .findFirst()
                .orElseThrow();
        var right = everything.all("text").stream()
                .filter(it -> it.getTextContent().equals("Right"))
                .findFirst()
                .orElseThrow();
        assertThat(DrawnBody.number(left, "x")).isLessThan(DrawnBody.number(right, "x"));
    }

    @Test
    void a_joint_tells_its_blocks_and_how_long_an_ablation_helped() {
        var low = everything.joints("L4-L5", "left").getFirst();
        assertThat(low.getAttribute("class")).contains("is-positive");
        assertThat(DrawnBody.title(low)).contains("L4-L5", "left", "probable", "2026-08-03", "82.5 %", "positive");
        var neck = everything.joints("C5-C6", "right").getFirst();
        assertThat(neck.getAttribute("class")).contains("is-ablated");
        assertThat(DrawnBody.title(neck)).contains("60 % relief for 9 months", "Nerves: C5, C6");
        assertThat(DrawnBody.title(everything.joints("C5-C6", "left").getFirst()))
                .doesNotContain("9 months");
    }

    @Test
    void what_colour_says_a_sign_says_too() {
        assertThat(everything.joints("T6-T7", "left").getFirst().getTextContent())
                .endsWith("\u2212");
        assertThat(everything.joints("C5-C6", "right").getFirst().getTextContent())
                .endsWith("A+");
    }

    @Test
    void a_joint_without_a_side_is_hatched_on_both_sides() {
        for (var side : new String[] {"left", "right"}) {
            var joint = everything.joints("T7-T8", side).getFirst();
            assertThat(joint.getAttribute("class")).contains("is-open");
            assertThat(DrawnBody.face(joint).getAttribute("style")).contains("hatch");
            assertThat(DrawnBody.title(joint)).contains("side not documented");
        }
        assertThat(everything.texts()).contains("side not documented");
        assertThat(everything.joints("L4-L5", "left").getFirst().getAttribute("class"))
                .doesNotContain("is-open");
    }

    @Test
    void nothing_known_is_said_as_such_and_drawn_bare() {
        var joint = everything.joints("C0-C1", "left").getFirst();
        assertThat(joint.getAttribute("class")).contains("is-bare");
        assertThat(DrawnBody.title(joint)).contains("nothing known", "No medial branch target");
    }

    @Test
    void treated_nerves_stand_out_on_their_side_alone() {
        var treated = everything.with("data-nerve", "L3").stream()
                .filter(it -> it.getAttribute("class").contains("treated"))
                .toList();
        assertThat(treated).hasSize(1);
        assertThat(treated.getFirst().getAttribute("data-side")).isEqualTo("left");
        assertThat(everything.with("data-nerve", "C5").stream()
                        .filter(it -> it.getAttribute("class").contains("treated")))
                .as("by the ablation of C4-C5")
                .hasSize(1);
    }

    @Test
    void regions_without_a_problem_are_quiet_and_those_with_one_are_not() {
        var one = DrawnBody.of(FIGURE.draw(Assessments.onePositiveBlock(), "one"));
        assertThat(one.with("data-vertebra", "C5"))
                .allMatch(it -> it.getAttribute("class").contains("quiet"));
        assertThat(one.with("data-vertebra", "L5"))
                .noneMatch(it -> it.getAttribute("class").contains("quiet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_assessment_is_drawn_small_enough_and_with_letters_large_enough_for_a_phone(String language) {
        var figure = new SpineFigure(Speech.in(language), NERVES);
        for (var assessment : Assessments.all()) {
            var whole = figure.draw(assessment, "whole");
            assertThat(whole.getBytes(StandardCharsets.UTF_8).length).isLessThan(90_000);
            assertThat(DrawnBody.of(whole).texts()).noneMatch(it -> it.startsWith("drawing."));
            for (var problem : assessment.problems()) {
                var large = figure.drawRegion(assessment, problem, "large");
                int most = problem.region() == Region.THORACIC ? 56_000 : 40_000;
                assertThat(large.getBytes(StandardCharsets.UTF_8).length).isLessThan(most);
                assertThat(DrawnBody.of(large).texts()).noneMatch(it -> it.startsWith("drawing."));
            }
        }
        assertThat(11 * 360 / SpineLayout.whole().width()).isGreaterThanOrEqualTo(11);
        for (var region : Region.values()) {
            var layout = SpineLayout.of(region);
            assertThat(layout.text() * 360 / layout.width()).isGreaterThanOrEqualTo(11);
        }
    }

    @Test
    void a_healthy_spine_and_one_joint_are_drawn_for_teaching() {
        var plain = DrawnBody.of(FIGURE.drawPlain("plain"));
        assertThat(plain.all("g")).noneMatch(it -> it.getAttribute("class").contains("quiet"));
        var joint = DrawnBody.of(new JointFigure(Speech.in("en")).draw("joint"));
        assertThat(joint.texts()).contains("facet joint", "joint capsule", "medial branch", "dorsal ramus");
    }
}
