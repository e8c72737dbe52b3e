package org.facetpath.core.chart;

import java.util.List;
import java.util.Set;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;

/// An implanted or used device of interest, such as a pacemaker. `present` is false once it was removed.
public record Device(Set<CodeSetId> kinds, String text, boolean present, When when, List<Evidence> evidence)
        implements Fact {

    public Device {
        kinds = Set.copyOf(kinds);
        evidence = List.copyOf(evidence);
    }
}
