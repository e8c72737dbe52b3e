package org.facetpath.server.entry;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.ResourceKey;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// One form that was filled in: the resources it becomes. Their ids follow from the form's own, so that a form that is
/// sent twice is written once.
public final class Entry {

    private static final String UCUM = "http://unitsofmeasure.org";

    private final String id;
    private final Reference patient;
    private final @Nullable Reference author;
    private final FhirContext fhir;
    private final List<Change> changes = new ArrayList<>();

    /// @param id of the form, made when it was shown; a part of FHIR ids
    /// @param practitioner the id of whoever fills it in; null when not known
    public Entry(String id, String patient, @Nullable String practitioner, FhirContext fhir) {
        this.id = id;
        this.patient = new Reference("Patient/" + patient);
        this.author = practitioner == null ? null : new Reference("Practitioner/" + practitioner);
        this.fhir = fhir;
    }

    /// Whether this can be the id of a form.
    public static boolean isId(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    public Reference patient() {
        return patient;
    }

    public @Nullable Reference author() {
        return author;
    }

    /// Adds a resource under a name of its own within the form.
    ///
    /// @return a reference to it
    public Reference add(String part, Resource resource) {
        var key = new ResourceKey(resource.fhirType(), "%s-%s".formatted(id, part));
        resource.setId(key.id());
        changes.add(new Change.Write(key, fhir.newJsonParser().encodeResourceToString(resource), 0));
        return new Reference(key.toString());
    }

    /// An observation of this patient that is still to be given its value.
    public Observation observation(CodeableConcept code, DateTimeType when) {
        var observation = new Observation()
                .setStatus(Observation.ObservationStatus.FINAL)
                .setCode(code)
                .setSubject(patient)
                .setEffective(when);
        if (author != null) {
            observation.addPerformer(author);
        }
        return observation;
    }

    /// A finding of ours about a procedure.
    public void detail(Reference procedure, String finding, Type value, DateTimeType when) {
        add(finding, observation(finding(finding), when).addPartOf(procedure).setValue(value));
    }

    /// A code of our findings.
    public static CodeableConcept finding(String code) {
        return new CodeableConcept(new Coding(CodeSystems.FINDING, code, null));
    }

    public static CodeableConcept loinc(String code) {
        return new CodeableConcept(new Coding(CodeSystems.LOINC, code, null));
    }

    /// @param unit in UCUM
    public static Quantity quantity(java.math.BigDecimal value, String unit) {
        return new Quantity().setValue(value).setUnit(unit).setSystem(UCUM).setCode(unit);
    }

    public static DateTimeType on(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    public static DateTimeType at(ZonedDateTime moment) {
        return new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0)));
    }
}
