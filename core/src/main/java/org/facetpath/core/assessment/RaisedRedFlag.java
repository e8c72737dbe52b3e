package org.facetpath.core.assessment;

import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.Urgency;

/// A sign of danger in the record, with how soon it must be acted on.
public record RaisedRedFlag(
        String id,
        Urgency urgency,
        Message message,
        List<Evidence> evidence,
        Explanation explanation,
        Reference reference) {

    public RaisedRedFlag {
        evidence = List.copyOf(evidence);
    }
}
