package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;

/// The days since the last block that criteria want on the day of service, whether or not they are so today.
///
/// @param wanted so many days or more
/// @param unwanted fewer days than these
record Intervals(List<Criterion.DaysSinceBlock> wanted, List<Criterion.DaysSinceBlock> unwanted) {

    static Intervals of(List<Criterion> criteria, List<Explanation> explained) {
        var asked = leaves(criteria, explained);
        return new Intervals(
                asked.stream().flatMap(it -> interval(it).stream()).toList(),
                asked.stream()
                        .flatMap(it -> it instanceof Criterion.Not not ? interval(not.part()).stream() : Stream.empty())
                        .toList());
    }

    private static List<Criterion.DaysSinceBlock> interval(Criterion criterion) {
        return criterion instanceof Criterion.DaysSinceBlock it ? List.of(it) : List.of();
    }

    private static List<Criterion> leaves(List<Criterion> criteria, List<Explanation> explained) {
        var all = new ArrayList<Criterion>();
        for (int i = 0; i < criteria.size(); i++) {
            collect(criteria.get(i), explained.get(i), all);
        }
        return all;
    }

    private static void collect(Criterion criterion, Explanation explained, List<Criterion> all) {
        var parts = explained.parts();
        switch (criterion) {
            case Criterion.AllOf it -> all.addAll(leaves(it.parts(), parts));
            case Criterion.AnyOf it -> {
                // Another reason that holds makes the interval needless.
                var needed = leaves(it.parts(), parts);
                boolean otherwise = parts.stream()
                        .anyMatch(part -> part.verdict() == Verdict.MET
                                && needed.stream().noneMatch(leaf -> leaf.id().equals(part.criterion())));
                all.addAll(otherwise ? List.of() : needed);
            }
            case PayerCriterion.IfThen it when parts.size() > 1 -> collect(it.then(), parts.get(1), all);
            case Criterion.DaysSinceBlock it -> all.add(it);
            case Criterion.Not it when it.part() instanceof Criterion.DaysSinceBlock -> all.add(it);
            default -> {
                // Wants no interval.
            }
        }
    }

    /// By how many days the last block of a plan would be too long ago on its day; none or less where it is not.
    long daysTooOld(Plan plan) {
        return plan.acts().stream()
                .filter(Act::isBlock)
                .map(Act::earliest)
                .max(LocalDate::compareTo)
                .map(last -> ChronoUnit.DAYS.between(last, plan.day()))
                .map(days -> unwanted.stream()
                        .mapToLong(interval -> days - interval.atLeastDays() + 1)
                        .max()
                        .orElse(0))
                .orElse(0L);
    }

    List<String> recent() {
        return unwanted.stream().map(it -> it.id().name()).distinct().toList();
    }
}
