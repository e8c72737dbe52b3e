package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;

/// A laboratory value or vital sign of interest, such as eGFR or body temperature, in the unit as written.
public record Lab(CodeSetId test, Quantity value, When when, List<Evidence> evidence) implements Fact {

    public Lab {
        evidence = List.copyOf(evidence);
    }
}
