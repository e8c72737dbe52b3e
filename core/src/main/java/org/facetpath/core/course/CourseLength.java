package org.facetpath.core.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// The latest course of a class of medicines and its length, first and last day included.
///
/// @param medications its prescriptions, oldest first
/// @param shortest the fewest days it can have lasted
/// @param longest the most days; [Long#MAX_VALUE] when nobody knows
record CourseLength(List<Medication> medications, LocalDate asOf, long shortest, long longest) {

    /// @param all at least one, oldest first
    static CourseLength latest(List<Medication> all, int gapDays, LocalDate asOf) {
        var course = new ArrayList<Medication>();
        var end = LocalDate.MIN;
        for (var medication : all) {
            var start = medication.span().start();
            boolean apart = !course.isEmpty()
                    && !end.equals(LocalDate.MAX)
                    && start.earliest().isAfter(end)
                    && ChronoUnit.DAYS.between(end, start.earliest()) - 1 > gapDays;
            if (apart) {
                course.clear();
                end = LocalDate.MIN;
            }
            course.add(medication);
            end = max(end, MedicineCourses.certainEnd(medication.span(), asOf));
        }
        return new CourseLength(course, asOf, shortest(course, asOf), longest(course, asOf));
    }

    private static long shortest(List<Medication> course, LocalDate asOf) {
        var begin = course.stream()
                .map(it -> it.span().start().latest())
                .filter(day -> !day.isAfter(asOf))
                .min(Comparator.naturalOrder());
        var end = course.stream()
                .map(it -> MedicineCourses.certainEnd(it.span(), asOf))
                .filter(day -> !day.isAfter(asOf))
                .max(Comparator.naturalOrder());
        if (begin.isEmpty() || end.isEmpty() || end.get().isBefore(begin.get())) {
            return 0;
        }
        return ChronoUnit.DAYS.between(begin.get(), end.get()) + 1;
    }

    private static long longest(List<Medication> course, LocalDate asOf) {
        var begin = course.stream()
                .map(it -> it.span().start().earliest())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        if (begin.equals(LocalDate.MIN)) {
            return Long.MAX_VALUE;
        }
        var end = course.stream()
                .map(it -> MedicineCourses.possibleEnd(it.span(), asOf))
                .max(Comparator.naturalOrder())
                .orElse(asOf);
        return ChronoUnit.DAYS.between(begin, end) + 1;
    }

    /// Null when the record leaves the length open.
    @Nullable
    Integer days() {
        return shortest == longest ? Math.toIntExact(shortest) : null;
    }

    Verdict lasted(int days) {
        if (shortest >= days) {
            return Verdict.MET;
        }
        return longest < days ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
    }

    /// When it began; null when the record gives no day at all.
    @Nullable
    When since() {
        var first = medications.getFirst().span().start();
        return first.isUnknown() ? null : first;
    }

    /// When it ended; null while it goes on or when its end is not recorded.
    @Nullable
    When until() {
        boolean open = medications.stream().anyMatch(it -> it.span().end() == null || goesOn(it));
        if (open) {
            return null;
        }
        return medications.stream()
                .map(it -> it.span().end())
                .max(Comparator.comparing(end -> end == null ? LocalDate.MIN : end.latest()))
                .orElse(null);
    }

    private boolean goesOn(Medication medication) {
        var end = medication.span().end();
        return end != null && end.earliest().isAfter(asOf);
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
