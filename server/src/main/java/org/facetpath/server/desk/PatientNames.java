package org.facetpath.server.desk;

import ca.uhn.fhir.context.FhirContext;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/// What patients are called.
public final class PatientNames {

    private final RecordStore store;
    private final FhirContext fhir;

    PatientNames(RecordStore store, FhirContext fhir) {
        this.store = store;
        this.fhir = fhir;
    }

    /// As people call them; the id where the record gives no name.
    public String of(String id) {
        return store.read(ResourceKey.patient(id))
                .filter(Version::exists)
                .map(it -> fhir.newJsonParser().parseResource(Patient.class, it.content()))
                .map(PatientNames::name)
                .filter(it -> !it.isBlank())
                .orElse(id);
    }

    private static String name(Patient patient) {
        @Nullable String name = patient.getNameFirstRep().getNameAsSingleString();
        return name == null ? "" : name;
    }
}
