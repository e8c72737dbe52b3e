package org.facetpath.core.chart;

import java.util.List;
import java.util.Set;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;

/// An allergy to or intolerance of a medicine or substance of interest.
public record Allergy(Set<CodeSetId> substances, String text, boolean suspected, When when, List<Evidence> evidence)
        implements Fact {

    public Allergy {
        substances = Set.copyOf(substances);
        evidence = List.copyOf(evidence);
    }
}
