package org.facetpath.server.desk;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.access.SignedIn;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;

/// Writes an order as the ServiceRequest that the reader of records takes for this proposal and no other.
final class OrderWriter {

    private final FhirContext fhir;
    private final OrderCodes codes;
    // The words of an order are read again, in English.
    private final Speech words = Speech.in("en");

    OrderWriter(FhirContext fhir, Terminology terminology) {
        this.fhir = fhir;
        this.codes = new OrderCodes(terminology);
    }

    String write(Order order, LocalDate authored, SignedIn by) {
        var request = new ServiceRequest();
        request.setId(order.id());
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.setCode(code(order));
        request.setSubject(new Reference("Patient/" + order.patient()));
        request.setOccurrence(new DateTimeType(order.planned().toString()));
        request.setAuthoredOnElement(new DateTimeType(authored.toString()));
        request.setRequester(requester(by));
        order.sites().forEach(site -> request.addBodySite(site(site)));
        if (!order.reason().isBlank()) {
            // Not as a note: the words of a note say how the procedure is to be done.
            request.addReasonCode().setText(CleanText.of(order.reason().strip()));
        }
        return fhir.newJsonParser().encodeResourceToString(request);
    }

    private CodeableConcept code(Order order) {
        var concept = new CodeableConcept();
        codes.of(order)
                .forEach(code -> concept.addCoding().setSystem(code.system()).setCode(code.code()));
        return concept.setText(words.say("cds.order." + order.action().code()));
    }

    private static CodeableConcept site(Site site) {
        var concept = new CodeableConcept();
        concept.addCoding()
                .setSystem(CodeSystems.FACET_JOINT)
                .setCode("%s-%s".formatted(site.joint().code(), site.side().code()));
        return concept;
    }

    private static Reference requester(SignedIn by) {
        var practitioner = by.practitioner();
        var reference = new Reference().setDisplay(by.name());
        return practitioner == null ? reference : reference.setReference("Practitioner/" + practitioner);
    }
}
