package org.facetpath.core.assessment;

import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Who is assessed. `age` is in whole years on the day of the assessment, or on the day of death, and null when the
/// birth date is missing or too coarse to tell. `deceased` is null while no death is recorded;
/// `country` is that of the address as written, or null.
public record PatientSummary(
        String id,
        @Nullable Integer age,
        @Nullable String sex,
        @Nullable When deceased,
        @Nullable String country) {}
