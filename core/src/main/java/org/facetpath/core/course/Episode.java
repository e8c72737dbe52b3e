package org.facetpath.core.course;

import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.Span;

/// The present episode of pain of one region.
///
/// @param side every side that a statement about this pain names, taken together
/// @param span from the onset of the active condition or the first recorded pain after six pain-free months
/// @param resolved met when the record says that the pain is over (condition abated, latest score 0), not met when it
///     says that it goes on, not documented when it says neither
public record Episode(Region region, Side side, Span span, Verdict resolved, List<Evidence> evidence) {

    public Episode {
        evidence = List.copyOf(evidence);
    }
}
