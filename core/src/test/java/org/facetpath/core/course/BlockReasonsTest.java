package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.CONFOUNDED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NOT_DOCUMENTED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.course.BlockReliefTest.blocked;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.TestKnowledge.EIGHTY;
import static org.facetpath.core.course.TestKnowledge.HALF;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is said of a block")
class BlockReasonsTest {

    private static final String DAY = "2026-03-02T10:00";
    private static final Policy.BlockRule ABOVE_HALF =
            new Policy.BlockRule(BigDecimal.valueOf(50), true, 1, BigDecimal.valueOf(50), false, 6, HALF.reference());

    private static List<String> resources(BlockResult block) {
        return block.evidence().stream().map(Evidence::resource).toList();
    }

    @Nested
    @DisplayName("about its relief")
    class Relieved {
        @Test
        void is_whether_it_reached_the_threshold() {
            assertThat(blocked("8", "4").onlyBlock(HALF).reasons())
                    .containsExactly(Message.of("block.relief-reaches", "threshold", "50"));
            assertThat(blocked("8", "5").onlyBlock(HALF).reasons())
                    .containsExactly(Message.of("block.relief-does-not-reach", "threshold", "50"));
        }

        @Test
        void is_whether_it_exceeded_the_threshold_where_the_guideline_wants_more_than_it() {
            assertThat(blocked("8", "3").onlyBlock(ABOVE_HALF).reasons())
                    .containsExactly(Message.of("block.relief-exceeds", "threshold", "50"));
            assertThat(blocked("8", "4").onlyBlock(ABOVE_HALF).reasons())
                    .containsExactly(Message.of("block.relief-does-not-exceed", "threshold", "50"));
        }

        @Test
        void names_the_agent_and_the_hours_expected_when_it_was_too_short() {
            var block = story().block(DAY, "lidocaine")
                    .pain("2026-03-02T09:30", "8")
                    .pain("2026-03-02T10:30", "1")
                    .pain("2026-03-02T11:00", "7")
                    .onlyBlock(HALF);

            assertThat(block.reasons())
                    .contains(new Message("block.relief-too-short", Map.of("agent", "lidocaine", "expected", "2")));
        }

        @Test
        void shows_the_score_before_and_each_after_it_and_what_contradicts_them() {
            var block = blocked("8", "4").statedPercent("2026-03-02", "90").onlyBlock(HALF);

            assertThat(resources(block))
                    .containsExactly("Procedure/block", "Observation/2", "Observation/3", "Observation/4");
        }

        @Test
        void of_one_lowest_score_before_it_says_nothing_of_several() {
            assertThat(blocked("8", "4")
                            .pain("2026-03-02T09:30", "8")
                            .onlyBlock(HALF)
                            .reasons())
                    .extracting(Message::key)
                    .containsExactly("block.relief-reaches");
        }

        @Test
        void shows_the_scores_of_that_day_whose_order_nobody_knows() {
            var block = story().block(DAY)
                    .pain("2026-03-02", "8", Story.ofBlock())
                    .pain("2026-03-02", "1", Story.ofBlock())
                    .onlyBlock(EIGHTY);

            assertThat(resources(block)).containsExactly("Procedure/block", "Observation/2", "Observation/3");
            assertThat(block.evidence()).extracting(Evidence::note).contains("note.order-not-known");
        }

        @Test
        void is_that_its_day_is_not_known() {
            var block = story().with(Line.block("Procedure/block", "2026-03").build())
                    .onlyBlock(HALF);

            assertThat(block.reasons()).containsExactly(Message.of("block.day-not-known"));
        }

        @Test
        void is_what_is_missing_on_both_sides_of_it() {
            assertThat(story().block(DAY).onlyBlock(HALF).reasons())
                    .containsExactly(Message.of("block.no-score-before"), Message.of("block.no-score-after"));
        }
    }

    @Nested
    @DisplayName("about relief as stated")
    class Stated {
        @ParameterizedTest
        @CsvSource({
            "90, false, 90, false, 90",
            "80, true, , false, > 80",
            "80, false, , false, >= 80",
            ", false, 30, true, < 30",
            ", false, 30, false, <= 30",
            "80, false, 90, false, 80-90"
        })
        void repeats_it_as_it_was_written_where_scores_contradict_it(
                @Nullable BigDecimal low, boolean lowOpen, @Nullable BigDecimal high, boolean highOpen, String words) {
            var stated = new Quantity(low, lowOpen, high, highOpen, "%");
            var story = blocked("8", "4").relief(ReliefReport.Kind.PERCENT, "2026-03-02", stated, Story.ofBlock());

            assertThat(story.conflicts())
                    .extracting(it -> it.message())
                    .containsExactly(new Message(
                            "conflict.stated-relief", Map.of("stated", words, "computed", "50", "date", "2026-03-02")));
        }

        @Test
        void takes_the_greatest_of_several() {
            var story = story().block(DAY)
                    .relief(
                            ReliefReport.Kind.PERCENT,
                            "2026-03-02",
                            Quantity.range(BigDecimal.valueOf(60), BigDecimal.valueOf(70), "%"),
                            Story.ofBlock())
                    .relief(
                            ReliefReport.Kind.PERCENT,
                            "2026-03-02",
                            Quantity.range(BigDecimal.valueOf(60), null, "%"),
                            Story.ofBlock())
                    .statedPercent("2026-03-02", "55");

            assertThat(story.onlyBlock(HALF).reliefPercent()).isEqualByComparingTo("60");
        }

        @Test
        void is_no_relief_of_the_block_when_it_was_said_before_it() {
            var story = story().block(DAY)
                    .relief(
                            ReliefReport.Kind.PERCENT,
                            "2026-03-02T09:00",
                            Quantity.of(BigDecimal.valueOf(90), "%"),
                            Links.none());

            assertThat(story.onlyBlock(HALF).verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void is_of_the_block_it_says_it_is_part_of_even_when_it_was_dated_before_it() {
            var story = story().block(DAY)
                    .relief(
                            ReliefReport.Kind.PERCENT,
                            "2026-03-02T09:00",
                            Quantity.of(BigDecimal.valueOf(90), "%"),
                            Story.ofBlock());

            assertThat(story.onlyBlock(HALF).verdict()).isEqualTo(POSITIVE);
        }

        @Test
        void of_another_kind_than_percent_is_no_relief() {
            var story = story().block(DAY)
                    .relief(
                            ReliefReport.Kind.DURATION,
                            "2026-03-02",
                            Quantity.of(BigDecimal.valueOf(90), "h"),
                            Story.ofBlock());

            assertThat(story.onlyBlock(HALF).verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void of_another_region_is_not_this_blocks() {
            var neck = new ReliefReport(
                    ReliefReport.Kind.PERCENT,
                    Quantity.of(BigDecimal.valueOf(90), "%"),
                    BigDecimal.valueOf(50),
                    Story.when("2026-03-02T12:00"),
                    BodyPlace.in(Region.CERVICAL),
                    Links.none(),
                    List.of(new Evidence("Observation/9", "value", "90", null, null)));

            assertThat(story().block(DAY).with(neck).onlyBlock(HALF).verdict()).isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Nested
    @DisplayName("about what confounds it")
    class Confounds {
        @Test
        void is_an_ablation_of_that_day_unless_it_came_after_the_best_score() {
            assertThat(blocked("8", "1")
                            .ablation("2026-03-02")
                            .onlyBlock(EIGHTY)
                            .verdict())
                    .isEqualTo(CONFOUNDED);
            assertThat(blocked("8", "1")
                            .ablation("2026-03-02T12:00")
                            .onlyBlock(EIGHTY)
                            .verdict())
                    .isEqualTo(POSITIVE);
            assertThat(blocked("8", "1")
                            .ablation("2026-03-03")
                            .onlyBlock(EIGHTY)
                            .verdict())
                    .isEqualTo(POSITIVE);
        }

        @Test
        void is_an_opioid_given_as_part_of_it_whatever_its_date() {
            var given = new Medication(
                    TestKnowledge.ids("oxycodone"),
                    "oxycodone",
                    Medication.Status.TAKEN,
                    Span.of(Story.when("?")),
                    false,
                    List.of(),
                    Story.ofBlock(),
                    List.of(new Evidence("MedicationAdministration/1", "code", "oxycodone", null, null)));

            assertThat(blocked("8", "1").with(given).onlyBlock(EIGHTY).verdict())
                    .isEqualTo(CONFOUNDED);
            assertThat(resources(blocked("8", "1").with(given).onlyBlock(EIGHTY)))
                    .contains("MedicationAdministration/1");
        }

        @Test
        void is_no_opioid_given_as_part_of_another_procedure_or_only_planned() {
            var elsewhere = new Medication(
                    TestKnowledge.ids("oxycodone"),
                    "oxycodone",
                    Medication.Status.TAKEN,
                    Span.of(Story.when("?")),
                    false,
                    List.of(),
                    new Links(null, List.of("Procedure/other")),
                    List.of());
            var planned = Span.of(Story.when("2026-03-02"));

            assertThat(blocked("8", "1").with(elsewhere).onlyBlock(EIGHTY).verdict())
                    .isEqualTo(POSITIVE);
            assertThat(blocked("8", "1")
                            .medicine("oxycodone", Medication.Status.PLANNED, planned, false)
                            .onlyBlock(EIGHTY)
                            .reasons())
                    .extracting(Message::key)
                    .containsExactly("block.relief-reaches");
        }

        @Test
        void is_no_medicine_that_had_ended_before_or_began_after_that_day() {
            for (var story : List.of(
                    blocked("8", "1").taken("oxycodone", "2026-01-01", "2026-03-01"),
                    blocked("8", "1").taken("oxycodone", "2026-03-03", "2026-06-01"),
                    blocked("8", "1")
                            .medicine(
                                    "oxycodone",
                                    Medication.Status.TAKEN,
                                    Span.from(Story.when("2026-01-01")),
                                    false))) {
                assertThat(story.onlyBlock(EIGHTY).reasons())
                        .extracting(Message::key)
                        .containsExactly("block.relief-reaches");
            }
        }

        @Test
        void is_no_surgery_and_no_steroid_where_none_was_injected() {
            var block = blocked("8", "1", "bupivacaine")
                    .other("spine-surgery", "2026-03-02")
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(POSITIVE);
            assertThat(block.reasons()).extracting(Message::key).containsExactly("block.relief-reaches");
        }

        @Test
        void is_not_known_of_an_agent_that_is_no_anaesthetic() {
            assertThat(blocked("8", "1", "triamcinolone").onlyBlock(EIGHTY).agent())
                    .isNull();
        }
    }

    @Test
    void every_nerve_blocked_is_named_once() {
        var block = story().with(Line.block("Procedure/1", DAY)
                        .nerves(Side.LEFT, Nerve.L4, Nerve.L3)
                        .build())
                .with(Line.block("Procedure/2", DAY).nerves(Side.LEFT, Nerve.L4).build())
                .onlyBlock(HALF);

        assertThat(Set.copyOf(block.nerves()))
                .containsExactlyInAnyOrder(new NerveSite(Nerve.L3, Side.LEFT), new NerveSite(Nerve.L4, Side.LEFT));
        assertThat(block.nerves()).hasSize(2);
    }
}
