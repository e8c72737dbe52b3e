package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.time.When;

/// In which state a facet procedure was done, or is to be done, as its record says.
///
/// @param of the resource it is said of, such as `Procedure/1` or `ServiceRequest/1`
/// @param done whether care was given there; else it is proposed
/// @param state the address's state as written
/// @param when when care was given there; unknown for what is proposed
public record CareSite(String of, boolean done, String state, When when, List<Evidence> evidence) implements Fact {

    public CareSite {
        evidence = List.copyOf(evidence);
    }
}
