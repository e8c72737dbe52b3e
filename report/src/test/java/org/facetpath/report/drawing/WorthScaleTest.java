package org.facetpath.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.BlockWorth.Study;
import org.facetpath.report.Assessments;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The scale of what blocks prove")
class WorthScaleTest {

    private static final Speech ENGLISH = Speech.in("en");

    private static Drawn drawn(Frame frame, Study... studies) {
        var probability = new Probability(
                new BigDecimal("0.5"),
                new BigDecimal("0.62"),
                Message.of("basis.one-minus-ppv"),
                List.of(studies),
                Assessments.TRIAL);
        return Drawn.parse(WorthScale.draw(probability, ENGLISH, frame, "w"));
    }

    private static Study study(String kind, String value) {
        return new Study("s", kind, new BigDecimal(value), "made-up clinic", Assessments.OPINION);
    }

    @ParameterizedTest
    @EnumSource
    void says_that_it_is_a_range_of_groups_and_nobodys_own_chance(Frame frame) {
        var words = drawn(frame).labels().stream().map(Drawn.Label::text).toList();

        assertThat(words).contains("Published groups: 50 to 62 %");
        assertThat(String.join(" ", words)).contains("never this patient's own chance");
    }

    @Test
    void turns_a_share_that_failed_into_the_share_that_held() {
        assertThat(drawn(Frame.WIDE, study("one-minus-ppv", "0.498")).labels())
                .extracting(Drawn.Label::text)
                .contains("50.2 % (100 less 49.8 %), unconfirmed");
    }

    @Test
    void gives_a_rate_that_answers_another_question_no_place_on_the_scale() {
        var drawn = drawn(Frame.WIDE, study("one-minus-specificity", "0.27"));

        assertThat(drawn.elements("path")).isEmpty();
        assertThat(drawn.labels()).anyMatch(label -> label.text().startsWith("27 %: another question"));
    }

    @ParameterizedTest
    @EnumSource
    void keeps_its_words_apart_and_inside(Frame frame) {
        var drawn = drawn(
                frame,
                study("prevalence", "0.02"),
                study("one-minus-ppv", "0.498"),
                study("held-at-two-years", "0.99"),
                study("one-minus-specificity", "0.3"));

        assertThat(drawn.collisions()).isEmpty();
        assertThat(drawn.outside()).isEmpty();
    }

    /// In the middle of a phone a long label fits on neither side of its mark.
    @Test
    void gives_a_label_without_room_beside_its_mark_a_line_of_its_own() {
        var probability = new Probability(
                new BigDecimal("0.5"),
                new BigDecimal("0.62"),
                Message.of("basis.one-minus-ppv"),
                List.of(study("one-minus-ppv", "0.498")),
                Assessments.TRIAL);
        var drawn = Drawn.parse(WorthScale.draw(probability, Speech.in("es"), Frame.NARROW, "w"));

        assertThat(drawn.outside()).isEmpty();
        assertThat(drawn.collisions()).isEmpty();
    }
}
