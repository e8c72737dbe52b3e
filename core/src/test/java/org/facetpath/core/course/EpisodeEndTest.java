package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.List;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An episode of pain is over")
class EpisodeEndTest {

    @Test
    void when_its_condition_ended_and_no_pain_was_recorded_later() {
        var story = story().condition("low-back-pain", "2025-01-01", "2025-09-01");

        assertThat(story.episodes().getFirst().resolved()).isEqualTo(MET);
        assertThat(story.episodes().getFirst().span().end()).isEqualTo(Story.when("2025-09-01"));
    }

    @Test
    void not_when_pain_was_recorded_later() {
        var story =
                story().condition("low-back-pain", "2025-01-01", "2025-09-01").pain("2025-10-01", "4");

        assertThat(story.episodes().getFirst().resolved()).isEqualTo(NOT_MET);
    }

    @Test
    void when_the_latest_score_is_zero() {
        var story = story().condition("low-back-pain", "2025-01-01", null)
                .pain("2025-10-01", "4")
                .pain("2026-10-01", "0");

        assertThat(story.episodes().getFirst().resolved()).isEqualTo(MET);
    }

    @Test
    void from_the_recorded_end_of_its_condition_and_not_from_a_later_score_of_zero() {
        var story =
                story().condition("low-back-pain", "2025-01-01", "2025-09-01").pain("2026-09-08", "0");

        assertThat(story.episodes().getFirst().span().end()).isEqualTo(Story.when("2025-09-01"));
    }

    @Test
    void from_the_first_zero_since_the_last_pain_where_no_end_is_recorded() {
        var story = story().condition("low-back-pain", "2025-01-01", null)
                .pain("2025-03-01", "0")
                .pain("2025-10-01", "4")
                .pain("2026-02-01", "0")
                .pain("2026-10-01", "0");

        assertThat(story.episodes().getFirst().span().end()).isEqualTo(Story.when("2026-02-01"));
    }

    @Test
    void from_the_zero_when_pain_was_recorded_after_its_condition_ended() {
        var story = story().condition("low-back-pain", "2025-01-01", "2025-09-01")
                .pain("2025-10-01", "4")
                .pain("2026-10-01", "0");

        assertThat(story.episodes().getFirst().span().end()).isEqualTo(Story.when("2026-10-01"));
    }

    @Test
    void not_when_the_last_two_scores_of_a_day_without_times_disagree() {
        var story = story().pain("2025-10-01", "4").pain("2026-10-01", "0").pain("2026-10-01", "3");

        assertThat(story.episodes().getFirst().resolved()).isEqualTo(NOT_MET);
    }

    @Test
    void by_the_last_hour_of_a_day_with_several_scores() {
        var story = story().pain("2026-10-01T08:00", "4").pain("2026-10-01T18:00", "0");

        assertThat(story.episodes().getFirst().resolved()).isEqualTo(MET);
        assertThat(story.episodes().getFirst().span().end()).isEqualTo(Story.when("2026-10-01T18:00"));
    }

    @Test
    void not_by_an_old_zero_when_pain_was_scored_since() {
        var story = story().pain("2025-10-01", "0").pain("2026-10-01", "4");

        assertThat(story.episodes().getFirst().resolved()).isEqualTo(NOT_MET);
        assertThat(story.episodes().getFirst().span().ongoing()).isTrue();
    }

    @Test
    void when_its_condition_is_inactive_since_nobody_knows_when_unless_pain_was_scored() {
        var inactive = new Diagnosis(
                TestKnowledge.ids("low-back-pain", "spine-pain-any"),
                "low-back-pain",
                Diagnosis.Certainty.CONFIRMED,
                Diagnosis.Activity.INACTIVE,
                Story.when("2025-01-01"),
                null,
                Story.LUMBAR,
                List.of());

        assertThat(story().with(inactive).episodes().getFirst().resolved()).isEqualTo(MET);
        assertThat(story().with(inactive)
                        .pain("2025-02-01", "4")
                        .episodes()
                        .getFirst()
                        .resolved())
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void nobody_knows_whether_when_its_condition_does_not_say_whether_it_goes_on() {
        var unsaid = new Diagnosis(
                TestKnowledge.ids("low-back-pain", "spine-pain-any"),
                "low-back-pain",
                Diagnosis.Certainty.CONFIRMED,
                Diagnosis.Activity.NOT_DOCUMENTED,
                Story.when("2025-01-01"),
                null,
                Story.LUMBAR,
                List.of());

        assertThat(story().with(unsaid).episodes().getFirst().resolved()).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void not_because_a_score_of_the_block_without_a_time_is_zero() {
        var ofTheDay = story().condition("low-back-pain", "2025-01-01", null)
                .block("2026-03-02T10:00")
                .pain("2026-03-02", "0");
        var ofTheMonth = story().condition("low-back-pain", "2025-01-01", null)
                .block("2026-03-02T10:00")
                .pain("2026-03", "0", Story.ofBlock());

        assertThat(ofTheDay.episodes().getFirst().resolved()).isEqualTo(NOT_MET);
        assertThat(ofTheMonth.episodes().getFirst().resolved()).isEqualTo(NOT_MET);
    }

    @Test
    void when_the_zero_is_of_a_month_and_not_of_the_block() {
        var story = story().condition("low-back-pain", "2025-01-01", null)
                .block("2026-03-02T10:00")
                .pain("2026-04", "0");

        assertThat(story.episodes().getFirst().resolved()).isEqualTo(MET);
    }

    @Test
    void when_the_zero_follows_a_block_of_another_region() {
        var story = story().condition("low-back-pain", "2025-01-01", null)
                .with(Line.block("Procedure/neck", "2026-03-02T10:00")
                        .in(Region.CERVICAL)
                        .build())
                .pain("2026-03-02T11:00", "0");

        assertThat(story.episodes().getLast().region()).isEqualTo(Region.LUMBAR);
        assertThat(story.episodes().getLast().resolved()).isEqualTo(MET);
    }

    @Test
    void not_because_a_block_took_the_pain_for_some_hours() {
        var story = BlockReliefTest.blocked("8", "0").condition("low-back-pain", "2025-01-01", null);

        assertThat(story.episodes().getFirst().resolved()).isEqualTo(NOT_MET);
    }

    @Test
    void nobody_knows_whether_when_only_a_procedure_is_on_record() {
        assertThat(story().block("2026-03-02").episodes().getFirst().resolved()).isEqualTo(NOT_DOCUMENTED);
    }
}
