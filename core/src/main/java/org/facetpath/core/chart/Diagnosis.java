package org.facetpath.core.chart;

import java.util.List;
import java.util.Set;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A problem or diagnosis of the patient (never of the family). `onset` may be a bound only (recorded on or
/// before); `abated` is null while no end is recorded.
public record Diagnosis(
        Set<CodeSetId> sets,
        String text,
        Certainty certainty,
        Activity activity,
        When onset,
        @Nullable When abated,
        BodyPlace place,
        List<Evidence> evidence)
        implements Fact {

    /// How sure the record is.
    public enum Certainty {
        CONFIRMED,
        /// Provisional, differential or unconfirmed: shown, never proof, and for a red flag a question.
        SUSPECTED,
        /// Ruled out: counts as answered, never as present.
        REFUTED
    }

    /// Whether it is going on.
    public enum Activity {
        ACTIVE,
        /// Inactive, in remission or resolved.
        INACTIVE,
        NOT_DOCUMENTED
    }

    public Diagnosis {
        sets = Set.copyOf(sets);
        evidence = List.copyOf(evidence);
    }

    @Override
    public When when() {
        return onset;
    }
}
