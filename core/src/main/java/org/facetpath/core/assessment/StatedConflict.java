package org.facetpath.core.assessment;

import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;

/// Two statements of the record that cannot both be true.
public record StatedConflict(Message message, List<Evidence> evidence) {

    public StatedConflict {
        evidence = List.copyOf(evidence);
    }
}
