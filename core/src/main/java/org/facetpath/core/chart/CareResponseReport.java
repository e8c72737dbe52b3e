package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;

/// An observation that a kind of conservative care helped, was not enough, was not tolerated or must not be given.
/// It says that the care was tried (except when contraindicated) but not for how long.
public record CareResponseReport(
        CodeSetId care, CareResponse response, When when, BodyPlace place, Links links, List<Evidence> evidence)
        implements Fact {

    public CareResponseReport {
        evidence = List.copyOf(evidence);
    }
}
