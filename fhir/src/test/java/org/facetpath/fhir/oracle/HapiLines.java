package org.facetpath.fhir.oracle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.core.time.When;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// What the chart must say of each resource, by what HAPI finds in it; one line for each fact.
final class HapiLines {

    /// Stands where the resource itself does not give the date.
    static final String ELSEWHERE = "-";

    private static final List<Domain> PROCEDURES =
            List.of(Domain.FACET_PROCEDURE, Domain.OTHER_PROCEDURE, Domain.IMAGING, Domain.CARE);

    private static final Set<String> SITES = Set.of(
            "https://facetpath.org/fhir/CodeSystem/facet-joint", "https://facetpath.org/fhir/CodeSystem/facet-nerve");

    private final List<Resource> resources;
    private final Terminology terminology;
    private final ZoneId zone;

    HapiLines(List<Resource> resources, Terminology terminology, ZoneId zone) {
        this.resources = resources;
        this.terminology = terminology;
        this.zone = zone;
    }

    <R extends Resource> List<R> list(Class<R> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static String id(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    // ---- scores, values, findings ----

    Set<String> measured() {
        var lines = new TreeSet<String>();
        for (var one : list(Observation.class)) {
            if (one.hasModifierExtension() || !one.hasStatus() || isNever(one.getStatus())) {
                continue;
            }
            var date = one.hasEffectivePeriod()
                    ? one.getEffectivePeriod().getStartElement().getValueAsString()
                    : one.hasEffectiveDateTimeType()
                            ? one.getEffectiveDateTimeType().getValueAsString()
                            : one.getIssuedElement().getValueAsString();
            boolean scored = sets(one.getCode(), Domain.MEASURE).stream().anyMatch(this::measures)
                    || has(one.getCode(), Domain.LAB);
            if (scored && one.getValue() instanceof Quantity quantity) {
                lines.add(
                        "%s %s %s".formatted(id(one), quantity.getValueElement().getValueAsString(), date));
            }
            if (scored && one.hasValueIntegerType()) {
                lines.add(
                        "%s %s %s".formatted(id(one), one.getValueIntegerType().getValueAsString(), date));
            }
            if (has(one.getCode(), Domain.FINDING) && one.hasValueBooleanType()) {
                lines.add(
                        "%s %s %s".formatted(id(one), one.getValueBooleanType().getValueAsString(), date));
            }
        }
        return lines;
    }

    private static boolean isNever(Observation.ObservationStatus status) {
        return status == Observation.ObservationStatus.ENTEREDINERROR
                || status == Observation.ObservationStatus.CANCELLED;
    }

    private boolean measures(CodeSetId id) {
        return terminology.find(id).orElseThrow().attributes().containsKey("measure");
    }

    // ---- conditions ----

    /// Those whose code means a diagnosis: code, certainty, activity, beginning, end.
    Set<String> conditions() {
        var lines = new TreeSet<String>();
        for (var one : list(Condition.class)) {
            var sets = sets(one.getCode(), Domain.DIAGNOSIS);
            var verification = one.getVerificationStatus().getCodingFirstRep().getCode();
            if (sets.isEmpty() || "entered-in-error".equals(verification) || one.hasModifierExtension()) {
                continue;
            }
            var abated = one.hasAbatementDateTimeType()
                    ? when(one.getAbatementDateTimeType())
                    : one.hasAbatementPeriod() && one.getAbatementPeriod().hasEnd()
                            ? when(one.getAbatementPeriod().getEndElement())
                            : null;
            lines.add("%s %s %s %s from %s to %s"
                    .formatted(
                            id(one), names(sets), certainty(verification), activity(one, abated), onset(one), abated));
        }
        return lines;
    }

    private static String certainty(@Nullable String verification) {
        return switch (verification) {
            case "refuted" -> "REFUTED";
            case "provisional", "differential", "unconfirmed" -> "SUSPECTED";
            case null, default -> "CONFIRMED";
        };
    }

    private static String activity(Condition condition, @Nullable When abated) {
        if (abated != null) {
            return "INACTIVE";
        }
        return switch (condition.getClinicalStatus().getCodingFirstRep().getCode()) {
            case "active", "recurrence", "relapse" -> "ACTIVE";
            case "inactive", "remission", "resolved" -> "INACTIVE";
            case null, default -> "NOT_DOCUMENTED";
        };
    }

    private String onset(Condition condition) {
        if (condition.hasOnsetDateTimeType()) {
            return shown(when(condition.getOnsetDateTimeType()));
        }
        if (condition.hasOnsetPeriod() && condition.getOnsetPeriod().hasStart()) {
            return shown(when(condition.getOnsetPeriod().getStartElement()));
        }
        if (!condition.hasOnset() && condition.hasRecordedDate()) {
            return shown(new When(
                    LocalDate.MIN, when(condition.getRecordedDateElement()).latest(), null));
        }
        return ELSEWHERE;
    }

    /// Conditions whose code means a diagnosis, whatever their status.
    Stream<String> conditionIds() {
        return list(Condition.class).stream()
                .filter(it -> has(it.getCode(), Domain.DIAGNOSIS))
                .map(HapiLines::id);
    }

    /// Procedures whose code means something, whatever their status.
    Stream<String> procedureIds() {
        return list(Procedure.class).stream()
                .filter(it -> PROCEDURES.stream().anyMatch(domain -> has(it.getCode(), domain)))
                .map(HapiLines::id);
    }

    // ---- procedures ----

    /// Those whose code means something: kind of fact, whether it was done, when, and the sites our own codes name.
    Set<String> procedures() {
        var lines = new TreeSet<String>();
        for (var one : list(Procedure.class)) {
            if (!one.hasModifierExtension() && one.hasStatus()) {
                procedure(one, lines);
            }
        }
        return lines;
    }

    private void procedure(Procedure one, Set<String> lines) {
        boolean done = one.getStatus() == Procedure.ProcedureStatus.COMPLETED
                || (one.getStatus() == Procedure.ProcedureStatus.STOPPED && one.hasPerformed());
        boolean facet = has(one.getCode(), Domain.FACET_PROCEDURE);
        var when = performed(one);
        if (done && facet) {
            boolean stopped = one.getStatus() == Procedure.ProcedureStatus.STOPPED;
            lines.add("%s FacetProcedure%s %s %s"
                    .formatted(id(one), stopped ? " broken off" : "", when, sites(one.getBodySite())));
        }
        if (done && !facet && has(one.getCode(), Domain.OTHER_PROCEDURE)) {
            lines.add("%s OtherProcedure %s".formatted(id(one), when));
        }
        if (done && has(one.getCode(), Domain.IMAGING)) {
            lines.add("%s Imaging %s".formatted(id(one), when));
        }
        var course = done ? "DONE" : course(one.getStatus());
        if (course != null && has(one.getCode(), Domain.CARE)) {
            lines.add("%s CareCourse %s from %s to %s".formatted(id(one), course, when, careEnd(one, course)));
        }
    }

    private static @Nullable String course(Procedure.ProcedureStatus status) {
        return switch (status) {
            case INPROGRESS -> "UNDER_WAY";
            case PREPARATION, ONHOLD -> "PLANNED";
            default -> null;
        };
    }

    private String performed(Procedure one) {
        if (one.hasPerformedDateTimeType()) {
            return shown(when(one.getPerformedDateTimeType()));
        }
        return one.hasPerformedPeriod() && one.getPerformedPeriod().hasStart()
                ? shown(when(one.getPerformedPeriod().getStartElement()))
                : ELSEWHERE;
    }

    private String careEnd(Procedure one, String course) {
        if (one.hasPerformedDateTimeType()) {
            return course.equals("UNDER_WAY") ? "null" : performed(one);
        }
        return one.hasPerformedPeriod() && one.getPerformedPeriod().hasEnd()
                ? shown(when(one.getPerformedPeriod().getEndElement()))
                : "null";
    }

    /// The joints and nerves named by codes of ours; empty when none is.
    private static String sites(List<CodeableConcept> bodySites) {
        var sites = new TreeSet<String>();
        for (var concept : bodySites) {
            for (var coding : concept.getCoding()) {
                if (coding.hasSystem() && SITES.contains(coding.getSystem())) {
                    sites.add(coding.getCode());
                }
            }
        }
        return String.join(",", sites);
    }

    // ---- parts ----

    /// The sets of a domain that the codes name.
    Set<CodeSetId> sets(CodeableConcept concept, Domain domain) {
        var sets = new LinkedHashSet<CodeSetId>();
        for (var coding : concept.getCoding()) {
            if (coding.hasSystem() && coding.hasCode()) {
                for (var id : terminology.findCode(coding.getSystem(), coding.getCode())) {
                    if (terminology.find(id).orElseThrow().domain() == domain) {
                        sets.add(id);
                    }
                }
            }
        }
        return sets;
    }

    boolean has(CodeableConcept concept, Domain domain) {
        return !sets(concept, domain).isEmpty();
    }

    static String names(Set<CodeSetId> sets) {
        return sets.stream().map(CodeSetId::name).sorted().toList().toString();
    }

    static String shown(@Nullable When when) {
        return when == null || when.instant() == null ? String.valueOf(when) : when + "@" + when.instant();
    }

    /// A date as HAPI took it apart, at its precision.
    When when(BaseDateTimeType date) {
        int month = date.getMonth() == null ? 0 : date.getMonth() + 1;
        return switch (date.getPrecision()) {
            case YEAR -> When.inYear(date.getYear());
            case MONTH -> When.in(YearMonth.of(date.getYear(), month));
            case DAY -> When.on(LocalDate.of(date.getYear(), month, date.getDay()));
            default -> {
                var instant = date.getValue().toInstant();
                var day = date.getValueAsString().endsWith("Z")
                        ? instant.atZone(zone).toLocalDate()
                        : LocalDate.of(date.getYear(), month, date.getDay());
                yield When.at(day, instant);
            }
        };
    }
}
