package org.facetpath.core.coverage;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;

/// What would be met on the day of the procedure and is not once more blocks are done: a joint has had as many as its
/// payer allows, or the procedure comes too soon after them.
///
/// Of a criterion that waits for something else as well, the parts that a path counts on are looked at.
///
/// @param after why it is not met with the blocks done
record Harm(Criterion criterion, Explanation after) {

    String name() {
        return criterion.id().name();
    }

    /// @param then the situation on the day of the procedure, without the acts
    static List<Harm> by(List<Act> acts, Situation then, KnownFacts facts, List<Criterion> criteria) {
        var blocks = BlockActs.done(acts, then.service());
        if (blocks.isEmpty()) {
            return List.of();
        }
        var without = new Evaluator(then, facts);
        var with = new Evaluator(then.afterBlocks(blocks), facts);
        var search = new Search(without, with, new CountedParts(acts), new ArrayList<>());
        criteria.forEach(search::look);
        return search.found;
    }

    private record Search(Evaluator without, Evaluator with, CountedParts counted, List<Harm> found) {

        void look(Criterion criterion) {
            var after = with.explain(criterion);
            if (after.verdict() == Verdict.MET) {
                return;
            }
            if (isTooSoon(criterion, after) || without.explain(criterion).verdict() == Verdict.MET) {
                found.add(new Harm(criterion, after));
                return;
            }
            criterion.parts().stream()
                    .filter(part -> counted.counts(part, criterion))
                    .forEach(this::look);
        }

        // Where no block was done before, there is nothing to break; those of the path begin the interval.
        private static boolean isTooSoon(Criterion criterion, Explanation after) {
            return criterion instanceof Criterion.DaysSinceBlock && after.verdict() == Verdict.NOT_MET;
        }
    }
}
