package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NEGATIVE;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NOT_DOCUMENTED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.course.BlockReliefTest.blocked;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.TestKnowledge.EIGHTY;
import static org.facetpath.core.course.TestKnowledge.HALF;

import java.math.BigDecimal;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.explain.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The relief of a block")
class StatedReliefTest {

    private static final String BLOCK = "2026-03-02T10:00";

    @Nested
    @DisplayName("as stated")
    class Stated {

        @Test
        void counts_where_scores_are_missing() {
            var block = story().block(BLOCK).statedPercent("2026-03-02", "85").onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.reliefPercent()).isEqualByComparingTo("85");
        }

        @Test
        void more_than_eighty_proves_at_least_eighty() {
            var above = new Quantity(BigDecimal.valueOf(80), true, null, false, "%");
            var story = story().block(BLOCK).relief(ReliefReport.Kind.PERCENT, "2026-03-02", above, Story.ofBlock());

            assertThat(story.onlyBlock(EIGHTY).verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void less_than_eighty_disproves_eighty_and_leaves_fifty_open() {
            var below = new Quantity(null, false, BigDecimal.valueOf(80), true, "%");
            var story = story().block(BLOCK).relief(ReliefReport.Kind.PERCENT, "2026-03-02", below, Story.ofBlock());

            assertThat(story.onlyBlock(EIGHTY).verdict()).isEqualTo(NEGATIVE);
            assertThat(story.onlyBlock(HALF).verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void yields_to_scores_that_contradict_it_and_the_conflict_is_shown() {
            var story = blocked("8", "4").statedPercent("2026-03-02", "90");

            assertThat(story.onlyBlock(EIGHTY).verdict()).isEqualTo(NEGATIVE);
            assertThat(story.onlyBlock(EIGHTY).reliefPercent()).isEqualByComparingTo("50");
            assertThat(story.conflicts())
                    .singleElement()
                    .satisfies(it -> assertThat(it.message().key()).isEqualTo("conflict.stated-relief"));
        }

        @ParameterizedTest
        @CsvSource({"87", "88", "87.5"})
        void agrees_when_it_only_rounds_the_scores(String stated) {
            assertThat(blocked("8", "1").statedPercent("2026-03-02", stated).conflicts())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("lasts")
    class Lasting {

        @Test
        void from_the_first_to_the_last_score_that_shows_it() {
            var block = diary("10:30,1", "12:00,1", "15:00,1.5", "17:00,6").onlyBlock(EIGHTY);

            assertThat(block.reliefHours()).isEqualByComparingTo("4.5");
            assertThat(block.verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void too_short_for_the_agent_when_it_is_known_to_have_ended() {
            var block = diary("10:30,1", "11:00,1", "11:59,7").onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(NEGATIVE);
            assertThat(block.reasons()).extracting(Message::key).contains("block.relief-too-short");
        }

        @Test
        void nobody_knows_how_long_when_the_diary_merely_stops() {
            var block = diary("10:30,1", "11:00,1").onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void nobody_knows_how_long_by_a_single_score() {
            assertThat(diary("10:30,1").onlyBlock(EIGHTY).reliefHours()).isNull();
        }

        @Test
        void as_long_as_stated() {
            var hours = Quantity.of(BigDecimal.ONE, "h");
            var block = diary("10:30,1")
                    .relief(ReliefReport.Kind.DURATION, "2026-03-02", hours, Story.ofBlock())
                    .onlyBlock(EIGHTY);

            assertThat(block.reliefHours()).isEqualByComparingTo("1");
            assertThat(block.verdict()).isEqualTo(NEGATIVE);
        }

        private Story diary(String... entries) {
            var story = story().block(BLOCK, "lidocaine").pain("2026-03-02T09:30", "8");
            for (var entry : entries) {
                story.pain("2026-03-02T" + entry.substring(0, 5), entry.substring(6));
            }
            return story;
        }
    }
}
