package org.facetpath.core.coverage;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;

/// How a criterion could come to be met, or not met, from the ways of the questions it is made of.
final class WaysToVerdict {

    /// What could make one question of the record come out so.
    interface Leaves {
        Ways of(Criterion leaf, Explanation explained, Verdict goal);
    }

    private final Leaves leaves;

    WaysToVerdict(Leaves leaves) {
        this.leaves = leaves;
    }

    Ways of(Criterion criterion, Explanation explained, Verdict goal) {
        if (explained.verdict() == goal) {
            return Ways.already();
        }
        boolean met = goal == Verdict.MET;
        var parts = explained.parts();
        return switch (criterion) {
            case Criterion.AllOf it ->
                of(it.parts(), parts, goal, met ? it.parts().size() : 1);
            case Criterion.AnyOf it ->
                of(it.parts(), parts, goal, met ? 1 : it.parts().size());
            case Criterion.AtLeast it ->
                of(it.parts(), parts, goal, met ? it.count() : it.parts().size() - it.count() + 1);
            case Criterion.Not it -> of(it.part(), parts.getFirst(), goal.negated());
            case Criterion.Documented it ->
                met
                        ? of(it.part(), parts.getFirst(), Verdict.MET)
                                .or(of(it.part(), parts.getFirst(), Verdict.NOT_MET))
                        : Ways.impossible();
            case Criterion.SilenceMeansNo it -> of(it.part(), parts.getFirst(), goal);
            case PayerCriterion.IfThen it -> ifThen(it, parts, met);
            case PayerCriterion.InDoubtWhen it ->
                met ? of(it.part(), parts.getFirst(), Verdict.NOT_MET) : Ways.impossible();
            default -> leaves.of(criterion, explained, goal);
        };
    }

    // So many of the parts must come out so; a part that does already counts.
    private Ways of(List<Criterion> parts, List<Explanation> explained, Verdict goal, int count) {
        if (parts.size() != explained.size()) {
            return Ways.impossible();
        }
        var ways = new ArrayList<Ways>();
        for (int i = 0; i < parts.size(); i++) {
            ways.add(of(parts.get(i), explained.get(i), goal));
        }
        return count == parts.size() ? Ways.all(ways) : Ways.atLeast(count, ways);
    }

    private Ways ifThen(PayerCriterion.IfThen wanted, List<Explanation> parts, boolean met) {
        if (parts.size() < 2) {
            return Ways.impossible();
        }
        if (met) {
            return of(wanted.then(), parts.get(1), Verdict.MET).or(of(wanted.when(), parts.get(0), Verdict.NOT_MET));
        }
        return of(wanted.when(), parts.get(0), Verdict.MET).and(of(wanted.then(), parts.get(1), Verdict.NOT_MET));
    }
}
