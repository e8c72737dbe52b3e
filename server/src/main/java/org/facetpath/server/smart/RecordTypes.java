package org.facetpath.server.smart;

import java.util.List;

/// The types of resource that are asked for at a record system: those that the reader of records can use.
final class RecordTypes {

    static final List<String> ALL = List.of(
            "AllergyIntolerance",
            "Appointment",
            "CarePlan",
            "Condition",
            "Coverage",
            "Device",
            "DeviceUseStatement",
            "DiagnosticReport",
            "DocumentReference",
            "Encounter",
            "ImagingStudy",
            "MedicationAdministration",
            "MedicationDispense",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Procedure",
            "QuestionnaireResponse",
            "ServiceRequest");

    private RecordTypes() {}
}
