package org.facetpath.core.knowledge;

import java.util.Set;

/// What to mind before a next step: kidney, stomach, heart, anticoagulant, pregnancy, device, infection, allergy.
///
/// @param forbids whether, once met, the step is not advised rather than merely cautioned
/// @param message message key of the caution
public record Caution(
        String id, Set<NextAction> actions, Criterion when, boolean forbids, String message, Reference reference) {

    public Caution {
        actions = Set.copyOf(actions);
    }
}
