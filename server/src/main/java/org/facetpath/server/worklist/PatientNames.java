package org.facetpath.server.worklist;

import ca.uhn.fhir.context.FhirContext;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What people are called. Assessments hold no names, so pages ask here.
@Component
public final class PatientNames {

    private final RecordStore store;
    private final FhirContext fhir;

    PatientNames(RecordStore store, FhirContext fhir) {
        this.store = store;
        this.fhir = fhir;
    }

    /// @param id of a Patient
    /// @return the id where the record gives no name
    public String of(String id) {
        return store.read(ResourceKey.patient(id))
                .filter(Version::exists)
                .map(this::of)
                .orElse(id);
    }

    String of(Version patient) {
        var read = fhir.newJsonParser().parseResource(Patient.class, patient.content());
        @Nullable String name = read.getNameFirstRep().getNameAsSingleString();
        return name == null || name.isBlank() ? patient.key().id() : name;
    }
}
