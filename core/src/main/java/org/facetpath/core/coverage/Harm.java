package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// What is met and would no longer be once more blocks are done: a joint has had as many as its payer allows, or the
/// procedure comes too soon after them.
///
/// @param criteria empty when nothing is harmed
/// @param until the day from which all of it is met again; null when there is none
record Harm(List<String> criteria, @Nullable LocalDate until) {

    Harm {
        criteria = List.copyOf(criteria);
    }

    /// @param then the situation on the day of the procedure, without the blocks
    /// @param explained the criteria as of today, in their order
    static Harm by(
            List<BlockResult> blocks,
            Situation then,
            KnownFacts facts,
            List<Criterion> criteria,
            List<Explanation> explained) {
        var harmed = new ArrayList<String>();
        if (blocks.isEmpty()) {
            return new Harm(harmed, null);
        }
        var without = new Evaluator(then, facts);
        var with = new Evaluator(then.afterBlocks(blocks), facts);
        var day = then.serviceWhen().earliest();
        var until = day;
        for (int i = 0; i < criteria.size(); i++) {
            var criterion = criteria.get(i);
            if (explained.get(i).verdict() != Verdict.MET) {
                continue;
            }
            var after = with.explain(criterion);
            if (after.verdict() == Verdict.NOT_MET && without.explain(criterion).verdict() == Verdict.MET) {
                harmed.add(criterion.id().name());
                var from = after.metFrom();
                // A day that has come brings nothing more.
                until = later(until, from == null || from.isAfter(day) ? from : null);
            }
        }
        return new Harm(harmed, until);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return other.isAfter(one) ? other : one;
    }

    boolean isNone() {
        return criteria.isEmpty();
    }
}
