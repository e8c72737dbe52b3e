package org.facetpath.knowledge.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.time.When;

/// A worked case as it might have been: planned later, its pain begun lately, its procedures longer ago, and silent on
/// some of what it tells.
final class Variations {

    private static final int[] PLANNED_LATER = {0, 0, 40, 200, 400};
    private static final int[] HURTING_FOR = {0, 20, 100, 300};
    private static final int[] LONGER_AGO = {0, 0, 15, 100, 300};
    private static final int[] SILENT_PERCENT = {0, 8, 16};

    private final RandomGenerator random;

    Variations(RandomGenerator random) {
        this.random = random;
    }

    private int one(int... of) {
        return of[random.nextInt(of.length)];
    }

    Walks.Case of(Walks.Case worked) {
        int silent = one(SILENT_PERCENT);
        int hurting = one(HURTING_FOR);
        int ago = one(LONGER_AGO);
        var facts = new ArrayList<Fact>();
        for (var fact : worked.chart().facts()) {
            if (isOfProcedure(fact) || fact instanceof Proposal || random.nextInt(100) >= silent) {
                facts.add(moved(fact, worked.on(), hurting, ago));
            }
        }
        var chart = new Chart(worked.chart().patient(), facts, 0, List.of(), List.of());
        return new Walks.Case(worked.policy(), worked.statement(), chart, worked.on()).plannedLater(one(PLANNED_LATER));
    }

    private static boolean isOfProcedure(Fact fact) {
        return fact instanceof FacetProcedure
                || fact instanceof ReliefReport
                || (fact instanceof Score score && !score.links().partOf().isEmpty());
    }

    private static Fact moved(Fact fact, LocalDate today, int hurting, int ago) {
        return switch (fact) {
            case Diagnosis it
            when hurting > 0 ->
                new Diagnosis(
                        it.sets(),
                        it.text(),
                        it.certainty(),
                        it.activity(),
                        When.on(today.minusDays(hurting)),
                        it.abated(),
                        it.place(),
                        it.evidence());
            case FacetProcedure it ->
                new FacetProcedure(
                        it.id(),
                        it.kind(),
                        it.intent(),
                        before(it.when(), ago),
                        it.place(),
                        it.codes(),
                        it.levels(),
                        it.abandoned(),
                        it.details(),
                        it.fromClaimOnly(),
                        it.links(),
                        it.evidence());
            case ReliefReport it ->
                new ReliefReport(
                        it.kind(),
                        it.value(),
                        it.atPercent(),
                        before(it.when(), ago),
                        it.place(),
                        it.links(),
                        it.evidence());
            case Score it
            when isOfProcedure(it) ->
                new Score(
                        it.measure(),
                        it.value(),
                        it.scale(),
                        it.max(),
                        before(it.when(), ago),
                        it.place(),
                        it.links(),
                        it.evidence());
            default -> fact;
        };
    }

    private static When before(When when, int days) {
        if (!when.isDay() || days == 0) {
            return when;
        }
        var instant = when.instant();
        var day = when.earliest().minusDays(days);
        return instant == null ? When.on(day) : When.at(day, instant.minus(Duration.ofDays(days)));
    }
}
