package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.TestKnowledge.EIGHTY;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws of blocks of both sides, checked on records made from a seed in which every score names its side.
@DisplayName("For any record that tells of each side apart")
class SidesLawsTest {

    private static final List<Side> SIDES = List.of(Side.LEFT, Side.RIGHT);
    private static final List<String> TIMES = List.of(
            "2026-02-25",
            "2026-03-01T18:00",
            "2026-03-02",
            "2026-03-02T09:30",
            "2026-03-02T10:10",
            "2026-03-02T10:30",
            "2026-03-02T11:30",
            "2026-03-02T14:00",
            "2026-03-02T17:00",
            "2026-03-03T09:00");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_block_of_both_sides_is_on_each_what_a_block_of_that_side_alone_would_be(long seed) {
        var both = block(seed, Side.BOTH);

        for (var side : SIDES) {
            var alone = block(seed, side);
            assertThat(both.at(side))
                    .usingRecursiveComparison()
                    .comparingOnlyFields("reliefPercent", "reliefHours", "verdict", "evidence")
                    .isEqualTo(alone);
            assertThat(reasons(both.at(side))).isEqualTo(reasons(alone));
        }
    }

    /// A contradiction names the side only where there are two.
    private static List<String> reasons(BlockResult block) {
        return block.reasons().stream()
                .map(reason -> reason.key().replace("stated-relief-side", "stated-relief"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_session_is_never_better_than_its_lesser_side(long seed) {
        var both = block(seed, Side.BOTH);

        for (var side : SIDES) {
            var here = both.at(side);
            assertThat(both.verdict()).isIn(here.verdict(), BlockVerdict.MIXED);
            if (both.reliefPercent() != null) {
                assertThat(both.reliefPercent()).isLessThanOrEqualTo(here.reliefPercent());
            }
        }
    }

    @Test
    void the_records_made_are_of_every_kind() {
        var verdicts =
                seeds().mapToObj(seed -> block(seed, Side.BOTH).verdict()).toList();

        assertThat(verdicts)
                .contains(
                        BlockVerdict.MIXED, BlockVerdict.POSITIVE, BlockVerdict.NEGATIVE, BlockVerdict.NOT_DOCUMENTED);
    }

    /// The same record with a block of these sides.
    private static BlockResult block(long seed, Side treated) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var story = story().with(Line.block("Procedure/block", "2026-03-02T10:00")
                .joint(Joint.L4_L5, treated)
                .agents(random.nextBoolean() ? new String[] {"lidocaine"} : new String[0])
                .build());
        int facts = random.nextInt(2, 14);
        for (int i = 0; i < facts; i++) {
            tell(story, SIDES.get(random.nextInt(2)), random);
        }
        return story.onlyBlock(EIGHTY);
    }

    private static void tell(Story story, Side side, RandomGenerator random) {
        switch (random.nextInt(12)) {
            case 0 -> story.relief(ReliefReport.Kind.DURATION, "2026-03-02", Quantity.of(number(random, 9), "h"), side);
            case 1, 2 ->
                story.relief(ReliefReport.Kind.PERCENT, "2026-03-02", Quantity.of(number(random, 101), "%"), side);
            case 3 -> score(story, Measure.VAS, "vas-0-100", number(random, 101), side, random);
            default -> score(story, Measure.NRS, "nrs-0-10", number(random, 11), side, random);
        }
    }

    private static void score(
            Story story, Measure measure, String scale, BigDecimal value, Side side, RandomGenerator random) {
        story.score(
                measure,
                TIMES.get(random.nextInt(TIMES.size())),
                Quantity.of(value, ""),
                scale,
                null,
                BodyPlace.in(Region.LUMBAR, side),
                Story.ofBlock());
    }

    private static BigDecimal number(RandomGenerator random, int bound) {
        return BigDecimal.valueOf(random.nextInt(bound));
    }
}
