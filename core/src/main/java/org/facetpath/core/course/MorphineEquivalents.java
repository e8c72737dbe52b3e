package org.facetpath.core.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.facetpath.core.assessment.MedicineCourse.DosePoint;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.knowledge.MedicineRules;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Morphine milligram equivalents a day of the opioids of one course, with the factors of one version.
///
/// A day's total is known only when every opioid of that day has a dose and a factor. What is taken as needed counts
/// with its full dose.
record MorphineEquivalents(List<Medication> medications, MedicineRules rules, MemberOf kinds, LocalDate asOf) {

    private static final CodeSetId OPIOID = new CodeSetId("opioid");

    /// On the day of asking: 0 when every opioid is known to have ended, null when a dose, a factor or an end is
    /// missing.
    @Nullable
    BigDecimal now() {
        return on(asOf);
    }

    /// The total from each day on which it changed, where it is known.
    List<DosePoint> series() {
        var days = new TreeSet<LocalDate>();
        for (var medication : medications) {
            var start = medication.span().start();
            var end = medication.span().end();
            if (start.isDay()) {
                days.add(start.earliest());
            }
            if (end != null && end.isDay()) {
                days.add(end.earliest().plusDays(1));
            }
        }
        var points = new ArrayList<DosePoint>();
        for (var day : days) {
            var total = day.isAfter(asOf) ? null : on(day);
            boolean same = total != null
                    && !points.isEmpty()
                    && points.getLast().dailyMme().compareTo(total) == 0;
            if (total != null && !same) {
                points.add(new DosePoint(day, total));
            }
        }
        return points;
    }

    private @Nullable BigDecimal on(LocalDate day) {
        var total = BigDecimal.ZERO;
        for (var medication : medications) {
            switch (replaced(medication, day) ? Verdict.NOT_MET : taken(medication, day)) {
                case NOT_MET -> {}
                case NOT_DOCUMENTED -> {
                    return null;
                }
                case MET -> {
                    var part = equivalents(medication);
                    if (part == null) {
                        return null;
                    }
                    total = total.add(part);
                }
            }
        }
        return plain(total);
    }

    /// Ends on the day on which the same medicine begins anew: that day counts once.
    private boolean replaced(Medication medication, LocalDate day) {
        var end = medication.span().end();
        return end != null
                && When.on(day).equals(dayOf(end))
                && medications.stream()
                        .filter(other -> !other.equals(medication))
                        .filter(other -> When.on(day).equals(dayOf(other.span().start())))
                        .anyMatch(other -> other.doses().stream()
                                .anyMatch(dose -> medication.doses().stream()
                                        .anyMatch(own -> own.ingredient().equals(dose.ingredient()))));
    }

    private static When dayOf(When when) {
        return new When(when.earliest(), when.latest(), null);
    }

    private static Verdict taken(Medication medication, LocalDate day) {
        var span = medication.span();
        var begun = span.start().notAfter(day);
        var end = span.end();
        if (end == null) {
            var first = span.start().isDay() && span.start().earliest().equals(day);
            return begun.and(span.ongoing() || first ? Verdict.MET : Verdict.NOT_DOCUMENTED);
        }
        return begun.and(end.onOrAfter(day));
    }

    private @Nullable BigDecimal equivalents(Medication medication) {
        var total = BigDecimal.ZERO;
        boolean any = false;
        for (var dose : medication.doses()) {
            var factor = rules.mmeFactors().get(dose.ingredient());
            if (factor != null) {
                total = total.add(dose.milligrams().multiply(factor));
                any = true;
            } else if (kinds.isA(dose.ingredient(), OPIOID)) {
                return null;
            }
        }
        return any ? total : null;
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
