package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;

/// Who pays: type and payor as written (codes and words), and the period of cover.
public record PayerCoverage(String type, String payor, boolean active, Span period, List<Evidence> evidence)
        implements Fact {

    public PayerCoverage {
        evidence = List.copyOf(evidence);
    }

    @Override
    public When when() {
        return period.start();
    }
}
