package org.facetpath.core.coverage;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;

/// The days since the last block that criteria want to hold on the day of service, whether or not they do.
final class Intervals {

    private Intervals() {}

    static List<Criterion.DaysSinceBlock> of(List<Criterion> criteria, List<Explanation> explained) {
        var wanted = new ArrayList<Criterion.DaysSinceBlock>();
        for (int i = 0; i < criteria.size(); i++) {
            collect(criteria.get(i), explained.get(i), wanted);
        }
        return wanted;
    }

    private static void collect(Criterion criterion, Explanation explained, List<Criterion.DaysSinceBlock> wanted) {
        var parts = explained.parts();
        switch (criterion) {
            case Criterion.DaysSinceBlock it -> wanted.add(it);
            case Criterion.AllOf it -> wanted.addAll(of(it.parts(), parts));
            case Criterion.AnyOf it -> {
                // Another reason that holds makes the interval needless.
                var needed = of(it.parts(), parts);
                boolean otherwise = parts.stream()
                        .anyMatch(part -> part.verdict() == Verdict.MET
                                && needed.stream()
                                        .noneMatch(interval -> interval.id().equals(part.criterion())));
                wanted.addAll(otherwise ? List.of() : needed);
            }
            case PayerCriterion.IfThen it when parts.size() > 1 -> collect(it.then(), parts.get(1), wanted);
            default -> {
                // Wants no interval.
            }
        }
    }
}
