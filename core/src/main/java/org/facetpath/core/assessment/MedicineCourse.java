package org.facetpath.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// How long one class of medicines was used in its latest course.
///
/// @param until null while it goes on or its end is not recorded
/// @param days recorded days of use; null when unknown
/// @param dailyMme morphine milligram equivalents a day now; null when a dose is missing or the class is not opioids
public record MedicineCourse(
        CodeSetId medicine,
        @Nullable When since,
        @Nullable When until,
        @Nullable Integer days,
        Verdict longTerm,
        @Nullable BigDecimal dailyMme,
        @Nullable String mmeVersion,
        List<DosePoint> series,
        List<Evidence> evidence,
        Reference reference) {

    /// @param dailyMme from this day on
    public record DosePoint(LocalDate from, BigDecimal dailyMme) {}

    public MedicineCourse {
        series = List.copyOf(series);
        evidence = List.copyOf(evidence);
    }
}
