package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.course.Story.story;

import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An episode of pain")
class EpisodesTest {

    @Nested
    @DisplayName("exists")
    class Exists {

        @Test
        void for_each_region_with_pain_from_the_neck_down() {
            var episodes = story().condition("low-back-pain", "2026-01-01", null)
                    .condition("neck-pain", "2026-02-01", null)
                    .episodes();

            assertThat(episodes).extracting(Episode::region).containsExactly(Region.CERVICAL, Region.LUMBAR);
        }

        @Test
        void for_spondylosis_alone() {
            assertThat(story().condition("lumbar-spondylosis", "2026-01-01", null)
                            .episodes())
                    .hasSize(1);
        }

        @Test
        void for_a_facet_procedure_alone() {
            assertThat(story().block("2026-03-02").episodes()).hasSize(1);
        }

        @Test
        void for_a_symptom_drawn_on_an_area() {
            var lowBack = new BodyPlace(Set.of(), List.of(), List.of(), Set.of("low-back"), Side.LEFT, null);
            var episodes = story().finding("axial-pain", "2026-03-02", lowBack).episodes();

            assertThat(episodes).singleElement().satisfies(it -> {
                assertThat(it.region()).isEqualTo(Region.LUMBAR);
                assertThat(it.side()).isEqualTo(Side.LEFT);
            });
        }

        @Test
        void not_for_pain_scores_that_do_not_say_where() {
            assertThat(story().painAnywhere("2026-03-02T10:00", "5", Links.none())
                            .episodes())
                    .isEmpty();
        }

        @Test
        void not_for_a_suspicion() {
            assertThat(story().with(suspected("low-back-pain")).episodes()).isEmpty();
        }

        @Test
        void with_unplaced_scores_joined_and_marked_when_only_one_region_hurts() {
            var story = story().condition("low-back-pain", "2026-01-01", null)
                    .painAnywhere("2026-03-02T10:00", "5", Links.none());

            assertThat(notes(story.episodes().getFirst())).contains("note.score-not-located");
        }

        @Test
        void without_unplaced_scores_when_two_regions_hurt() {
            var episodes = story().condition("low-back-pain", "2026-01-01", null)
                    .condition("neck-pain", "2026-01-01", null)
                    .painAnywhere("2026-03-02T10:00", "5", Links.none())
                    .episodes();

            assertThat(episodes).allSatisfy(it -> assertThat(notes(it)).isEmpty());
        }
    }

    @Nested
    @DisplayName("begins")
    class Begins {

        @Test
        void with_the_onset_of_the_active_condition() {
            var story = story().condition("low-back-pain", "2025-08-20", null).pain("2025-10-06", "6");

            assertThat(start(story)).isEqualTo(Story.when("2025-08-20"));
        }

        @Test
        void with_the_pain_and_not_with_the_older_spondylosis() {
            var story = story().condition("lumbar-spondylosis", "2015-01-01", null)
                    .condition("low-back-pain", "2025-08-20", null);

            assertThat(start(story)).isEqualTo(Story.when("2025-08-20"));
        }

        @Test
        void on_or_before_the_first_recorded_pain_where_no_onset_is_known() {
            var story = story().pain("2026-05-01", "6").pain("2026-06-01", "5");

            assertThat(start(story)).isEqualTo(Story.when("..2026-05-01"));
        }

        @Test
        void with_the_first_pain_after_a_condition_ended_six_months_before() {
            var story = story().condition("low-back-pain", "2024-01-01", "2025-01-01")
                    .pain("2025-07-01", "6")
                    .pain("2025-09-01", "5");

            assertThat(start(story)).isEqualTo(Story.when("2025-07-01"));
        }

        @Test
        void as_before_when_pain_came_back_within_six_months() {
            var story = story().condition("low-back-pain", "2024-01-01", "2025-01-01")
                    .pain("2025-06-30", "6");

            assertThat(start(story)).isEqualTo(Story.when("2024-01-01"));
        }

        @Test
        void anew_after_six_months_of_zeros() {
            var story = story().pain("2024-01-10", "7")
                    .pain("2024-03-01", "0")
                    .pain("2024-09-01", "0")
                    .pain("2025-02-01", "5");

            assertThat(start(story)).isEqualTo(Story.when("2025-02-01"));
        }

        @Test
        void not_anew_after_mere_silence() {
            var story = story().pain("2020-01-10", "7").pain("2026-02-01", "5");

            assertThat(start(story)).isEqualTo(Story.when("..2020-01-10"));
        }

        @Test
        void not_anew_after_one_zero_and_silence() {
            var story = story().pain("2020-01-10", "7").pain("2020-02-10", "0").pain("2026-02-01", "5");

            assertThat(start(story)).isEqualTo(Story.when("..2020-01-10"));
        }

        @Test
        void with_a_known_onset_rather_than_with_one_that_is_only_a_bound() {
            var story = story().condition("low-back-pain", "..2025-01-01", null)
                    .condition("low-back-pain", "2025-08-20", null);

            assertThat(start(story)).isEqualTo(Story.when("2025-08-20"));
        }

        @Test
        void anew_where_the_only_active_condition_has_no_certain_onset() {
            var story = story().condition("low-back-pain", "..2026-02-10", null)
                    .condition("low-back-pain", "2024-01-01", "2025-01-01")
                    .pain("2025-09-01", "5");

            assertThat(start(story)).isEqualTo(Story.when("2025-09-01"));
        }

        @Test
        void as_before_when_the_zeros_lie_before_pain_that_came_back() {
            var story = story().pain("2024-01-10", "7")
                    .pain("2024-03-01", "0")
                    .pain("2024-06-01", "4")
                    .pain("2024-09-01", "0")
                    .pain("2025-02-01", "5");

            assertThat(start(story)).isEqualTo(Story.when("..2024-01-10"));
        }

        @Test
        void as_before_when_a_proposal_follows_pain_free_months() {
            var story = story().condition("low-back-pain", "2024-01-01", "2025-01-01")
                    .with(proposal("2026-02-01"));

            assertThat(start(story)).isEqualTo(Story.when("2024-01-01"));
        }

        private static Proposal proposal(String when) {
            return new Proposal(
                    null,
                    FacetProcedure.Kind.ABLATION,
                    FacetProcedure.Intent.NOT_DOCUMENTED,
                    List.of(),
                    Story.LUMBAR,
                    Story.when(when),
                    "ServiceRequest/1",
                    List.of());
        }

        @Test
        void at_an_unknown_time_when_the_record_dates_nothing() {
            assertThat(start(story().condition("low-back-pain", "?", null))).isEqualTo(When.unknown());
        }

        private When start(Story story) {
            return story.episodes().getFirst().span().start();
        }
    }

    @Test
    void its_side_is_that_of_its_own_joints() {
        var place = new BodyPlace(
                Set.of(Region.LUMBAR),
                List.of(new Site(Joint.L4_L5, Side.LEFT), new Site(Joint.C5_C6, Side.RIGHT)),
                List.of(),
                Set.of(),
                Side.NOT_DOCUMENTED,
                null);

        assertThat(story().finding("axial-pain", "2026-03-02", place)
                        .episodes()
                        .getFirst()
                        .side())
                .isEqualTo(Side.LEFT);
    }

    private static List<String> notes(Episode episode) {
        return episode.evidence().stream()
                .map(Evidence::note)
                .filter(it -> it != null)
                .toList();
    }

    private static Diagnosis suspected(String set) {
        return new Diagnosis(
                TestKnowledge.ids(set, "spine-pain-any"),
                set,
                Diagnosis.Certainty.SUSPECTED,
                Diagnosis.Activity.ACTIVE,
                Story.when("2026-01-01"),
                null,
                Story.LUMBAR,
                List.of(new Evidence("Condition/1", "code", set, null, null)));
    }
}
