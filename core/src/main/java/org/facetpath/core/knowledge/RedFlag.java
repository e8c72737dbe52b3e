package org.facetpath.core.knowledge;

import java.util.List;
import java.util.Set;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;

/// A sign of danger. Its levels are tried from the most urgent; the first that is met raises the flag.
///
/// @param regions where it can be; empty means anywhere
/// @param answeredBy findings that must all be recorded absent within `answeredWithinDays` before the flag counts as
///     not met; silence is never "cleared"
public record RedFlag(
        String id,
        Set<Region> regions,
        List<Level> levels,
        Set<CodeSetId> answeredBy,
        int answeredWithinDays,
        Reference reference) {

    public record Level(Urgency urgency, Criterion when) {}

    public RedFlag {
        regions = Set.copyOf(regions);
        levels = List.copyOf(levels);
        answeredBy = Set.copyOf(answeredBy);
    }
}
