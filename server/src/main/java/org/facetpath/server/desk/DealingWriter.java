package org.facetpath.server.desk;

import ca.uhn.fhir.context.FhirContext;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Own;
import org.facetpath.server.access.SignedIn;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ClaimResponse.RemittanceOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/// Writes what the desk records as resources of the record: a Task for a request sent, a ClaimResponse for the payer's
/// answer. No reader takes them for facts about the patient.
final class DealingWriter {

    static final String SENT = "sent-to-payer";

    private static final String CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type";
    private static final String ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";

    private final FhirContext fhir;

    DealingWriter(FhirContext fhir) {
        this.fhir = fhir;
    }

    String write(Dealing dealing, String patient, SignedIn by) {
        var resource = switch (dealing) {
            case Dealing.Sent sent -> task(sent, patient, by);
            case Dealing.Answered answered -> response(answered, patient, by);
        };
        return fhir.newJsonParser().encodeResourceToString(resource);
    }

    private static Task task(Dealing.Sent sent, String patient, SignedIn by) {
        var task = new Task();
        task.setId(sent.id());
        task.setStatus(Task.TaskStatus.REQUESTED);
        task.setIntent(Task.TaskIntent.ORDER);
        task.setCode(concept(Own.REQUEST_STEP, SENT));
        task.setFocus(new Reference(sent.source()));
        task.setFor(new Reference("Patient/" + patient));
        task.setAuthoredOnElement(new DateTimeType(sent.day().toString()));
        task.setRequester(new Reference().setDisplay(by.name()));
        return task;
    }

    private static ClaimResponse response(Dealing.Answered answered, String patient, SignedIn by) {
        var response = new ClaimResponse();
        response.setId(answered.id());
        response.addExtension(new Extension(Extensions.ANSWERS, new Reference(answered.source())));
        response.setStatus(ClaimResponse.ClaimResponseStatus.ACTIVE);
        response.setType(concept(CLAIM_TYPE, "professional"));
        response.setUse(ClaimResponse.Use.PREAUTHORIZATION);
        response.setPatient(new Reference("Patient/" + patient));
        response.setCreatedElement(new DateTimeType(answered.day().toString()));
        response.setInsurer(new Reference().setDisplay(CleanText.of(answered.policy())));
        response.setRequestor(new Reference().setDisplay(by.name()));
        response.setOutcome(outcome(answered.decision()));
        response.setDisposition(CleanText.orNull(answered.reason()));
        response.setPreAuthRef(CleanText.orNull(answered.number()));
        var adjudication = response.addAdjudication();
        adjudication.setCategory(concept(ADJUDICATION, "submitted"));
        adjudication.setReason(concept(Own.PAYER_DECISION, answered.decision().code()));
        var criterion = answered.criterion();
        if (criterion != null) {
            adjudication.getReason().addCoding().setSystem(Own.POLICY_CRITERION).setCode(criterion);
        }
        return response;
    }

    private static RemittanceOutcome outcome(Decision decision) {
        return switch (decision) {
            case APPROVED, DENIED -> RemittanceOutcome.COMPLETE;
            case MORE_INFORMATION -> RemittanceOutcome.QUEUED;
        };
    }

    private static CodeableConcept concept(String system, String code) {
        var concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }
}
