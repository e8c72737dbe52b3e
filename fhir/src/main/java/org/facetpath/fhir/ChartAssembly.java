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
import org.facetpath.fhir.medicine.Medicines;
import org.facetpath.fhir.observation.Observations;
import org.facetpath.fhir.observation.QuestionnaireResponses;
import org.facetpath.fhir.person.Allergies;
import org.facetpath.fhir.person.CarePlans;
import org.facetpath.fhir.person.Conditions;
import org.facetpath.fhir.person.Coverages;
import org.facetpath.fhir.person.Devices;
import org.facetpath.fhir.person.Reports;
import org.facetpath.fhir.procedure.Attached;
import org.facetpath.fhir.procedure.ClaimLines;
import org.facetpath.fhir.procedure.Procedures;
import org.facetpath.fhir.procedure.Proposals;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Turns the resources of one person into facts, type by type.
final class ChartAssembly {

    private final Draft draft = new Draft();
    private final @Nullable Patient patient;
    private final Observations observations;
    private final QuestionnaireResponses questionnaires;
    private final Conditions conditions;
    private final Procedures procedures;
    private final ClaimLines claims;
    private final Proposals proposals;
    private final Medicines medicines;
    private final Allergies allergies;
    private final Devices devices;
    private final Reports reports;
    private final Coverages coverages;
    private final CarePlans carePlans;
    private final List<Resource> appointments = new ArrayList<>();

    /// @param patient the person; null for resources whose patient is not in the input
    ChartAssembly(Context context, Attached attached, @Nullable Patient patient) {
        this.patient = patient;
        observations = new Observations(context);
        questionnaires = new QuestionnaireResponses(context);
        conditions = new Conditions(context, patient == null ? null : patient.birth());
        procedures = new Procedures(context, attached);
        claims = new ClaimLines(context);
        proposals = new Proposals(context);
        medicines = new Medicines(context);
        allergies = new Allergies(context);
        devices = new Devices(context);
        reports = new Reports(context);
        coverages = new Coverages(context);
        carePlans = new CarePlans(context);
    }

    /// Reads one resource. What in it could not be understood is kept with the person.
    void add(Resource resource) {
        guarded(resource, () -> read(resource));
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
            case "Observation" -> observations.read(resource, draft);
            case "QuestionnaireResponse" -> questionnaires.read(resource, draft);
            case "Condition" -> conditions.read(resource, draft);
            case "Procedure" -> procedures.read(resource, draft);
            case "Claim" -> {
                claims.read(resource);
                proposals.claim(resource);
            }
            case "ExplanationOfBenefit" -> claims.read(resource);
            case "ServiceRequest" -> proposals.order(resource, draft);
            case "Appointment" -> appointments.add(resource);
            case "MedicationRequest", "MedicationStatement", "MedicationDispense", "MedicationAdministration" ->
                medicines.read(resource, draft);
            case "AllergyIntolerance" -> allergies.read(resource, draft);
            case "Device" -> devices.device(resource, draft);
            case "DeviceUseStatement" -> devices.use(resource, draft);
            case "DiagnosticReport" -> reports.report(resource, draft);
            case "ImagingStudy" -> reports.study(resource, draft);
            case "Coverage" -> coverages.read(resource, draft);
            case "Encounter" -> carePlans.visit(resource, draft);
            case "CarePlan" -> carePlans.plan(resource, draft);
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

    /// The facts of all that was added: appointments after the orders they are for, claims after the procedures.
    Draft finish() {
        for (var appointment : appointments) {
            guarded(appointment, () -> proposals.appointment(appointment));
            appointment.complaints().forEach(draft::add);
        }
        var done = draft.take(FacetProcedure.class);
        claims.join(done, draft);
        proposals.finish(draft);
        return draft;
    }

    /// The person's chart; empty when it is nobody's.
    Optional<Chart> chart() {
        var all = finish();
        return Optional.ofNullable(patient).map(all::chart);
    }
}
