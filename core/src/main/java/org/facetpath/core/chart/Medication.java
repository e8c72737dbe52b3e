package org.facetpath.core.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;

/// A medicine taken, dispensed or prescribed, in all classes its ingredients belong to (a combination product
/// counts in each). `doses` are the amounts a day of ingredients where dose, frequency and strength are all
/// recorded; empty otherwise.
public record Medication(
        Set<CodeSetId> classes,
        String name,
        Status status,
        Span span,
        boolean asNeeded,
        List<DailyDose> doses,
        Links links,
        List<Evidence> evidence)
        implements Fact {

    /// A planned (ordered, not yet active) medicine was never taken.
    public enum Status {
        TAKEN,
        PRESCRIBED,
        PLANNED
    }

    /// @param ingredient the ingredient's code set, such as `oxycodone`
    /// @param milligrams a day; for a fentanyl patch micrograms an hour
    public record DailyDose(CodeSetId ingredient, BigDecimal milligrams) {}

    public Medication {
        classes = Set.copyOf(classes);
        doses = List.copyOf(doses);
        evidence = List.copyOf(evidence);
    }

    @Override
    public When when() {
        return span.start();
    }
}
