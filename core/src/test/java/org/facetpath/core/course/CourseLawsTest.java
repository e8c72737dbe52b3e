package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.TestKnowledge.EIGHTY;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Laws that hold for any record, checked on records made from a seed.
@DisplayName("For any record")
class CourseLawsTest {

    private static final List<String> TIMES = List.of(
            "?",
            "..2026-03-02",
            "2026-03",
            "2026-03-02",
            "2026-03-02T09:00",
            "2026-03-02T10:00",
            "2026-03-02T11:00",
            "2026-03-02T12:30:00-05:00",
            "2026-03-03T00:30:00+14:00",
            "2026-01-15",
            "2025-01-15T10:00",
            "2026-09-01");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_its_facts_changes_nothing(long seed) {
        var story = random(seed);
        var blocks = story.blocks(EIGHTY);
        var treatments = story.treatments();
        var spans = story.episodes().stream().map(Episode::span).toList();
        var outcomes = story.episodes().isEmpty() ? null : story.outcomes();

        story.shuffled(seed);

        assertThat(story.blocks(EIGHTY))
                .usingRecursiveComparison()
                .ignoringFields("evidence")
                .ignoringCollectionOrderInFields("reasons")
                .isEqualTo(blocks);
        assertThat(story.treatments())
                .usingRecursiveComparison()
                .ignoringFields("evidence")
                .isEqualTo(treatments);
        assertThat(story.episodes().stream().map(Episode::span).toList()).isEqualTo(spans);
        if (outcomes != null) {
            assertThat(story.outcomes())
                    .usingRecursiveComparison()
                    .ignoringFields("evidence")
                    .isEqualTo(outcomes);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everything_can_be_asked(long seed) {
        var story = random(seed);

        assertThatCode(() -> {
                    story.medicines();
                    story.conflicts();
                    story.treatments()
                            .forEach(
                                    it -> it.gaveRelief(BigDecimal.valueOf(50), true, Period.ofMonths(6), Story.TODAY));
                    story.treatments().forEach(it -> it.wornOffOn(Story.TODAY));
                    if (!story.episodes().isEmpty()) {
                        story.outcomes();
                        story.history();
                    }
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void relief_is_compared_as_it_is_computed_by_hand(long seed) {
        var random = generator(seed);
        var before = BigDecimal.valueOf(random.nextInt(1, 1001), 2);
        var after = BigDecimal.valueOf(random.nextInt(0, 1001), 2);
        var percent = BigDecimal.valueOf(random.nextInt(0, 101));
        var relief = new Relief.ByScores(before, after);
        var tenfold = new Relief.ByScores(before.movePointRight(1), after.movePointRight(1));

        boolean reaches = (before.doubleValue() - after.doubleValue()) * 100
                >= percent.doubleValue() * before.doubleValue() - 1e-9;
        assertThat(relief.reaches(percent, false).code()).isEqualTo(reaches ? "met" : "not-met");
        assertThat(tenfold.reaches(percent, false)).isEqualTo(relief.reaches(percent, false));
        assertThat(tenfold.percent()).isEqualByComparingTo(relief.percent());
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static Story random(long seed) {
        var random = generator(seed);
        var story = story();
        int facts = random.nextInt(1, 14);
        for (int count = 0; count < facts; count++) {
            add(story, random, count);
        }
        return story;
    }

    private static void add(Story story, RandomGenerator random, int number) {
        var time = pick(random, TIMES);
        var links = random.nextBoolean() ? Links.none() : Story.ofBlock();
        switch (random.nextInt(9)) {
            case 0 -> story.pain(time, String.valueOf(random.nextInt(11)), links);
            case 1 -> story.painAnywhere(time, String.valueOf(random.nextInt(11)), links);
            case 2 -> story.score(Measure.VAS, time, String.valueOf(random.nextInt(101)), "vas-0-100", "100");
            case 3 -> story.with(line(random, FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK, "Procedure/block", time));
            case 4 -> story.with(line(random, FacetProcedure.Kind.INJECTION, "Procedure/" + number, time));
            case 5 -> story.with(line(random, FacetProcedure.Kind.ABLATION, "Procedure/ablation", time));
            case 6 -> story.condition("low-back-pain", time, null);
            case 7 ->
                story.relief(
                        pick(random, List.of(ReliefReport.Kind.values())),
                        time,
                        Quantity.of(BigDecimal.valueOf(random.nextInt(101)), ""),
                        links);
            default ->
                story.medicine(
                        pick(random, List.of("oxycodone", "naproxen", "midazolam")),
                        pick(random, List.of(Medication.Status.values())),
                        random.nextBoolean() ? Span.from(Story.when(time)) : Span.ongoingSince(Story.when(time)),
                        random.nextBoolean(),
                        random.nextBoolean() ? "10" : null);
        }
    }

    private static FacetProcedure line(RandomGenerator random, FacetProcedure.Kind kind, String id, String time) {
        return Line.of(kind, id, time)
                .side(pick(random, List.of(Side.values())))
                .joint(Joint.L4_L5, Side.NOT_DOCUMENTED)
                .nerves(Side.NOT_DOCUMENTED, Nerve.L4, Nerve.L5_DORSAL_RAMUS)
                .agents(pick(random, List.of("lidocaine", "bupivacaine")))
                .build();
    }

    private static <T> T pick(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
