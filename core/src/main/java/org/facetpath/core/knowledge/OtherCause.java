package org.facetpath.core.knowledge;

import java.util.Set;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;

/// Another cause of the pain, named when the record points to it.
///
/// @param leads whether, once met, it is dealt with before the facet pathway goes on
/// @param answeredBy findings that must all be recorded absent before it counts as not met
public record OtherCause(
        String id, Set<Region> regions, Criterion when, boolean leads, Set<CodeSetId> answeredBy, Reference reference) {

    public OtherCause {
        regions = Set.copyOf(regions);
        answeredBy = Set.copyOf(answeredBy);
    }
}
