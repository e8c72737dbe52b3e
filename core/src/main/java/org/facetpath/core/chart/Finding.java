package org.facetpath.core.chart;

import java.util.List;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A symptom, sign, risk, imaging finding or cause, present or absent, as an observation, a questionnaire answer or
/// a condition that says the same tells it. `quantity` for measured findings (minutes, mL, degrees); `until` when the
/// record tells that it ended.
public record Finding(
        CodeSetId finding,
        Presence presence,
        @Nullable Quantity quantity,
        When when,
        @Nullable When until,
        BodyPlace place,
        Links links,
        List<Evidence> evidence)
        implements Fact {

    /// What the record says of it.
    public enum Presence {
        PRESENT,
        ABSENT,
        /// Suspected only: a question.
        SUSPECTED
    }

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
