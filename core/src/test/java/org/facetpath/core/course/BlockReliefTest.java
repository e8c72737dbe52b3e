package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NEGATIVE;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NOT_DOCUMENTED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.TestKnowledge.EIGHTY;
import static org.facetpath.core.course.TestKnowledge.HALF;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The relief of a block")
class BlockReliefTest {

    private static final String BLOCK = "2026-03-02T10:00";

    @Nested
    @DisplayName("is computed exactly")
    class Exactly {

        @Test
        void eight_to_one_is_87_5_percent() {
            var block = blocked("8", "1").onlyBlock(EIGHTY);

            assertThat(block.reliefPercent()).isEqualByComparingTo("87.5");
            assertThat(block.verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void seventy_nine_point_nine_nine_is_not_eighty() {
            var block = blocked("8.001", "1.601").onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(NEGATIVE);
            assertThat(block.reliefPercent()).isEqualByComparingTo("79.99");
        }

        @Test
        void just_below_eighty_is_never_shown_as_eighty() {
            var block = blocked("6.999999", "1.4").onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(NEGATIVE);
            assertThat(block.reliefPercent()).isEqualByComparingTo("79.9999");
        }

        @Test
        void exactly_eighty_reaches_eighty() {
            assertThat(blocked("5", "1").onlyBlock(EIGHTY).verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void worse_pain_is_negative_relief() {
            var block = blocked("4", "6").onlyBlock(HALF);

            assertThat(block.reliefPercent()).isEqualByComparingTo("-50");
            assertThat(block.verdict()).isEqualTo(NEGATIVE);
        }

        @ParameterizedTest
        @CsvSource({"7,1", "9,2", "3,1", "10,2", "8,2", "6,5"})
        void on_any_scale_alike(String before, String after) {
            var tens = blocked(before, after).onlyBlock(EIGHTY);
            var hundreds = story().block(BLOCK)
                    .score(Measure.VAS, "2026-03-02T09:30", before + "0", "vas-0-100", "100")
                    .score(Measure.VAS, "2026-03-02T11:00", after + "0", "vas-0-100", "100")
                    .onlyBlock(EIGHTY);

            assertThat(hundreds.verdict()).isEqualTo(tens.verdict());
            assertThat(hundreds.reliefPercent()).isEqualTo(tens.reliefPercent());
        }
    }

    @Nested
    @DisplayName("starts from the last score before it")
    class Before {

        @Test
        void of_that_day() {
            var block = story().block(BLOCK)
                    .pain("2026-03-02T08:00", "9")
                    .pain("2026-03-02T09:45", "5")
                    .pain("2026-03-02T11:00", "1")
                    .onlyBlock(EIGHTY);

            assertThat(block.reliefPercent()).isEqualByComparingTo("80");
        }

        @Test
        void else_of_the_seven_days_before_and_says_so() {
            var block = story().block(BLOCK)
                    .pain("2026-02-23", "8")
                    .pain("2026-03-02T11:00", "1")
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.reasons()).contains(Message.of("block.baseline-earlier-day", "days", "7"));
            assertThat(block.evidence()).anyMatch(it -> "note.baseline-earlier-day".equals(it.note()));
        }

        @Test
        void but_never_of_the_eighth_day_before() {
            var block = story().block(BLOCK)
                    .pain("2026-02-22", "8")
                    .pain("2026-03-02T11:00", "1")
                    .onlyBlock(EIGHTY);

            assertNotDocumented(block, "block.no-score-before");
        }

        @Test
        void never_from_a_score_of_a_month_without_a_day() {
            var block = story().block(BLOCK)
                    .pain("2026-02", "8")
                    .pain("2026-03-02T11:00", "1")
                    .onlyBlock(EIGHTY);

            assertNotDocumented(block, "block.no-score-before");
        }

        @Test
        void and_is_not_documented_from_zero() {
            assertNotDocumented(blocked("0", "0").onlyBlock(HALF), "block.baseline-zero");
        }

        @Test
        void and_is_not_documented_from_zero_even_when_somebody_states_relief() {
            var block = blocked("0", "0").statedPercent("2026-03-02", "90").onlyBlock(HALF);

            assertNotDocumented(block, "block.baseline-zero");
        }

        @Test
        void and_is_not_documented_from_a_range() {
            var range = Quantity.range(BigDecimal.valueOf(6), BigDecimal.valueOf(8), "");
            var block = story().block(BLOCK)
                    .pain("2026-03-01", "7")
                    .score(Measure.NRS, "2026-03-02T09:30", range, "nrs-0-10", "10", Story.LUMBAR, Links.none())
                    .pain("2026-03-02T11:00", "1")
                    .onlyBlock(HALF);

            assertNotDocumented(block, "block.baseline-range");
        }

        @Test
        void of_two_without_an_order_the_lower_counts() {
            var block = story().block(BLOCK)
                    .pain("2026-03-01", "9")
                    .pain("2026-03-01", "4")
                    .pain("2026-03-02T11:00", "1")
                    .onlyBlock(EIGHTY);

            assertThat(block.reliefPercent()).isEqualByComparingTo("75");
            assertThat(block.reasons()).contains(Message.of("block.baseline-lowest-of-several"));
        }
    }

    @Nested
    @DisplayName("ends at the best score after it")
    class After {

        @ParameterizedTest
        @CsvSource({"10:14, NOT_DOCUMENTED", "10:15, POSITIVE"})
        void from_fifteen_minutes_on(String time, BlockResult.BlockVerdict verdict) {
            var block = story().block(BLOCK)
                    .pain("2026-03-02T09:30", "8")
                    .pain("2026-03-02T" + time, "1")
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"2026-03-03T10:00, POSITIVE", "2026-03-03T10:01, NOT_DOCUMENTED"})
        void until_24_hours_where_no_agent_is_named(String time, BlockResult.BlockVerdict verdict) {
            var block = story().block(BLOCK)
                    .pain("2026-03-02T09:30", "8")
                    .pain(time, "1", Story.ofBlock())
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(verdict);
        }

        @ParameterizedTest
        @CsvSource({"18:00, POSITIVE", "18:01, NOT_DOCUMENTED"})
        void until_the_agents_span_where_one_is_named(String time, BlockResult.BlockVerdict verdict) {
            var block = story().block(BLOCK, "lidocaine")
                    .pain("2026-03-02T09:30", "8")
                    .pain("2026-03-02T" + time, "1")
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(verdict);
        }

        @Test
        void and_the_longest_acting_of_several_agents_decides() {
            var block = story().block(BLOCK, "lidocaine", "bupivacaine")
                    .pain("2026-03-02T09:30", "8")
                    .pain("2026-03-02T20:00", "1")
                    .onlyBlock(EIGHTY);

            assertThat(block.agent()).isEqualTo("bupivacaine");
            assertThat(block.verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void an_agent_without_rules_is_named_and_keeps_24_hours() {
            var block = blocked("8", "1", "mepivacaine").onlyBlock(EIGHTY);

            assertThat(block.agent()).isEqualTo("mepivacaine");
            assertThat(block.verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void by_instants_across_offsets_and_not_by_the_clock_on_the_wall() {
            var block = story().block("2026-10-25T02:30:00+02:00")
                    .pain("2026-10-25T02:10:00+02:00", "8")
                    .pain("2026-10-25T02:05:00+01:00", "1")
                    .onlyBlock(EIGHTY);

            assertThat(block.reliefPercent()).isEqualByComparingTo("87.5");
        }

        @Test
        void but_a_range_after_it_leaves_a_failure_open() {
            var below = new Quantity(null, false, BigDecimal.valueOf(3), true, "");
            var block = blocked("8", "5")
                    .score(Measure.NRS, "2026-03-02T12:00", below, "nrs-0-10", "10", Story.LUMBAR, Links.none())
                    .onlyBlock(HALF);

            assertNotDocumented(block, "block.relief-open");
        }
    }

    @Nested
    @DisplayName("uses only scores that belong to it")
    class Ties {

        @Test
        void a_score_without_a_place_that_is_part_of_the_procedure_does() {
            var block = story().block(BLOCK)
                    .painAnywhere("2026-03-02T09:30", "8", Story.ofBlock())
                    .painAnywhere("2026-03-02T11:00", "1", Story.ofBlock())
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void a_score_without_a_place_of_days_before_does_not() {
            var block = story().block(BLOCK)
                    .painAnywhere("2026-02-27T09:30", "8", Links.none())
                    .pain("2026-03-02T11:00", "1")
                    .onlyBlock(EIGHTY);

            assertNotDocumented(block, "block.no-score-before");
        }

        @Test
        void a_score_of_another_region_does_not_even_as_part_of_the_procedure() {
            var neck = Quantity.of(BigDecimal.ONE, "");
            var block = story().block(BLOCK)
                    .pain("2026-03-02T09:30", "8")
                    .score(
                            Measure.NRS,
                            "2026-03-02T11:00",
                            neck,
                            "nrs-0-10",
                            "10",
                            BodyPlace.in(Region.CERVICAL),
                            Story.ofBlock())
                    .onlyBlock(EIGHTY);

            assertNotDocumented(block, "block.no-score-after");
        }

        @Test
        void a_score_that_is_part_of_another_facet_procedure_does_not() {
            var other = new Links(null, List.of("Procedure/other"));
            var story = story().block(BLOCK)
                    .with(Line.block("Procedure/other", "2026-04-06T10:00").build())
                    .pain("2026-03-02T09:30", "8")
                    .pain("2026-03-02T11:00", "1", other);

            assertThat(story.blocks(EIGHTY).getFirst().verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void a_score_of_the_same_encounter_does() {
            var visit = new Links("Encounter/1", List.of());
            var block = story().with(Line.block("Procedure/block", "2026-03-02T22:00")
                            .encounter("Encounter/1")
                            .build())
                    .pain("2026-03-02T21:00", "8")
                    .pain("2026-03-03T01:00", "1", visit)
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void scores_of_the_day_without_times_have_no_order() {
            var block = story().block(BLOCK)
                    .pain("2026-03-02", "8", Story.ofBlock())
                    .pain("2026-03-02", "1", Story.ofBlock())
                    .onlyBlock(EIGHTY);

            assertNotDocumented(block, "block.order-not-known");
        }

        @Test
        void different_scales_are_never_compared() {
            var block = story().block(BLOCK)
                    .score(Measure.NRS, "2026-03-02T09:30", "8", "nrs-0-10", "10")
                    .score(Measure.VAS, "2026-03-02T11:00", "10", "vas-0-100", "100")
                    .onlyBlock(EIGHTY);

            assertNotDocumented(block, "block.scales-differ");
        }

        @Test
        void scales_without_a_name_are_never_compared() {
            var block = story().block(BLOCK)
                    .score(Measure.VAS, "2026-03-02T09:30", exactly("8"), null, null, Story.LUMBAR, Links.none())
                    .score(Measure.VAS, "2026-03-02T11:00", exactly("1"), null, null, Story.LUMBAR, Links.none())
                    .onlyBlock(EIGHTY);

            assertNotDocumented(block, "block.scale-not-named");
        }
    }

    static Story blocked(String before, String after, String... agents) {
        return story().block(BLOCK, agents).pain("2026-03-02T09:30", before).pain("2026-03-02T11:00", after);
    }

    private static Quantity exactly(String value) {
        return Quantity.of(new BigDecimal(value), "");
    }

    private static void assertNotDocumented(BlockResult block, String reason) {
        assertThat(block.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(block.reasons()).extracting(Message::key).contains(reason);
    }
}
