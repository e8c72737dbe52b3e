package org.facetpath.core.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.facetpath.core.assessment.MedicineCourse;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.MedicineRules.MedicineClass;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;

/// How long each watched class of medicines was used.
///
/// Prescriptions with no more than the class's days between them are one course. Medicines that were only planned were
/// never taken. A prescription without an end that is not known to go on counts for its first day, and for all the time
/// since as a possibility: the length is then not documented.
public final class MedicineCourses {

    private static final CodeSetId OPIOID = new CodeSetId("opioid");

    private static final Comparator<Medication> OLDEST_FIRST = Comparator.comparing(
                    Medication::when, Chronology.OLDEST_FIRST)
            .thenComparing(it -> it.evidence().isEmpty()
                    ? it.name()
                    : it.evidence().getFirst().resource());

    private final Knowledge knowledge;
    private final LocalDate asOf;
    private final MemberOf kinds;
    private final List<Medication> used;

    private MedicineCourses(Chart chart, Knowledge knowledge, LocalDate asOf) {
        this.knowledge = knowledge;
        this.asOf = asOf;
        this.kinds = new MemberOf(knowledge.terminology());
        this.used = chart.list(Medication.class).stream()
                .filter(it -> it.status() != Medication.Status.PLANNED)
                .filter(it -> !it.span().start().earliest().isAfter(asOf))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /// The latest course of each watched class on record, in the order of the knowledge.
    public static List<MedicineCourse> read(Chart known, Knowledge knowledge, LocalDate asOf) {
        var courses = new MedicineCourses(known, knowledge, asOf);
        return knowledge.medicines().classes().stream()
                .flatMap(kind -> courses.latest(kind).stream())
                .toList();
    }

    private Optional<MedicineCourse> latest(MedicineClass kind) {
        var ofClass = used.stream()
                .filter(it -> kinds.anyIsA(it.classes(), kind.medicine()))
                .toList();
        if (ofClass.isEmpty()) {
            return Optional.empty();
        }
        var length = CourseLength.latest(ofClass, kind.gapDays(), asOf);
        boolean opioids = kind.medicine().equals(OPIOID);
        var equivalents = new MorphineEquivalents(length.medications(), knowledge.medicines(), kinds, asOf);
        return Optional.of(new MedicineCourse(
                kind.medicine(),
                length.since(),
                length.until(),
                length.days(),
                length.lasted(kind.longTermDays()),
                opioids ? equivalents.now() : null,
                opioids ? knowledge.medicines().mmeVersion() : null,
                opioids ? equivalents.series() : List.of(),
                length.medications().stream()
                        .flatMap(it -> it.evidence().stream())
                        .distinct()
                        .toList(),
                kind.reference()));
    }

    /// The last day certainly of the span by `asOf`: its end, the day itself while it goes on, else its first day.
    static LocalDate certainEnd(Span span, LocalDate asOf) {
        var end = span.end();
        if (end != null) {
            return end.earliest().isAfter(asOf) ? asOf : end.earliest();
        }
        return span.ongoing() ? asOf : span.start().latest();
    }

    /// The last day possibly of the span by `asOf`.
    static LocalDate possibleEnd(Span span, LocalDate asOf) {
        var end = span.end();
        return end == null || end.latest().isAfter(asOf) ? asOf : end.latest();
    }
}
