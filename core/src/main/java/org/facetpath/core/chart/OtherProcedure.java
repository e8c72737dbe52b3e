package org.facetpath.core.chart;

import java.util.List;
import java.util.Set;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;

/// A completed procedure that is not a facet procedure but matters: spine surgery, another injection.
public record OtherProcedure(
        Set<CodeSetId> sets, String text, When when, BodyPlace place, Links links, List<Evidence> evidence)
        implements Fact {

    public OtherProcedure {
        sets = Set.copyOf(sets);
        evidence = List.copyOf(evidence);
    }
}
