package org.facetpath.core.knowledge;

import java.util.Set;
import org.facetpath.core.spine.Region;

/// What a published group got from a treatment, so that a patient's own chances are set against like cases. Shown
/// together with the trial that found little.
///
/// @param message message key of the result
/// @param positiveBlocks how the group was selected: 0, 1 or 2 positive blocks
/// @param always whether it is shown whatever the selection
public record Expectation(
        String id,
        NextAction action,
        Set<Region> regions,
        int positiveBlocks,
        boolean always,
        String message,
        Reference reference) {

    public Expectation {
        regions = Set.copyOf(regions);
    }
}
