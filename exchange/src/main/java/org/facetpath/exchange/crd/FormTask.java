package org.facetpath.exchange.crd;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;

/// The Task of filling in a form for an order, by CRD's profile of it.
///
/// @param patient the patient's id
/// @param order reference to the order
/// @param questionnaire canonical address
/// @param requester by whose policy it is asked for, in words
record FormTask(String patient, String order, String questionnaire, String requester, LocalDate day) {

    private static final String CRD = "http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/CodeSystem/temp";

    String json() {
        var task = JsonNodeFactory.instance.objectNode().put("resourceType", "Task");
        task.putArray("basedOn").addObject().put("reference", order);
        task.put("status", "ready").put("intent", "order");
        coding(task.putObject("code").putArray("coding"), SDC, "complete-questionnaire");
        task.putObject("for").put("reference", "Patient/" + patient);
        task.put("authoredOn", day.toString());
        task.putObject("requester").put("display", requester);
        coding(task.putObject("reasonCode").putArray("coding"), CRD, "reason-prior-auth");
        var inputs = task.putArray("input");
        var form = inputs.addObject();
        coding(form.putObject("type").putArray("coding"), SDC, "questionnaire");
        form.put("valueCanonical", questionnaire);
        var after = inputs.addObject();
        coding(after.putObject("type").putArray("coding"), CRD, "after-completion-action");
        coding(after.putObject("valueCodeableConcept").putArray("coding"), CRD, "prior-auth-include");
        return task.toString();
    }

    private static void coding(ArrayNode codings, String system, String code) {
        codings.addObject().put("system", system).put("code", code);
    }
}
