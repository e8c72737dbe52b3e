package org.facetpath.server.hooks;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.exchange.cds.Service;
import org.facetpath.exchange.crd.CrdDiscovery;
import org.facetpath.report.wording.Speech;

/// The services there are, one for each hook, and what of the record each asks for: what the reader of charts uses, no
/// more. Templates keep to what CDS Hooks 2.0.1 recommends, so that every record system can fill them: it searches by
/// patient, and what matters is picked out here.
public final class HookServices {

    /// Without these nothing is said: silence about them would be taken for an answer.
    static final Set<String> NEEDED = Set.of("patient", "conditions", "observations", "procedures");

    /// Without who pays nothing is said about an order.
    static final String COVERAGE = "coverage";

    static final String ORDERS = "orders";

    private static final List<Map.Entry<String, String>> RECORD = List.of(
            entry("patient", "Patient/{{context.patientId}}"),
            entry("conditions", "Condition?patient={{context.patientId}}"),
            entry("observations", "Observation?patient={{context.patientId}}"),
            entry("procedures", "Procedure?patient={{context.patientId}}"),
            entry(ORDERS, "ServiceRequest?patient={{context.patientId}}&status=draft,active,on-hold"),
            entry("medications", "MedicationRequest?patient={{context.patientId}}"),
            entry("statements", "MedicationStatement?patient={{context.patientId}}"),
            // What was injected in a block, and so how long its relief must last.
            entry("administrations", "MedicationAdministration?patient={{context.patientId}}"),
            entry("allergies", "AllergyIntolerance?patient={{context.patientId}}"),
            entry("reports", "DiagnosticReport?patient={{context.patientId}}"),
            entry("answers", "QuestionnaireResponse?patient={{context.patientId}}"),
            entry("devices", "Device?patient={{context.patientId}}"));

    private static final List<Map.Entry<String, String>> FOR_ORDERS = List.of(
            entry(COVERAGE, "Coverage?patient={{context.patientId}}&status=active"),
            entry("encounters", "Encounter?patient={{context.patientId}}"));

    private static final List<Service> ALL =
            Arrays.stream(Hook.values()).map(HookServices::service).toList();

    private HookServices() {}

    static List<Service> list() {
        return ALL;
    }

    /// The service of this id.
    public static Optional<Service> find(String id) {
        return ALL.stream().filter(service -> service.id().equals(id)).findFirst();
    }

    private static Service service(Hook hook) {
        return new Service(
                hook,
                "facetpath-" + hook.code(),
                title(hook),
                description(hook),
                prefetch(hook),
                hook == Hook.PATIENT_VIEW ? null : CrdDiscovery.extension(Speech.in("en")));
    }

    private static SequencedMap<String, String> prefetch(Hook hook) {
        var templates = new LinkedHashMap<String, String>();
        RECORD.forEach(it -> templates.put(it.getKey(), it.getValue()));
        if (hook.isAboutOrders()) {
            FOR_ORDERS.forEach(it -> templates.put(it.getKey(), it.getValue()));
        }
        return templates;
    }

    private static String title(Hook hook) {
        return switch (hook) {
            case PATIENT_VIEW -> "Facet joint pain: red flags and next step";
            case ORDER_SELECT, ORDER_SIGN, ORDER_DISPATCH -> "Facet procedures: is it covered, and what is missing";
            case APPOINTMENT_BOOK -> "Facet procedures: is the appointment covered, and what is missing";
            case ENCOUNTER_START -> "Facet joint pain: what to ask in this visit";
            case ENCOUNTER_DISCHARGE -> "Facet joint pain: what to write down before leaving";
        };
    }

    private static String description(Hook hook) {
        return switch (hook) {
            case PATIENT_VIEW ->
                "Says when a record holds a red flag of spine pain, or is consistent with facet joint pain, with the"
                        + " next step and why. Supports a decision; it is not a diagnosis.";
            case ORDER_SELECT, ORDER_SIGN, ORDER_DISPATCH ->
                "Judges ordered facet blocks, injections and ablations by the published policy of the patient's payer"
                        + " and names the path to yes. Silent about all other orders.";
            case APPOINTMENT_BOOK ->
                "Judges appointments for facet procedures by the published policy of the patient's payer on the day of"
                        + " the appointment. Silent about all others.";
            case ENCOUNTER_START ->
                "Red flags, the next step, and what only patient and clinician can answer about the spine pain.";
            case ENCOUNTER_DISCHARGE ->
                "Red flags, and diagnostic blocks of the last days whose result is not written down.";
        };
    }
}
