package org.facetpath.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;

/// The resource types that the FHIR interface keeps: all that the reader of records can use, and what those refer to.
public final class StoredTypes {

    static final List<String> ALL = List.of(
            "AllergyIntolerance",
            "Appointment",
            "CarePlan",
            "CareTeam",
            "Claim",
            "ClaimResponse",
            "ClinicalImpression",
            "Communication",
            "Condition",
            "Consent",
            "Coverage",
            "Device",
            "DeviceUseStatement",
            "DiagnosticReport",
            "DocumentReference",
            "Encounter",
            "EpisodeOfCare",
            "ExplanationOfBenefit",
            "FamilyMemberHistory",
            "Flag",
            "Goal",
            "ImagingStudy",
            "Immunization",
            "List",
            "Location",
            "Media",
            "Medication",
            "MedicationAdministration",
            "MedicationDispense",
            "MedicationRequest",
            "MedicationStatement",
            "NutritionOrder",
            "Observation",
            "Organization",
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "Procedure",
            "Provenance",
            "QuestionnaireResponse",
            "RelatedPerson",
            "RiskAssessment",
            "ServiceRequest",
            "Specimen",
            "SupplyDelivery",
            "Task");

    private StoredTypes() {}

    /// FHIR's model with these types taken in, which takes most of a second.
    public static FhirContext scanned() {
        var fhir = FhirContext.forR4();
        ALL.forEach(fhir::getResourceDefinition);
        // No reference here holds what it refers to, so nothing that is written is searched for such.
        fhir.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
        // Where a version comes from is not where the resource comes from.
        fhir.getParserOptions()
                .setDontStripVersionsFromReferencesAtPaths("Provenance.target", "Provenance.entity.what");
        return fhir;
    }
}
