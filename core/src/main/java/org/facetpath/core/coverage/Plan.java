package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.explain.Message;
import org.jspecify.annotations.Nullable;

/// The least acts after which a policy could be met, or why there are none.
///
/// @param day the first day on which the procedure can be done after them
record Plan(List<Act> acts, LocalDate day, @Nullable Message whyNot) {

    Plan {
        acts = List.copyOf(acts);
    }

    static Plan none(LocalDate day, Message whyNot) {
        return new Plan(List.of(), day, whyNot);
    }
}
