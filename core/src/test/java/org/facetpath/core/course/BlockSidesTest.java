package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.CONFOUNDED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.MIXED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NEGATIVE;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NOT_DOCUMENTED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.course.Story.ofBlock;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.TestKnowledge.EIGHTY;
import static org.facetpath.core.spine.Side.BOTH;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.SideResult;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A block of both sides")
class BlockSidesTest {

    private static final String BLOCK = "2026-03-02T10:00";
    private static final String BEFORE = "2026-03-02T09:30";
    private static final String AFTER = "2026-03-02T11:00";
    private static final Message OPEN = Message.of("block.side-not-named");

    private static Story bilateral(String... agents) {
        return story().with(Line.block("Procedure/block", BLOCK)
                .joint(Joint.L4_L5, BOTH)
                .agents(agents)
                .build());
    }

    /// Ninety percent relief on the right, twenty on the left.
    private static Story rightOnly() {
        return bilateral()
                .pain(BEFORE, "10", RIGHT)
                .pain(BEFORE, "10", LEFT)
                .pain(AFTER, "1", RIGHT)
                .pain(AFTER, "8", LEFT);
    }

    private static void assertThatSide(BlockResult block, Side side, BlockResult.BlockVerdict verdict, String percent) {
        assertThat(block.at(side).verdict()).isEqualTo(verdict);
        assertThat(block.at(side).reliefPercent()).isEqualByComparingTo(percent);
    }

    @Nested
    @DisplayName("that was scored on each side")
    class Apart {

        @Test
        void is_positive_on_the_side_it_relieved_and_negative_on_the_other() {
            var block = rightOnly().onlyBlock(EIGHTY);

            assertThatSide(block, RIGHT, POSITIVE, "90");
            assertThatSide(block, LEFT, NEGATIVE, "20");
        }

        @Test
        void is_one_session_whose_own_result_flatters_neither_side() {
            var story = rightOnly();
            var block = story.onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(MIXED);
            assertThat(block.reliefPercent()).isEqualByComparingTo("20");
            assertThat(block.reasons()).contains(Message.of("block.sides-differ"));
            assertThat(block.sides()).extracting(SideResult::side).containsExactly(LEFT, RIGHT);
            assertThat(story.condition("low-back-pain", "2026-01-01", null).history())
                    .filteredOn(entry -> entry.kind().equals("block"))
                    .hasSize(1);
        }

        @Test
        void is_positive_as_a_whole_only_when_both_sides_are_and_then_by_the_lesser_relief() {
            var block = bilateral()
                    .pain(BEFORE, "10", RIGHT)
                    .pain(BEFORE, "8", LEFT)
                    .pain(AFTER, "0", RIGHT)
                    .pain(AFTER, "1", LEFT)
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.reliefPercent()).isEqualByComparingTo("87.5");
        }

        @Test
        void starts_on_each_side_from_its_own_pain_before() {
            var block = bilateral()
                    .pain(BEFORE, "8", RIGHT)
                    .pain(BEFORE, "2", LEFT)
                    .pain(AFTER, "1", RIGHT)
                    .pain(AFTER, "1", LEFT)
                    .onlyBlock(EIGHTY);

            assertThatSide(block, RIGHT, POSITIVE, "87.5");
            assertThatSide(block, LEFT, NEGATIVE, "50");
        }

        @Test
        void lasts_on_each_side_as_long_as_its_own_scores_show() {
            var block = bilateral("lidocaine")
                    .pain(BEFORE, "8", RIGHT)
                    .pain(BEFORE, "8", LEFT)
                    .pain(AFTER, "1", RIGHT)
                    .pain(AFTER, "1", LEFT)
                    .pain("2026-03-02T11:30", "7", LEFT)
                    .pain("2026-03-02T15:00", "1", RIGHT)
                    .onlyBlock(EIGHTY);

            assertThat(block.at(RIGHT).reliefHours()).isEqualByComparingTo("4");
            assertThatSide(block, RIGHT, POSITIVE, "87.5");
            assertThatSide(block, LEFT, NEGATIVE, "87.5");
            assertThat(block.at(LEFT).reasons()).extracting(Message::key).contains("block.relief-too-short");
            assertThat(block.at(RIGHT).reasons()).extracting(Message::key).doesNotContain("block.relief-too-short");
        }

        @Test
        void is_confounded_only_on_the_side_that_was_relieved() {
            var story = rightOnly()
                    .with(Line.block("Procedure/second", BLOCK)
                            .joint(Joint.L5_S1, BOTH)
                            .sedation("moderate")
                            .build());
            var block = story.onlyBlock(EIGHTY);

            assertThatSide(block, RIGHT, CONFOUNDED, "90");
            assertThatSide(block, LEFT, NEGATIVE, "20");
        }

        @Test
        void rests_on_each_side_on_its_own_evidence() {
            var block = rightOnly().onlyBlock(EIGHTY);

            assertThat(block.at(RIGHT).evidence()).doesNotContainAnyElementsOf(ofScores(block, LEFT));
            assertThat(block.evidence()).containsAll(ofScores(block, LEFT)).containsAll(ofScores(block, RIGHT));
        }

        private static List<org.facetpath.core.chart.Evidence> ofScores(BlockResult block, Side side) {
            return block.at(side).evidence().stream()
                    .filter(it -> it.resource().startsWith("Observation"))
                    .toList();
        }

        @Test
        void names_on_each_side_the_joints_of_that_side() {
            assertThat(rightOnly().onlyBlock(EIGHTY).at(RIGHT).sites()).containsExactly(new Site(Joint.L4_L5, RIGHT));
        }
    }

    @Nested
    @DisplayName("of which one side was told and the other was not")
    class HalfTold {

        @Test
        void is_not_documented_on_the_side_nobody_scored() {
            var block =
                    bilateral().pain(BEFORE, "8", RIGHT).pain(AFTER, "1", RIGHT).onlyBlock(EIGHTY);

            assertThatSide(block, RIGHT, POSITIVE, "87.5");
            assertThat(block.at(LEFT).verdict()).isEqualTo(NOT_DOCUMENTED);
            assertThat(block.at(LEFT).reasons())
                    .contains(Message.of("block.no-score-before"), Message.of("block.no-score-after"));
            assertThat(block.verdict()).isEqualTo(MIXED);
            assertThat(block.reliefPercent()).isNull();
        }

        @Test
        void stays_a_diagnostic_block_on_that_side_too() {
            var block = story().with(Line.of(FacetProcedure.Kind.INTRA_ARTICULAR, "Procedure/block", BLOCK)
                            .joint(Joint.L4_L5, BOTH)
                            .build())
                    .pain(BEFORE, "8", RIGHT)
                    .pain(AFTER, "1", RIGHT)
                    .onlyBlock(EIGHTY);

            assertThat(block.isDiagnostic()).isTrue();
            assertThat(block.at(LEFT).isDiagnostic()).isTrue();
        }

        @Test
        void takes_pain_before_of_no_side_for_each_and_says_so() {
            var block = bilateral()
                    .pain(BEFORE, "8")
                    .pain(AFTER, "1", RIGHT)
                    .pain(AFTER, "7", LEFT)
                    .onlyBlock(EIGHTY);

            assertThatSide(block, RIGHT, POSITIVE, "87.5");
            assertThatSide(block, LEFT, NEGATIVE, "12.5");
            assertThat(block.at(RIGHT).reasons()).containsOnlyOnce(OPEN);
        }

        @Test
        void is_never_lifted_by_a_score_of_no_side_where_the_side_has_its_own() {
            var block = bilateral()
                    .pain(BEFORE, "8")
                    .pain(AFTER, "7", LEFT)
                    .pain("2026-03-02T12:00", "0")
                    .onlyBlock(EIGHTY);

            assertThatSide(block, LEFT, NEGATIVE, "12.5");
            assertThatSide(block, RIGHT, POSITIVE, "100");
            assertThat(block.at(RIGHT).reasons()).contains(OPEN);
        }
    }

    @Nested
    @DisplayName("whose relief was stated")
    class Stated {

        @Test
        void counts_on_each_side_by_its_own_percentage() {
            var block = bilateral()
                    .statedPercent("2026-03-02", "90", RIGHT)
                    .statedPercent("2026-03-02", "20", LEFT)
                    .onlyBlock(EIGHTY);

            assertThatSide(block, RIGHT, POSITIVE, "90");
            assertThatSide(block, LEFT, NEGATIVE, "20");
        }

        @Test
        void goes_by_the_percentage_of_a_side_before_scores_of_no_side() {
            var block = bilateral()
                    .pain(BEFORE, "8")
                    .pain(AFTER, "1")
                    .statedPercent("2026-03-02", "20", LEFT)
                    .onlyBlock(EIGHTY);

            assertThatSide(block, LEFT, NEGATIVE, "20");
            assertThatSide(block, RIGHT, POSITIVE, "87.5");
        }

        @Test
        void is_not_documented_where_a_percentage_of_no_side_would_outdo_the_score_of_a_side() {
            var block = bilateral()
                    .pain(AFTER, "7", LEFT)
                    .statedPercent("2026-03-02", "90")
                    .onlyBlock(EIGHTY);

            assertThat(block.at(LEFT).verdict()).isEqualTo(NOT_DOCUMENTED);
            assertThatSide(block, RIGHT, POSITIVE, "90");
        }

        @Test
        void is_a_conflict_of_the_side_whose_scores_contradict_it() {
            var story = rightOnly().statedPercent("2026-03-02", "90", LEFT);

            assertThatSide(story.onlyBlock(EIGHTY), LEFT, NEGATIVE, "20");
            assertThat(story.conflicts()).singleElement().satisfies(it -> {
                assertThat(it.message().key()).isEqualTo("conflict.stated-relief-side");
                assertThat(it.message().arguments()).containsEntry("side", "left");
            });
        }

        @Test
        void lasts_as_long_as_was_stated_of_its_side() {
            var hour = Quantity.of(BigDecimal.ONE, "h");
            var block = bilateral("lidocaine")
                    .statedPercent("2026-03-02", "90", RIGHT)
                    .statedPercent("2026-03-02", "90", LEFT)
                    .relief(ReliefReport.Kind.DURATION, "2026-03-02", hour, LEFT)
                    .onlyBlock(EIGHTY);

            assertThat(block.at(LEFT).verdict()).isEqualTo(NEGATIVE);
            assertThat(block.at(RIGHT).verdict()).isEqualTo(POSITIVE);
        }
    }

    @Nested
    @DisplayName("is read as a whole")
    class Whole {

        @Test
        void where_no_score_names_a_side() {
            var block = bilateral().pain(BEFORE, "8").pain(AFTER, "1").onlyBlock(EIGHTY);

            assertThat(block.sides()).isEmpty();
            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.at(LEFT)).isEqualTo(block);
        }

        @Test
        void where_a_score_names_both_sides_together() {
            var block =
                    bilateral().pain(BEFORE, "8", BOTH).pain(AFTER, "1", BOTH).onlyBlock(EIGHTY);

            assertThat(block.sides()).isEmpty();
            assertThat(block.verdict()).isEqualTo(POSITIVE);
        }
    }

    @Nested
    @DisplayName("and one of which the sides are told otherwise")
    class Lines {

        @Test
        void hears_a_score_of_no_place_as_part_of_the_line_of_one_side() {
            var block = story().with(Line.block("Procedure/left", BLOCK)
                            .joint(Joint.L4_L5, LEFT)
                            .build())
                    .with(Line.block("Procedure/right", BLOCK)
                            .joint(Joint.L4_L5, RIGHT)
                            .build())
                    .pain(BEFORE, "8", part("left"))
                    .pain(BEFORE, "8", part("right"))
                    .pain(AFTER, "6", part("left"))
                    .pain(AFTER, "1", part("right"))
                    .onlyBlock(EIGHTY);

            assertThatSide(block, LEFT, NEGATIVE, "25");
            assertThatSide(block, RIGHT, POSITIVE, "87.5");
        }

        private static Links part(String line) {
            return new Links(null, List.of("Procedure/" + line));
        }

        @Test
        void of_one_side_hears_no_score_of_the_other() {
            var block = story().with(Line.block("Procedure/block", BLOCK)
                            .joint(Joint.L4_L5, LEFT)
                            .build())
                    .pain(BEFORE, "8", LEFT)
                    .pain(AFTER, "6", LEFT)
                    .pain("2026-03-02T12:00", "0", RIGHT)
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(NEGATIVE);
            assertThat(block.reliefPercent()).isEqualByComparingTo("25");
            assertThat(block.sides()).isEmpty();
        }

        @Test
        void of_no_recorded_side_is_judged_apart_where_both_sides_were_scored() {
            var block = story().block(BLOCK)
                    .pain(BEFORE, "8", LEFT)
                    .pain(BEFORE, "8", RIGHT)
                    .pain(AFTER, "6", LEFT)
                    .pain(AFTER, "1", RIGHT)
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(MIXED);
            assertThatSide(block, LEFT, NEGATIVE, "25");
        }

        @Test
        void of_no_recorded_side_takes_the_one_side_that_was_scored() {
            var block = story().block(BLOCK)
                    .pain(BEFORE, "8")
                    .pain(AFTER, "1", RIGHT)
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.sides()).isEmpty();
        }

        @Test
        void with_sides_only_for_the_whole_region_is_judged_apart_too() {
            var block = story().with(
                            Line.block("Procedure/block", BLOCK).side(BOTH).build())
                    .pain(BEFORE, "8", LEFT)
                    .pain(AFTER, "1", LEFT)
                    .pain(BEFORE, "8", RIGHT)
                    .pain(AFTER, "7", RIGHT)
                    .with(Line.of(FacetProcedure.Kind.ABLATION, "Procedure/later", "2026-06-01")
                            .build())
                    .pain("2026-05-30", "3", ofBlock())
                    .blocks(EIGHTY)
                    .getFirst();

            assertThatSide(block, LEFT, POSITIVE, "87.5");
            assertThatSide(block, RIGHT, NEGATIVE, "12.5");
        }
    }
}
