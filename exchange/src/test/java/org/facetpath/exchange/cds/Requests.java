package org.facetpath.exchange.cds;

/// Requests of hooks as a record system would send them.
public final class Requests {

    private static final String ORDER = """
        {"resourceType":"ServiceRequest","id":"o1","status":"draft","intent":"order","code":{"text":"x"},"subject":{"reference":"Patient/alvarez"}}\
        """;

    private Requests() {}

    public static String of(Hook hook) {
        return with(hook, "\"fhirServer\":\"https://ehr.example/fhir\"");
    }

    /// @param more further elements, such as the prefetch
    public static String with(Hook hook, String more) {
        return "{\"hook\":\"%s\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{%s},%s}"
                .formatted(hook.code(), context(hook), more);
    }

    private static String context(Hook hook) {
        var person = "\"userId\":\"Practitioner/p1\",\"patientId\":\"alvarez\"";
        var bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" + ORDER + "}]}";
        return switch (hook) {
            case PATIENT_VIEW -> person;
            case ORDER_SELECT -> person + ",\"selections\":[\"ServiceRequest/o1\"],\"draftOrders\":" + bundle;
            case ORDER_SIGN -> person + ",\"draftOrders\":" + bundle;
            case ORDER_DISPATCH ->
                "\"patientId\":\"alvarez\",\"dispatchedOrders\":[\"ServiceRequest/o1\"],\"performer\":\"Organization/g1\"";
            case APPOINTMENT_BOOK -> person + ",\"appointments\":" + bundle.replace("\"draft\"", "\"proposed\"");
            case ENCOUNTER_START, ENCOUNTER_DISCHARGE -> person + ",\"encounterId\":\"e1\"";
        };
    }
}
