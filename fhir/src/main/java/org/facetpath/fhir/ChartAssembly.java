package org.facetpath.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.core.chart.Patient;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kind;
import org.facetpath.fhir.observation.PegItems;
import org.facetpath.fhir.person.Conditions;
import org.facetpath.fhir.procedure.ClaimLines;
import org.facetpath.fhir.procedure.Proposals;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Turns the resources of one person into facts, type by type.
final class ChartAssembly {

    private final Draft draft = new Draft();
    private final @Nullable Patient patient;
    private final FactReaders readers;
    private final Conditions conditions;
    private final ClaimLines claims;
    private final Proposals proposals;
    private final PegItems peg = new PegItems();
    private final List<Resource> appointments = new ArrayList<>();

    /// @param patient the person; null for resources whose patient is not in the input
    ChartAssembly(Context context, FactReaders readers, @Nullable Patient patient) {
        this.readers = readers;
        this.patient = patient;
        conditions = new Conditions(context, patient == null ? null : patient.birth());
        claims = new ClaimLines(context);
        proposals = new Proposals(context);
    }

    /// Reads one resource. What in it could not be understood is kept with the person.
    void add(Resource resource) {
        guarded(resource, () -> {
            Kind.complainOfConcepts(resource);
            if (!(resource.body().get("id") instanceof String)) {
                resource.root().get("id").text();
            }
            read(resource);
        });
        resource.complaints().forEach(draft::add);
    }

    /// A fault of ours in one resource must not cost the others.
    private void guarded(Resource resource, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException fault) {
            draft.add(new NotUnderstood(
                    resource.label(), "%s: %s".formatted(FAULT, fault.getClass().getSimpleName())));
        }
    }

    /// How a fault of the reader itself is named.
    static final String FAULT = "it could not be read because of a fault in the reader";

    private void read(Resource resource) {
        switch (resource.type()) {
            case "Observation" -> readers.observations().read(resource, draft, peg);
            case "QuestionnaireResponse" -> readers.questionnaires().read(resource, draft, peg);
            case "Condition" -> conditions.read(resource, draft);
            case "Procedure" -> readers.procedures().read(resource, draft);
            case "Claim" -> {
                claims.read(resource);
                proposals.claim(resource);
            }
            case "ExplanationOfBenefit" -> claims.read(resource);
            case "ServiceRequest" -> proposals.order(resource, draft);
            case "Appointment" -> appointments.add(resource);
            case "MedicationRequest", "MedicationStatement", "MedicationDispense", "MedicationAdministration" ->
                readers.medicines().read(resource, draft);
            case "AllergyIntolerance" -> readers.allergies().read(resource, draft);
            case "Device" -> readers.devices().device(resource, draft);
            case "DeviceUseStatement" -> readers.devices().use(resource, draft);
            case "DiagnosticReport" -> readers.reports().report(resource, draft);
            case "ImagingStudy" -> readers.reports().study(resource, draft);
            case "Coverage" -> readers.coverages().read(resource, draft);
            case "Encounter" -> readers.visits().read(resource, draft);
            case "CarePlan" -> readers.carePlans().plan(resource, draft);
            case "DocumentReference", "Composition" -> narrative(resource);
            default -> {}
        }
    }

    private void narrative(Resource document) {
        var status = document.body().text("status");
        if (!"entered-in-error".equals(status)) {
            draft.countNarrative();
        }
    }

    /// The facts of all that was added: appointments after the orders they are for, claims after the
    /// procedures, items of a score after all that may state it.
    Draft finish() {
        for (var appointment : appointments) {
            guarded(appointment, () -> proposals.appointment(appointment));
            appointment.complaints().forEach(draft::add);
        }
        var done = draft.take(FacetProcedure.class);
        claims.join(done, draft);
        proposals.finish(draft);
        peg.finish(draft);
        return draft;
    }

    /// The person's chart; empty when it is nobody's.
    Optional<Chart> chart() {
        var all = finish();
        return Optional.ofNullable(patient).map(all::chart);
    }
}
