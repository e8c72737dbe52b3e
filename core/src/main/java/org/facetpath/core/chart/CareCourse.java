package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A course or session of conservative care, or a plan for one. `care` is one of `activity-modification`,
/// `physical-therapy`, `home-exercise`, `anti-inflammatory-medication`, `acetaminophen-medication`, `heat-or-ice`,
/// `manual-therapy`, `acupuncture`.
public record CareCourse(
        CodeSetId care,
        Status status,
        Span span,
        @Nullable CareResponse response,
        BodyPlace place,
        Links links,
        List<Evidence> evidence)
        implements Fact {

    /// Whether it happened. A planned course never counts as tried.
    public enum Status {
        DONE,
        UNDER_WAY,
        PLANNED
    }

    public CareCourse {
        evidence = List.copyOf(evidence);
    }

    @Override
    public When when() {
        return span.start();
    }
}
