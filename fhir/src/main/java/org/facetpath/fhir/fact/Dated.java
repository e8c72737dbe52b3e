package org.facetpath.fhir.fact;

import org.facetpath.core.chart.Evidence;
import org.facetpath.core.time.When;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// When something was, the date as written, and a note when another element than its own had to serve.
public record Dated(
        When when, @Nullable String written, @Nullable String note) {

    /// The record gives no date.
    public static Dated unknown() {
        return new Dated(When.unknown(), null, null);
    }

    static Dated by(When when, Part part) {
        return new Dated(when, part.shown(), null);
    }

    Dated noting(String key) {
        return new Dated(when, written, key);
    }

    /// This part of the record as evidence of that date.
    public Evidence evidence(Part part) {
        return new Evidence(part.resource().label(), part.path(), part.shown(), written, note);
    }
}
