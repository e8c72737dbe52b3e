package org.facetpath.core.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;

/// Which parts of a criterion that is not met yet a path counts on: all that must hold, and of several reasons the one
/// that its acts bring about.
final class CountedParts {

    private final Set<String> actedOn;

    CountedParts(List<Act> acts) {
        this.actedOn = acts.stream().map(act -> act.step().criterion()).collect(Collectors.toSet());
    }

    boolean counts(Criterion part, Criterion whole) {
        return switch (whole) {
            case Criterion.AllOf _, Criterion.AtLeast _ -> true;
            case Criterion.AnyOf _ -> isActedOn(part);
            case PayerCriterion.IfThen it -> it.then().equals(part);
            default -> false;
        };
    }

    private boolean isActedOn(Criterion criterion) {
        return actedOn.contains(criterion.id().name())
                || criterion.parts().stream().anyMatch(this::isActedOn);
    }
}
