package org.facetpath.fhir.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.When;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// What the chart must say of each medicine, by what HAPI finds.
final class HapiMedicines {

    private static final Pattern STRENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) MG\\b(?!/)");

    private final HapiLines hapi;
    private final Map<String, CodeableConcept> products = new TreeMap<>();
    private final Set<String> lines = new TreeSet<>();
    private final Map<String, Set<CodeSetId>> classes = new TreeMap<>();
    private final Map<String, BigDecimal> doses = new TreeMap<>();
    private final Set<String> withoutDose = new TreeSet<>();

    HapiMedicines(HapiLines hapi) {
        this.hapi = hapi;
        hapi.list(Medication.class).forEach(one -> products.put(HapiLines.id(one), one.getCode()));
        hapi.list(MedicationRequest.class).forEach(this::request);
        hapi.list(MedicationStatement.class).forEach(this::statement);
        hapi.list(MedicationDispense.class).forEach(this::dispense);
        hapi.list(MedicationAdministration.class).forEach(this::administration);
    }

    /// Status, beginning, end, whether only as needed.
    Set<String> lines() {
        return lines;
    }

    /// By resource, the classes its codes name.
    Map<String, Set<CodeSetId>> classes() {
        return classes;
    }

    /// By resource, the milligrams a day, where one strength in the name and one plain dosage tell them.
    Map<String, BigDecimal> doses() {
        return doses;
    }

    /// Resources that state no dose at all.
    Set<String> withoutDose() {
        return withoutDose;
    }

    private void request(MedicationRequest one) {
        var status = switch (one.getStatus()) {
            case ACTIVE, ONHOLD, COMPLETED, STOPPED -> isOnlyProposed(one) ? "PLANNED" : "PRESCRIBED";
            case DRAFT -> "PLANNED";
            case null, default -> null;
        };
        if (one.getDoNotPerform()) {
            return;
        }
        var dosages = one.getDosageInstruction();
        var bounds = bounds(dosages);
        var start = bounds != null && bounds.hasStart()
                ? hapi.when(bounds.getStartElement())
                : one.hasAuthoredOn() ? hapi.when(one.getAuthoredOnElement()) : null;
        var end = bounds != null && bounds.hasEnd() ? hapi.when(bounds.getEndElement()) : null;
        var dispense = one.getDispenseRequest();
        if (end == null && dispense.hasExpectedSupplyDuration()) {
            int times = 1 + Math.max(0, dispense.getNumberOfRepeatsAllowed());
            end = after(start, dispense.getExpectedSupplyDuration().getValue(), times);
        }
        if (end == null && dispense.getValidityPeriod().hasEnd()) {
            end = hapi.when(dispense.getValidityPeriod().getEndElement());
        }
        boolean ongoing = end == null && one.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE;
        add(one, one.getMedication(), dosages, new Course(status, start, end, ongoing));
    }

    private static boolean isOnlyProposed(MedicationRequest one) {
        return one.getIntent() == MedicationRequest.MedicationRequestIntent.PROPOSAL
                || one.getIntent() == MedicationRequest.MedicationRequestIntent.PLAN;
    }

    private void statement(MedicationStatement one) {
        var status = switch (one.getStatus()) {
            case ACTIVE, COMPLETED, STOPPED, ONHOLD -> "TAKEN";
            case INTENDED -> "PLANNED";
            case null, default -> null;
        };
        var start = one.hasEffectiveDateTimeType()
                ? hapi.when(one.getEffectiveDateTimeType())
                : one.hasEffectivePeriod() && one.getEffectivePeriod().hasStart()
                        ? hapi.when(one.getEffectivePeriod().getStartElement())
                        : one.hasDateAsserted()
                                ? new When(
                                        LocalDate.MIN,
                                        hapi.when(one.getDateAssertedElement()).latest(),
                                        null)
                                : null;
        var end = one.hasEffectivePeriod() && one.getEffectivePeriod().hasEnd()
                ? hapi.when(one.getEffectivePeriod().getEndElement())
                : null;
        boolean ongoing = end == null && one.getStatus() == MedicationStatement.MedicationStatementStatus.ACTIVE;
        add(one, one.getMedication(), one.getDosage(), new Course(status, start, end, ongoing));
    }

    private void dispense(MedicationDispense one) {
        var status = switch (one.getStatus()) {
            case COMPLETED, STOPPED -> "PRESCRIBED";
            case null, default -> null;
        };
        var start = one.hasWhenHandedOver()
                ? hapi.when(one.getWhenHandedOverElement())
                : one.hasWhenPrepared() ? hapi.when(one.getWhenPreparedElement()) : null;
        var end = one.hasDaysSupply() ? after(start, one.getDaysSupply().getValue(), 1) : null;
        add(one, one.getMedication(), one.getDosageInstruction(), new Course(status, start, end, false));
    }

    private void administration(MedicationAdministration one) {
        var status = switch (one.getStatus()) {
            case COMPLETED, INPROGRESS, STOPPED, ONHOLD -> "TAKEN";
            case null, default -> null;
        };
        boolean lasted = one.hasEffectivePeriod();
        var start = one.hasEffectiveDateTimeType()
                ? hapi.when(one.getEffectiveDateTimeType())
                : lasted && one.getEffectivePeriod().hasStart()
                        ? hapi.when(one.getEffectivePeriod().getStartElement())
                        : null;
        var end = lasted && one.getEffectivePeriod().hasEnd()
                ? hapi.when(one.getEffectivePeriod().getEndElement())
                : lasted ? null : start;
        add(one, one.getMedication(), List.of(), new Course(status, start, end, false));
    }

    private record Course(
            @Nullable String status,
            @Nullable When start,
            @Nullable When end,
            boolean ongoing) {}

    private void add(
            org.hl7.fhir.r4.model.DomainResource one, @Nullable Type medication, List<Dosage> dosages, Course course) {
        var concept = product(medication);
        var sets = concept == null ? Set.<CodeSetId>of() : hapi.sets(concept, Domain.MEDICINE);
        if (sets.isEmpty() || course.status() == null || one.hasModifierExtension()) {
            return;
        }
        var id = HapiLines.id((Resource) one);
        boolean asNeeded = dosages.stream()
                .anyMatch(it -> it.hasAsNeededCodeableConcept()
                        || (it.hasAsNeededBooleanType()
                                && it.getAsNeededBooleanType().booleanValue()));
        lines.add("%s %s from %s to %s%s%s"
                .formatted(
                        id,
                        course.status(),
                        course.start() == null ? HapiLines.ELSEWHERE : HapiLines.shown(course.start()),
                        HapiLines.shown(course.end()),
                        course.ongoing() ? " ongoing" : "",
                        asNeeded ? " as needed" : ""));
        classes.put(id, sets);
        dose(id, concept, dosages);
    }

    private @Nullable CodeableConcept product(@Nullable Type medication) {
        if (medication instanceof CodeableConcept concept) {
            return concept;
        }
        return medication instanceof org.hl7.fhir.r4.model.Reference reference
                ? products.entrySet().stream()
                        .filter(it -> reference.getReference() != null
                                && reference
                                        .getReference()
                                        .replace("urn:uuid:", "Medication/")
                                        .endsWith(it.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void dose(String id, CodeableConcept concept, List<Dosage> dosages) {
        if (dosages.stream().noneMatch(Dosage::hasDoseAndRate)) {
            withoutDose.add(id);
            return;
        }
        var name = concept.hasText()
                ? concept.getText()
                : concept.getCodingFirstRep().getDisplay();
        var strengths = STRENGTH.matcher(name == null ? "" : name).results().toList();
        if (strengths.size() != 1 || dosages.size() != 1 || name.contains("/")) {
            return;
        }
        var repeat = dosages.getFirst().getTiming().getRepeat();
        var rate = dosages.getFirst().getDoseAndRateFirstRep();
        boolean plain = repeat.hasPeriod()
                && "d"
                        .equals(
                                repeat.getPeriodUnit() == null
                                        ? null
                                        : repeat.getPeriodUnit().toCode())
                && !repeat.hasFrequencyMax()
                && repeat.getPeriod().compareTo(BigDecimal.ONE) == 0
                && rate.hasDoseQuantity()
                && !rate.getDoseQuantity().hasUnit()
                && !rate.getDoseQuantity().hasCode();
        if (plain) {
            doses.put(
                    id,
                    new BigDecimal(strengths.getFirst().group(1))
                            .multiply(rate.getDoseQuantity().getValue())
                            .multiply(BigDecimal.valueOf(repeat.getFrequency())));
        }
    }

    private static @Nullable Period bounds(List<Dosage> dosages) {
        return dosages.stream()
                .map(it -> it.getTiming().getRepeat())
                .filter(it -> it.hasBoundsPeriod())
                .map(it -> it.getBoundsPeriod())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable When after(@Nullable When start, @Nullable BigDecimal days, int times) {
        if (start == null || days == null) {
            return null;
        }
        var all = days.multiply(BigDecimal.valueOf(times)).longValue();
        return new When(start.earliest().plusDays(all), start.latest().plusDays(all), null);
    }
}
