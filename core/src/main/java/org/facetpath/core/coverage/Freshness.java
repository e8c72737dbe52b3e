package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.jspecify.annotations.Nullable;

/// For how many days what is found, felt or measured counts, where a criterion asks that it is recent. What was done
/// elsewhere keeps its own day, whenever its record is fetched.
final class Freshness {

    private final Map<String, Integer> days = new HashMap<>();

    Freshness(List<Criterion> criteria) {
        criteria.forEach(this::collect);
    }

    private void collect(Criterion criterion) {
        var window = window(criterion);
        if (window != null) {
            days.merge(criterion.id().name(), window, Math::min);
        }
        criterion.parts().forEach(this::collect);
    }

    private static @Nullable Integer window(Criterion criterion) {
        return switch (criterion) {
            case Criterion.FindingPresent it -> it.withinDays();
            case PayerCriterion.FindingAtJoints it -> it.withinDays();
            case Criterion.ScoreAtLeast it -> it.withinDays();
            case Criterion.Measured it -> it.withinDays();
            default -> null;
        };
    }

    /// The act no sooner than its answer counts on that day.
    Act until(LocalDate day, Act act) {
        var window = days.get(act.step().criterion());
        return act.rank() == Act.ASK && window != null ? act.notBefore(day.minusDays(window)) : act;
    }
}
