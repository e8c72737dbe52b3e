package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outcome")
class OutcomesTest {

    @Test
    void starts_from_the_last_score_before_the_first_facet_procedure() {
        var outcome = story().pain("2025-10-01", "5")
                .pain("2025-12-01", "8")
                .ablation("2026-01-15")
                .pain("2026-06-01", "3")
                .outcome(Measure.NRS);

        assertThat(outcome.baseline()).isEqualByComparingTo("8");
        assertThat(outcome.latest()).isEqualByComparingTo("3");
        assertThat(outcome.changePercent()).isEqualByComparingTo("62.5");
        assertThat(outcome.meaningful()).isEqualTo(MET);
    }

    @Test
    void starts_from_the_earliest_of_the_episode_without_a_procedure() {
        var outcome = story().condition("low-back-pain", "2025-11-01", null)
                .pain("2025-10-01", "2")
                .pain("2025-12-01", "8")
                .pain("2026-02-01", "7")
                .outcome(Measure.NRS);

        assertThat(outcome.baseline()).isEqualByComparingTo("8");
        assertThat(outcome.changePercent()).isEqualByComparingTo("12.5");
        assertThat(outcome.meaningful()).isEqualTo(NOT_MET);
    }

    @Test
    void leaves_out_scores_while_an_anaesthetic_acts() {
        var outcome = BlockReliefTest.blocked("8", "0").pain("2026-04-01", "7").outcome(Measure.NRS);

        assertThat(outcome.latest()).isEqualByComparingTo("7");
        assertThat(outcome.series()).hasSize(2);
    }

    @Test
    void is_worse_with_a_negative_change() {
        var outcome = story().pain("2026-01-01", "4").pain("2026-02-01", "6").outcome(Measure.NRS);

        assertThat(outcome.changePercent()).isEqualByComparingTo("-50");
        assertThat(outcome.meaningful()).isEqualTo(NOT_MET);
    }

    @Test
    void improves_upwards_where_high_is_good() {
        var outcome = story().pain("2026-01-01", "4")
                .score(Measure.PROMIS_PF, "2026-01-01", "40", "t-score", "100")
                .score(Measure.PROMIS_PF, "2026-06-01", "42", "t-score", "100")
                .outcome(Measure.PROMIS_PF);

        assertThat(outcome.changePercent()).isEqualByComparingTo("5");
        assertThat(outcome.meaningful()).isEqualTo(MET);
    }

    @Test
    void counts_points_on_the_scale_of_the_measure() {
        var outcome = story().score(Measure.VAS, "2026-01-01", "7", "vas-0-10", "10")
                .score(Measure.VAS, "2026-06-01", "5.6", "vas-0-10", "10")
                .outcome(Measure.VAS);

        assertThat(outcome.meaningful()).isEqualTo(NOT_MET);
    }

    @Test
    void by_percent_reaches_exactly_thirty() {
        var outcome = story().pain("2026-01-01", "4")
                .score(Measure.PEG, "2026-01-01", "7", "peg-0-10", "10")
                .score(Measure.PEG, "2026-06-01", "4.9", "peg-0-10", "10")
                .outcome(Measure.PEG);

        assertThat(outcome.meaningful()).isEqualTo(MET);
    }

    @Test
    void on_different_scales_is_not_computed() {
        var outcome = story().score(Measure.VAS, "2026-01-01", "7", "vas-0-10", "10")
                .score(Measure.VAS, "2026-06-01", "30", "vas-0-100", "100")
                .outcome(Measure.VAS);

        assertThat(outcome.changePercent()).isNull();
        assertThat(outcome.meaningful()).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void of_a_single_score_has_no_change() {
        var outcome = story().pain("2026-01-01", "4").outcome(Measure.NRS);

        assertThat(outcome.changePercent()).isNull();
        assertThat(outcome.meaningful()).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void of_a_range_has_no_value() {
        var range = Quantity.range(BigDecimal.ONE, BigDecimal.TWO, "");
        var outcome = story().pain("2026-01-01", "4")
                .score(Measure.NRS, "2026-02-01", range, "nrs-0-10", "10", Story.LUMBAR, Links.none())
                .outcome(Measure.NRS);

        assertThat(outcome.latest()).isNull();
        assertThat(outcome.meaningful()).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void is_open_where_two_scores_of_the_last_day_differ_and_neither_says_when() {
        var before = story().pain("2026-01-01", "8");
        var differing = before.pain("2026-06-01", "3").pain("2026-06-01", "7").outcome(Measure.NRS);

        assertThat(differing.latest()).isNull();
        assertThat(differing.changePercent()).isNull();
        assertThat(differing.meaningful()).isEqualTo(NOT_DOCUMENTED);
        assertThat(differing.wornOff()).isNull();
        assertThat(differing.series()).hasSize(3);
    }

    @Test
    void goes_by_the_time_where_the_scores_of_the_last_day_say_it_and_by_any_where_they_agree() {
        var timed = story().pain("2026-01-01", "8")
                .pain("2026-06-01T09:00:00Z", "7")
                .pain("2026-06-01T15:00:00Z", "3");
        var alike = story().pain("2026-01-01", "8").pain("2026-06-01", "3").pain("2026-06-01", "3.0");

        assertThat(timed.outcome(Measure.NRS).latest()).isEqualByComparingTo("3");
        assertThat(alike.outcome(Measure.NRS).latest()).isEqualByComparingTo("3");
        assertThat(alike.outcome(Measure.NRS).meaningful()).isEqualTo(MET);
    }

    @Test
    void has_an_open_baseline_where_two_scores_of_its_day_differ() {
        var first = story().pain("2026-01-01", "8").pain("2026-01-01", "4").pain("2026-06-01", "3");
        var beforeTreatment = story().pain("2025-10-01", "9")
                .pain("2025-12-01", "8")
                .pain("2025-12", "4")
                .ablation("2026-01-15")
                .pain("2026-06-01", "3");

        for (var story : List.of(first, beforeTreatment)) {
            var outcome = story.outcome(Measure.NRS);
            assertThat(outcome.baseline()).isNull();
            assertThat(outcome.latest()).isEqualByComparingTo("3");
            assertThat(outcome.meaningful()).isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Test
    void of_impression_is_the_change_itself() {
        var much = story().pain("2026-01-01", "4").score(Measure.PGIC, "2026-06-01", "2", "pgic", "7");
        var little = story().pain("2026-01-01", "4").score(Measure.PGIC, "2026-06-01", "3", "pgic", "7");

        assertThat(much.outcome(Measure.PGIC).meaningful()).isEqualTo(MET);
        assertThat(much.outcome(Measure.PGIC).changePercent()).isNull();
        assertThat(little.outcome(Measure.PGIC).meaningful()).isEqualTo(NOT_MET);
    }

    @Test
    void wore_off_on_the_day_relief_was_first_seen_gone() {
        var outcome = story().pain("2025-12-01", "8")
                .ablation("2026-01-15")
                .pain("2026-03-01", "3")
                .pain("2026-08-01", "7")
                .pain("2026-09-01", "8")
                .outcome(Measure.NRS);

        assertThat(outcome.wornOff()).isEqualTo("2026-08-01");
    }

    @Test
    void of_movement_is_read_from_measured_findings() {
        var story = story().pain("2026-01-01", "4")
                .with(movement("2026-01-01", "40"))
                .with(movement("2026-06-01", "50"));

        assertThat(story.outcome(Measure.RANGE_OF_MOTION).latest()).isEqualByComparingTo("50");
    }

    @Test
    void shows_each_reading_and_marks_those_that_do_not_say_where() {
        var outcome = story().pain("2026-01-01", "4")
                .painAnywhere("2026-02-01", "6", Links.none())
                .outcome(Measure.NRS);

        assertThat(outcome.evidence()).extracting(Evidence::note).containsExactly(null, "note.score-not-located");
    }

    @Test
    void of_impression_on_an_unnamed_scale_is_read_on_its_usual_one() {
        var value = Quantity.of(BigDecimal.TWO, "");
        var story = story().pain("2026-01-01", "4")
                .score(Measure.PGIC, "2026-06-01", value, "pgic", null, Story.LUMBAR, Links.none());

        assertThat(story.outcome(Measure.PGIC).meaningful()).isEqualTo(MET);
    }

    @Test
    void of_movement_compares_in_one_unit() {
        var story = story().pain("2026-01-01", "4")
                .with(movement("2026-01-01", "40"))
                .with(movement("2026-06-01", "50"));

        assertThat(story.outcome(Measure.RANGE_OF_MOTION).scale()).isEqualTo("deg");
    }

    @Test
    void starts_before_the_first_procedure_of_this_region() {
        var outcome = story().pain("2025-12-01", "8")
                .pain("2026-02-01", "6")
                .with(Line.of(FacetProcedure.Kind.ABLATION, "Procedure/neck", "2026-01-15")
                        .in(Region.CERVICAL)
                        .build())
                .ablation("2026-03-01")
                .pain("2026-06-01", "3");

        assertThat(Outcomes.read(outcome.chart(), outcome.episodes().getLast(), TestKnowledge.knowledge(), Story.TODAY)
                        .getFirst()
                        .baseline())
                .isEqualByComparingTo("6");
    }

    @Test
    void of_the_neck_index_is_not_one_of_the_low_back() {
        var story = story().pain("2026-01-01", "4");
        var value = Quantity.of(BigDecimal.TEN, "");
        story.score(Measure.NDI, "2026-02-01", value, "ndi-50", "50", BodyPlace.unknown(), Links.none());

        assertThat(story.outcomes()).extracting(it -> it.measure()).containsExactly(Measure.NRS);
    }

    private static Finding movement(String when, String degrees) {
        return new Finding(
                new CodeSetId("range-of-motion"),
                Finding.Presence.PRESENT,
                Quantity.of(new BigDecimal(degrees), "deg"),
                Story.when(when),
                null,
                Story.LUMBAR,
                Links.none(),
                List.of());
    }
}
