package org.facetpath.fhir.observation;

import java.util.Optional;

/// Who recorded something, by the type of resource that its `performer` refers to.
public enum Performer {
    PATIENT,
    CARER,
    /// A person or a group of people at a clinic.
    CLINIC;

    /// Empty for a type that performs nothing.
    public static Optional<Performer> findByType(String resourceType) {
        return switch (resourceType) {
            case "Patient" -> Optional.of(PATIENT);
            case "RelatedPerson" -> Optional.of(CARER);
            case "Practitioner", "PractitionerRole", "Organization", "CareTeam" -> Optional.of(CLINIC);
            default -> Optional.empty();
        };
    }
}
