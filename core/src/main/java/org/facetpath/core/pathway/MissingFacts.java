package org.facetpath.core.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.judge.WhoKnows;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;

/// What a step needs and the record does not say: criteria by name, in file order, with who could tell.
final class MissingFacts {

    private final Situation situation;
    private final SequencedMap<String, Ask> missing = new LinkedHashMap<>();

    private MissingFacts(Situation situation) {
        this.situation = situation;
    }

    /// Those that would open the criterion, alone or once the time it still needs has passed.
    static SequencedMap<String, Ask> of(Criterion criterion, Explanation explanation, Situation situation) {
        var facts = new MissingFacts(situation);
        facts.collect(criterion, explanation);
        return facts.missing;
    }

    private void collect(Criterion criterion, Explanation explanation) {
        boolean open = explanation.verdict() == Verdict.NOT_DOCUMENTED;
        boolean openInTime = explanation.verdict() == Verdict.NOT_MET && explanation.metFrom() != null;
        if (!open && !openInTime) {
            return;
        }
        var parts = parts(criterion);
        if (parts.isEmpty() || parts.size() != explanation.parts().size()) {
            if (open) {
                missing.putIfAbsent(
                        criterion.id().name(),
                        WhoKnows.of(criterion, situation.knowledge().terminology()));
            }
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            collect(parts.get(i), explanation.parts().get(i));
        }
    }

    private List<Criterion> parts(Criterion criterion) {
        return criterion instanceof Criterion.GuidelineStepOpen it
                ? situation.guideline().steps().getOrDefault(it.step(), List.of())
                : criterion.parts();
    }
}
