package org.facetpath.report.drawing.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.report.Assessments;

/// Courses of patients, made by hand or by a seeded chance.
final class Courses {

    private static final LocalDate START = LocalDate.of(2023, 1, 10);
    private static final List<String> KINDS =
            List.of("ablation", "injection", "surgery", "procedure", "imaging", "conservative-care");

    /// Any number of scores and treatments with dates of every precision, some without a date.
    static Assessment byChance(long seed) {
        var random = new Random(seed);
        var points = IntStream.range(0, random.nextInt(60))
                .mapToObj(_ -> new Outcome.Point(when(random), range(random), BigDecimal.TEN, evidence(random)))
                .toList();
        var history = IntStream.range(0, random.nextInt(50))
                .mapToObj(_ -> entry(random))
                .toList();
        return with(points, history);
    }

    /// 500 pain scores and 40 procedures.
    static Assessment veryLong() {
        var random = new Random(40);
        var points = IntStream.range(0, 500)
                .mapToObj(i -> new Outcome.Point(
                        When.on(START.plusDays(2L * i)),
                        Quantity.of(BigDecimal.valueOf(random.nextInt(11)), ""),
                        BigDecimal.TEN,
                        List.of(new Evidence("Observation/" + i, "valueInteger", "", null, null))))
                .toList();
        var history = IntStream.range(0, 40)
                .mapToObj(_ -> new HistoryEntry(
                        KINDS.get(random.nextInt(4)),
                        Span.of(When.on(START.plusDays(random.nextInt(1000)))),
                        List.of(),
                        null,
                        BigDecimal.valueOf(random.nextInt(100)),
                        null,
                        List.of()))
                .toList();
        return with(points, history);
    }

    static Assessment with(List<Outcome.Point> points, List<HistoryEntry> history) {
        var outcome = new Outcome(
                Measure.NRS, "nrs-0-10", points, null, null, null, Verdict.NOT_DOCUMENTED, null, List.of(), null);
        var outcomes = points.isEmpty() ? List.<Outcome>of() : List.of(outcome);
        return with(Assessments.onePositiveBlock(), history, outcomes);
    }

    private static Assessment with(Assessment whole, List<HistoryEntry> history, List<Outcome> outcomes) {
        var one = whole.problems().getFirst();
        var problem = new SpineProblem(
                one.region(),
                one.side(),
                one.episode(),
                one.joints(),
                one.suggestedJoints(),
                one.sites(),
                one.likelihood(),
                one.probability(),
                one.supports(),
                one.against(),
                one.causes(),
                one.otherCauses(),
                one.stage(),
                one.stageReason(),
                one.nextSteps(),
                one.blocks(),
                history,
                outcomes);
        return new Assessment(
                whole.knowledge(),
                whole.patient(),
                whole.asOf(),
                whole.guideline(),
                whole.redFlags(),
                whole.redFlagReview(),
                List.of(problem),
                whole.coverage(),
                whole.medicines(),
                whole.questions(),
                whole.conflicts(),
                whole.notUnderstood(),
                whole.narratives());
    }

    private static HistoryEntry entry(Random random) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        boolean care = kind.equals("conservative-care");
        var start = when(random);
        return new HistoryEntry(
                kind,
                care ? span(random, start) : Span.of(start),
                List.of(),
                care
                        ? Message.of(
                                "result.not-enough", "care", random.nextBoolean() ? "physical-therapy" : "heat-or-ice")
                        : kind.equals("imaging") ? new Message("result.imaging", Map.of("modality", "mri")) : null,
                random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(100)) : null,
                kind.equals("ablation") ? BigDecimal.valueOf(random.nextInt(9)) : null,
                evidence(random));
    }

    private static Span span(Random random, When start) {
        return switch (random.nextInt(3)) {
            case 0 -> Span.ongoingSince(start);
            case 1 -> Span.from(start);
            default ->
                start.latest().equals(LocalDate.MAX)
                        ? Span.from(start)
                        : Span.between(start, When.on(start.latest().plusDays(random.nextInt(200))));
        };
    }

    private static When when(Random random) {
        var day = START.plusDays(random.nextInt(1300));
        return switch (random.nextInt(9)) {
            case 0 -> When.in(YearMonth.from(day));
            case 1 -> When.inYear(day.getYear());
            case 2 -> When.onOrBefore(day);
            case 3 -> When.unknown();
            case 4 -> When.on(day.minusYears(random.nextInt(40)));
            default -> When.on(day);
        };
    }

    private static Quantity range(Random random) {
        var low = BigDecimal.valueOf(random.nextInt(11));
        return switch (random.nextInt(4)) {
            case 0 -> Quantity.range(low, low.add(BigDecimal.TWO), "");
            case 1 -> Quantity.range(low, null, "");
            default -> Quantity.of(low, "");
        };
    }

    private static List<Evidence> evidence(Random random) {
        var lines = new ArrayList<Evidence>();
        lines.add(new Evidence("Observation/" + random.nextInt(1000), "value", "", null, null));
        return lines;
    }

    private Courses() {}
}
