package org.facetpath.fhir.input;

import static java.util.Map.entry;
import static org.facetpath.core.terminology.Domain.CARE;
import static org.facetpath.core.terminology.Domain.CARE_RESPONSE;
import static org.facetpath.core.terminology.Domain.DEVICE;
import static org.facetpath.core.terminology.Domain.DIAGNOSIS;
import static org.facetpath.core.terminology.Domain.FACET_PROCEDURE;
import static org.facetpath.core.terminology.Domain.FINDING;
import static org.facetpath.core.terminology.Domain.IMAGING;
import static org.facetpath.core.terminology.Domain.LAB;
import static org.facetpath.core.terminology.Domain.MEASURE;
import static org.facetpath.core.terminology.Domain.MEDICINE;
import static org.facetpath.core.terminology.Domain.OTHER_PROCEDURE;
import static org.facetpath.core.terminology.Domain.PROCEDURE_DETAIL;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.facetpath.fhir.json.Wanted;
import org.facetpath.fhir.record.Domains;
import org.jspecify.annotations.Nullable;

/// The types of resources that can matter and the elements of each that are read. All others are skipped.
public final class Kinds {

    public static final Domains OBSERVATIONS =
            Domains.of(FINDING, MEASURE, LAB, PROCEDURE_DETAIL, CARE, DIAGNOSIS, IMAGING);
    public static final Domains CONDITIONS = Domains.of(DIAGNOSIS, FINDING);
    public static final Domains PROCEDURES = Domains.of(FACET_PROCEDURE, OTHER_PROCEDURE, CARE, IMAGING);
    public static final Domains REQUESTS = Domains.of(FACET_PROCEDURE, CARE);
    public static final Domains FACET = Domains.of(FACET_PROCEDURE);
    public static final Domains MEDICINES = Domains.of(MEDICINE);
    public static final Domains CARES = Domains.of(CARE);
    public static final Domains DEVICES = Domains.of(DEVICE);
    public static final Domains RESPONSES = Domains.of(CARE_RESPONSE);

    private static final String OBSERVATION =
            "status code value* dataAbsentReason effective* issued subject[reference] focus "
                    + "encounter[reference] partOf bodySite component hasMember derivedFrom interpretation note[text] "
                    + "performer[reference type] modifierExtension contained";

    private static final String LINES =
            "productOrService[coding[system code] text] modifier servicedDate servicedPeriod bodySite subSite "
                    + "quantity encounter[reference] locationReference locationAddress modifierExtension";

    private static final Map<String, Kind> BY_TYPE = Map.ofEntries(
            entry(
                    "Patient",
                    Kind.always("birthDate gender deceased* address[state country use period] communication link"
                                    + " modifierExtension")
                            .foreign("STU3 or earlier", "animal")),
            entry(
                    "Observation",
                    Kind.when("code", OBSERVATIONS, OBSERVATION)
                            .or(
                                    Set.of("component.code"),
                                    "status effective* issued subject[reference] focus encounter[reference] partOf"
                                            + " bodySite component modifierExtension")
                            .foreign("DSTU2", "comments")
                            .foreign("STU3", "comment", "context")
                            .foreign("STU3 or earlier", "related")
                            .foreign("R5", "triggeredBy", "bodyStructure")),
            entry(
                    "Condition",
                    Kind.when(
                                    "code",
                                    CONDITIONS,
                                    "code clinicalStatus verificationStatus onset* abatement* bodySite recordedDate"
                                            + " subject[reference] encounter[reference] modifierExtension contained"
                                            + " extension")
                            .foreign("DSTU2", "patient", "dateRecorded")
                            .foreign("STU3", "assertedDate", "context")
                            .foreign("R5", "participant")),
            entry(
                    "Procedure",
                    Kind.when(
                                    "code",
                                    PROCEDURES,
                                    "status statusReason code subject[reference] encounter[reference] performed*"
                                            + " bodySite outcome note[text] usedCode usedReference partOf basedOn"
                                            + " location[reference] reasonCode category modifierExtension extension"
                                            + " contained")
                            .foreign("DSTU2", "notPerformed")
                            .foreign("STU3", "context", "notDone", "notDoneReason", "definition")
                            .foreign("R5", "occurrenceDateTime", "occurrencePeriod", "recorded", "reportedBoolean")),
            entry(
                    "Encounter",
                    Kind.always("status type serviceType subject[reference] period location[location[reference]]"
                                    + " serviceProvider[reference] modifierExtension")
                            .foreign("DSTU2", "patient")
                            .foreign("R5", "actualPeriod", "plannedStartDate")),
            entry(
                    "ServiceRequest",
                    Kind.when(
                                    "code",
                                    REQUESTS,
                                    "status intent doNotPerform code orderDetail subject[reference]"
                                            + " encounter[reference] occurrence* authoredOn basedOn bodySite reasonCode"
                                            + " note[text] quantityQuantity patientInstruction"
                                            + " locationReference[reference] performer[reference] modifierExtension"
                                            + " extension contained")
                            .foreign("R5", "bodyStructure", "reason")),
            entry(
                    "Appointment",
                    Kind.always("status serviceType appointmentType description comment start created basedOn "
                                    + "participant[actor status] modifierExtension contained")
                            .foreign("STU3", "incomingReferral")
                            .foreign("R5", "subject")),
            entry(
                    "Claim",
                    Kind.whenBilled(
                            FACET,
                            "item",
                            "status use patient[reference] billablePeriod created facility item[" + LINES
                                    + "] modifierExtension contained")),
            entry(
                    "ExplanationOfBenefit",
                    Kind.whenBilled(
                            FACET,
                            "item",
                            "status use patient[reference] billablePeriod created facility item[" + LINES
                                    + "] modifierExtension contained")),
            entry(
                    "MedicationRequest",
                    medication("status intent doNotPerform basedOn subject[reference] encounter[reference] authoredOn"
                                    + " dispenseRequest dosageInstruction")
                            .foreign("STU3", "context")
                            .foreign("R5", "medication")),
            entry(
                    "MedicationStatement",
                    medication("status subject[reference] context effective* dateAsserted dosage")
                            .foreign("DSTU2", "patient", "wasNotTaken")
                            .foreign("STU3", "taken")
                            .foreign("R5", "medication", "adherence")),
            entry(
                    "MedicationDispense",
                    medication("status subject[reference] context whenHandedOver whenPrepared daysSupply"
                                    + " dosageInstruction")
                            .foreign("DSTU2", "patient")
                            .foreign("R5", "medication")),
            entry(
                    "MedicationAdministration",
                    medication("status subject[reference] context partOf effective* dosage")
                            .foreign("DSTU2", "patient", "wasNotGiven")
                            .foreign("STU3", "notGiven")
                            .foreign("R5", "medication", "occurenceDateTime", "occurencePeriod")),
            entry(
                    "Medication",
                    Kind.always("code ingredient status")
                            .foreign("DSTU2", "product")
                            .foreign("STU3 or earlier", "isBrand")),
            entry(
                    "AllergyIntolerance",
                    Kind.whenAny(
                                    Set.of("code", "reaction.substance"),
                                    MEDICINES,
                                    "code reaction[substance] clinicalStatus verificationStatus onset* recordedDate "
                                            + "patient modifierExtension")
                            .foreign("DSTU2", "substance")
                            .foreign("STU3", "assertedDate")
                            .foreign("R5", "participant")),
            entry(
                    "Device",
                    Kind.whenAny(
                                    Set.of("type", "deviceName.name"),
                                    DEVICES,
                                    "type deviceName status patient modifierExtension")
                            .foreign("STU3 or earlier", "udi")
                            .foreign("R5", "displayName", "name", "biologicalSourceEvent")),
            entry(
                    "DeviceUseStatement",
                    Kind.always("status subject[reference] device timing* recordedOn bodySite modifierExtension"
                            + " contained")),
            entry(
                    "DiagnosticReport",
                    Kind.always("status code subject[reference] encounter[reference] effective* issued"
                                    + " conclusion conclusionCode presentedForm? modifierExtension")
                            .foreign("STU3 or earlier", "image", "codedDiagnosis", "context")
                            .foreign("R5", "study")),
            entry(
                    "ImagingStudy",
                    Kind.always("status subject[reference] encounter[reference] started modality procedureCode"
                                    + " description series[modality bodySite laterality description started]"
                                    + " modifierExtension")
                            .foreign("STU3 or earlier", "patient")),
            entry(
                    "CarePlan",
                    Kind.always("status intent subject[reference] encounter[reference] period created"
                                    + " activity[outcomeCodeableConcept reference modifierExtension detail[code status"
                                    + " doNotPerform scheduledPeriod scheduledString]] modifierExtension contained")
                            .foreign("STU3", "context", "definition")),
            entry(
                    "Coverage",
                    Kind.always("status type beneficiary[reference] payor period modifierExtension")
                            .foreign("R5", "insurer", "kind", "paymentBy")),
            entry("Organization", Kind.always("name address[state]")),
            entry("Location", Kind.always("name address[state] managingOrganization[reference]")),
            entry(
                    "QuestionnaireResponse",
                    Kind.always("questionnaire status subject[reference] encounter[reference] authored item"
                                    + " _questionnaire modifierExtension")
                            .foreign("DSTU2", "group")
                            .foreign("STU3", "context")),
            entry(
                    "DocumentReference",
                    Kind.always("status subject[reference]").foreign("STU3 or earlier", "indexed", "created")),
            entry("Composition", Kind.always("status subject[reference]").foreign("STU3 or earlier", "class")),
            entry(
                    "BodyStructure",
                    Kind.always("active location locationQualifier morphology description patient")
                            .foreign("R5", "includedStructure")),
            entry("CapabilityStatement", Kind.always("fhirVersion")));

    /// Types that only another version has, with that version.
    private static final Map<String, String> FOREIGN_TYPES = Map.ofEntries(
            entry("MedicationOrder", "DSTU2"),
            entry("DiagnosticOrder", "DSTU2"),
            entry("DeviceUseRequest", "DSTU2"),
            entry("ProcedureRequest", "STU3 or earlier"),
            entry("ReferralRequest", "STU3 or earlier"),
            entry("BodySite", "STU3 or earlier"),
            entry("EligibilityRequest", "STU3 or earlier"),
            entry("ImagingManifest", "STU3"),
            entry("ImagingObjectSelection", "DSTU2"),
            entry("Conformance", "DSTU2"),
            entry("Order", "DSTU2"),
            entry("OrderResponse", "DSTU2"),
            entry("DataElement", "STU3 or earlier"),
            entry("ProcessRequest", "STU3 or earlier"),
            entry("DeviceUsage", "R5"),
            entry("GenomicStudy", "R5"),
            entry("ImagingSelection", "R5"),
            entry("InventoryItem", "R5"),
            entry("FormularyItem", "R5"),
            entry("DeviceAssociation", "R5"),
            entry("DeviceDispense", "R5"),
            entry("Transport", "R5"));

    private static final Wanted ANY =
            BY_TYPE.values().stream().map(Kind::wanted).reduce(Wanted.read("fhirVersion"), Wanted::and);

    /// Looked up for every resource, so kept where that is quick.
    private static final Map<String, Kind> FOUND = new HashMap<>(BY_TYPE);

    /// What is wanted of this type; null when nothing is.
    static @Nullable Kind find(String type) {
        return FOUND.get(type);
    }

    /// All kinds there are.
    static Collection<Kind> list() {
        return BY_TYPE.values();
    }

    /// The other version of FHIR that alone has this type; null for any other.
    static @Nullable String foreignVersion(String type) {
        return FOREIGN_TYPES.get(type);
    }

    /// What is wanted while the type is not known yet.
    static Wanted any() {
        return ANY;
    }

    private static Kind medication(String elements) {
        return Kind.when(
                "medicationCodeableConcept",
                MEDICINES,
                "medicationCodeableConcept medicationReference modifierExtension contained " + elements);
    }

    private Kinds() {}
}
