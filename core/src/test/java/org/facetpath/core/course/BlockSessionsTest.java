package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.CONFOUNDED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NEGATIVE;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NOT_DOCUMENTED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.TestKnowledge.EIGHTY;
import static org.facetpath.core.course.TestKnowledge.HALF;

import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A block session")
class BlockSessionsTest {

    private static final String DAY = "2026-03-02T10:00";

    @Nested
    @DisplayName("holds")
    class Holds {

        @Test
        void the_right_and_the_left_line_of_one_day() {
            var block = story().with(Line.block("Procedure/1", DAY)
                            .joint(Joint.L4_L5, Side.NOT_DOCUMENTED)
                            .modifiers("RT")
                            .build())
                    .with(Line.block("Procedure/2", "2026-03-02T10:10")
                            .joint(Joint.L4_L5, Side.NOT_DOCUMENTED)
                            .modifiers("LT", "KX")
                            .build())
                    .onlyBlock(HALF);

            assertThat(block.procedures()).containsExactly("Procedure/1", "Procedure/2");
            assertThat(block.sites())
                    .containsExactly(new Site(Joint.L4_L5, Side.LEFT), new Site(Joint.L4_L5, Side.RIGHT));
        }

        @Test
        void not_the_line_of_the_next_day() {
            var blocks = story().with(Line.block("Procedure/1", DAY).build())
                    .with(Line.block("Procedure/2", "2026-03-03T10:00").build())
                    .blocks(HALF);

            assertThat(blocks).hasSize(2);
        }

        @Test
        void nothing_that_was_broken_off() {
            assertThat(story().with(Line.block("Procedure/1", DAY).abandoned().build())
                            .blocks(HALF))
                    .isEmpty();
        }

        @Test
        void only_l4_l5_when_l3_and_l4_were_blocked() {
            var block = story().with(Line.block("Procedure/1", DAY)
                            .nerves(Side.RIGHT, Nerve.L3, Nerve.L4)
                            .build())
                    .onlyBlock(HALF);

            assertThat(block.sites()).containsExactly(new Site(Joint.L4_L5, Side.RIGHT));
        }

        @Test
        void two_joints_when_three_nerves_were_blocked_over_several_lines() {
            var block = story().with(Line.block("Procedure/1", DAY)
                            .side(Side.BOTH)
                            .nerves(Side.NOT_DOCUMENTED, Nerve.L3, Nerve.L4)
                            .build())
                    .with(Line.block("Procedure/2", DAY)
                            .nerves(Side.LEFT, Nerve.L5_DORSAL_RAMUS)
                            .build())
                    .onlyBlock(HALF);

            assertThat(block.sites())
                    .containsExactly(
                            new Site(Joint.L4_L5, Side.LEFT),
                            new Site(Joint.L4_L5, Side.RIGHT),
                            new Site(Joint.L5_S1, Side.LEFT));
        }

        @Test
        void lines_that_the_record_dates_alike_without_a_day() {
            var blocks = story().with(Line.block("Procedure/1", "2026-03").build())
                    .with(Line.block("Procedure/2", "2026-03").build())
                    .with(Line.block("Procedure/3", "?").build())
                    .blocks(HALF);

            assertThat(blocks).hasSize(2);
            assertThat(blocks.getLast().procedures()).containsExactly("Procedure/3");
        }

        @Test
        void a_line_without_a_region_when_only_one_region_hurts() {
            var line = Line.block("Procedure/1", DAY).noRegion().build();

            assertThat(story().with(line).blocks(HALF)).isEmpty();
            assertThat(story().with(line)
                            .condition("low-back-pain", "2025-01-01", null)
                            .blocks(HALF))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DIAGNOSTIC, '', DIAGNOSTIC",
        "NOT_DOCUMENTED, KX, DIAGNOSTIC",
        "THERAPEUTIC, '', THERAPEUTIC",
        "NOT_DOCUMENTED, '', NOT_DOCUMENTED"
    })
    void is_diagnostic_when_said_or_marked_so(
            FacetProcedure.Intent said, String modifier, FacetProcedure.Intent intent) {
        var line =
                Line.block("Procedure/1", DAY).intent(said).modifiers(modifier).build();

        assertThat(story().with(line).onlyBlock(HALF).intent()).isEqualTo(intent);
    }

    @Test
    void takes_the_kind_from_the_line_that_says_more() {
        var block = story().with(Line.block("Procedure/1", DAY).build())
                .with(Line.of(FacetProcedure.Kind.INJECTION, "Procedure/2", DAY).build())
                .onlyBlock(HALF);

        assertThat(block.kind()).isEqualTo(FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK);
    }

    @Nested
    @DisplayName("with a positive answer is confounded by")
    class Confounded {

        @ParameterizedTest
        @ValueSource(strings = {"minimal", "moderate", "deep", "general"})
        void sedation_of_any_depth(String depth) {
            assertThat(sedated(depth, "1").onlyBlock(EIGHTY).verdict()).isEqualTo(CONFOUNDED);
        }

        @Test
        void an_opioid_given_that_day() {
            var story = relieved().taken("oxycodone", "2026-03-02", "2026-03-02");

            assertThat(story.onlyBlock(EIGHTY).verdict()).isEqualTo(CONFOUNDED);
        }

        @Test
        void a_sedative_given_that_day() {
            var story = relieved().taken("midazolam", "2026-03-02T09:55", "2026-03-02T09:55");

            assertThat(story.onlyBlock(EIGHTY).verdict()).isEqualTo(CONFOUNDED);
        }

        @Test
        void an_epidural_of_that_day() {
            assertThat(relieved()
                            .other("epidural-injection", "2026-03-02")
                            .onlyBlock(EIGHTY)
                            .verdict())
                    .isEqualTo(CONFOUNDED);
        }
    }

    @Nested
    @DisplayName("with a positive answer stays positive")
    class Unconfounded {

        @Test
        void when_no_sedation_was_given() {
            assertThat(sedated("none", "1").onlyBlock(EIGHTY).verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void with_a_stable_daily_opioid_which_is_noted() {
            var block =
                    relieved().taken("oxycodone", "2026-01-01", "2026-06-01").onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.reasons()).extracting(Message::key).contains("block.medicine-daily");
        }

        @Test
        void with_an_opioid_for_use_as_needed_which_is_noted() {
            var span = Span.ongoingSince(Story.when("2026-01-01"));
            var block = relieved()
                    .medicine("oxycodone", Medication.Status.TAKEN, span, true)
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.reasons()).extracting(Message::key).contains("block.medicine-as-needed");
        }

        @Test
        void with_a_prescription_written_that_day_which_is_noted() {
            var span = Span.ongoingSince(Story.when("2026-03-02"));
            var block = relieved()
                    .medicine("oxycodone", Medication.Status.PRESCRIBED, span, false)
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.reasons()).extracting(Message::key).contains("block.medicine-prescribed-same-day");
        }

        @Test
        void when_the_opioid_came_after_the_best_score() {
            assertThat(relieved()
                            .taken("oxycodone", "2026-03-02T20:00", "2026-03-02T20:00")
                            .onlyBlock(EIGHTY)
                            .verdict())
                    .isEqualTo(POSITIVE);
        }

        @Test
        void with_a_steroid_in_the_injectate_which_is_noted() {
            var block = BlockReliefTest.blocked("8", "1", "bupivacaine", "triamcinolone")
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.agent()).isEqualTo("bupivacaine");
            assertThat(block.reasons()).contains(Message.of("block.steroid-in-injectate"));
        }
    }

    @Test
    void with_a_negative_answer_stays_negative_under_sedation() {
        assertThat(sedated("moderate", "7").onlyBlock(EIGHTY).verdict()).isEqualTo(NEGATIVE);
    }

    @Test
    void without_a_day_has_no_relief_but_what_is_stated() {
        var line = Line.block("Procedure/block", "2026-03").build();
        var story = story().with(line).pain("2026-03-01", "8").pain("2026-03-20", "1");

        assertThat(story.onlyBlock(EIGHTY).verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(story.statedPercent("2026-04-02", "80").onlyBlock(EIGHTY).verdict())
                .isEqualTo(POSITIVE);
    }

    private static Story relieved() {
        return BlockReliefTest.blocked("8", "1");
    }

    private static Story sedated(String depth, String after) {
        return story().with(Line.block("Procedure/block", DAY).sedation(depth).build())
                .pain("2026-03-02T09:30", "8")
                .pain("2026-03-02T11:00", after);
    }
}
