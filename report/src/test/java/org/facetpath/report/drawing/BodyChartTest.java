package org.facetpath.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.SpineProblem.PainArea;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.report.Assessments;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class BodyChartTest {

    private static final List<ReferralArea> REFERRAL = List.of(
            new ReferralArea("thigh-back", List.of(Joint.L4_L5, Joint.L5_S1), Assessments.TRIAL),
            new ReferralArea("suprascapular", List.of(Joint.C4_C5), Assessments.TRIAL),
            new ReferralArea("mid-scapula", List.of(Joint.C7_T1), Assessments.TRIAL));

    private final DrawnBody chart =
            DrawnBody.of(new BodyChart(Speech.in("en"), REFERRAL).draw(Assessments.everything(), "body"));

    @Test
    void every_area_of_the_pain_drawing_stands_on_both_sides() {
        var areas = List.of(
                "occiput",
                "upper-posterior-neck",
                "upper-posterolateral-neck",
                "middle-posterior-neck",
                "lower-posterior-neck",
                "suprascapular",
                "scapular-angle",
                "mid-scapula",
                "mid-back",
                "flank",
                "low-back",
                "iliac-crest",
                "buttock",
                "groin",
                "hip",
                "thigh-front",
                "thigh-side",
                "thigh-back",
                "below-knee");
        assertThat(BodyArea.ALL.stream().map(BodyArea::area).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(areas);
        for (var area : areas) {
            assertThat(area(area, "left")).isNotEmpty();
            assertThat(area(area, "right")).isNotEmpty();
        }
    }

    @Test
    void it_hurts_where_the_record_says_and_on_no_other_side() {
        assertThat(area("low-back", "left"))
                .allMatch(it -> it.getAttribute("class").contains("is-pain"))
                .allMatch(it -> DrawnBody.title(it).contains("Observation/area"));
        assertThat(area("low-back", "right"))
                .noneMatch(it -> it.getAttribute("class").contains("is-pain"));
        assertThat(chart.texts()).contains("Low back, left", "Buttock, side not documented");
    }

    @Test
    void what_somebody_ticked_is_not_told_as_the_records() {
        var left = new PainArea("low-back", Side.LEFT, List.of());
        var ticked = DrawnBody.of(new BodyChart(Speech.in("en"), REFERRAL).drawTicked(List.of(left), "t"));
        var painful = ticked.with("data-area", "low-back").stream()
                .filter(it -> it.getAttribute("data-side").equals("left"))
                .toList();
        assertThat(painful)
                .isNotEmpty()
                .allMatch(it -> DrawnBody.title(it).contains("You ticked"))
                .noneMatch(it -> DrawnBody.title(it).contains("Observation/"));
        assertThat(ticked.texts()).contains("where you ticked").noneMatch(it -> it.contains("says the record"));
        assertThat(chart.texts()).contains("hurts, says the record");
    }

    @Test
    void pain_without_a_side_is_hatched_on_both() {
        for (var side : List.of("left", "right")) {
            assertThat(area("buttock", side))
                    .allMatch(it -> it.getAttribute("class").contains("is-open"))
                    .allMatch(it -> DrawnBody.title(it).contains("side not documented"));
        }
    }

    @Test
    void the_reach_of_named_joints_is_outlined_on_their_side() {
        assertThat(area("suprascapular", "right"))
                .allMatch(it -> it.getAttribute("class").contains("is-referral"))
                .allMatch(it -> DrawnBody.title(it).contains("C4-C5")
                        && DrawnBody.title(it).contains("never proof"));
        assertThat(area("suprascapular", "left"))
                .noneMatch(it -> it.getAttribute("class").contains("is-referral"));
        assertThat(area("mid-scapula", "right"))
                .noneMatch(it -> it.getAttribute("class").contains("is-referral"));
    }

    @Test
    void seen_from_the_front_the_patients_right_is_on_the_left() {
        var hands = chart.all("text").stream()
                .filter(it -> it.getAttribute("class").equals("hand"))
                .map(Element::getTextContent)
                .toList();
        assertThat(hands).containsExactly("Right", "Left", "Left", "Right");
    }

    @Test
    void areas_lie_within_the_figure() {
        var xs =
                BodyFigure.OUTLINE.points().stream().mapToDouble(Point::x).max().orElseThrow();
        for (var area : BodyArea.ALL) {
            assertThat(area.outline().points())
                    .as(area.area())
                    .allMatch(it -> it.x() >= 0 && it.x() <= xs && it.y() >= 0 && it.y() <= BodyFigure.HEIGHT);
        }
    }

    @Test
    void what_the_legend_says_ends_within_the_drawing() {
        for (var language : List.of("en", "es")) {
            var drawn = DrawnBody.of(new BodyChart(Speech.in(language), REFERRAL).draw(Assessments.everything(), "b"));
            var meanings = drawn.all("text").stream()
                    .filter(it -> it.getAttribute("class").equals("meaning"))
                    .toList();
            assertThat(meanings)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(it -> assertThat(Double.parseDouble(it.getAttribute("x"))
                                    + new Lettering(11).width(it.getTextContent()))
                            .as(it.getTextContent())
                            .isLessThanOrEqualTo(360));
        }
    }

    @Test
    void every_assessment_is_drawn_in_both_languages_and_small_enough() {
        for (var language : List.of("en", "es")) {
            for (var assessment : Assessments.all()) {
                var svg = new BodyChart(Speech.in(language), REFERRAL).draw(assessment, "body");
                assertThat(svg.getBytes(StandardCharsets.UTF_8).length).isLessThan(40_000);
                assertThat(DrawnBody.of(svg).texts()).noneMatch(it -> it.startsWith("drawing."));
            }
        }
    }

    private List<Element> area(String area, String side) {
        return chart.with("data-area", area).stream()
                .filter(it -> it.getAttribute("data-side").equals(side))
                .toList();
    }
}
