package org.facetpath.server.hooks.record;

import static org.facetpath.exchange.cds.RefusedMessageException.Fault.INVALID;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Proposal;
import org.facetpath.exchange.cds.Body;
import org.facetpath.exchange.cds.HookRequest;
import org.facetpath.exchange.cds.HookRequest.Drafted;
import org.facetpath.exchange.cds.RefusedMessageException;
import org.facetpath.exchange.crd.BillingOptions;
import org.facetpath.fhir.Reading;
import org.facetpath.fhir.ReadingSession;
import org.facetpath.fhir.Refusal;
import org.facetpath.server.assess.Assessor;

/// Reads the chart of the one patient a hook is about, and refuses a record in which another one turns up.
public final class HookCharts {

    private static final String ORDERS = "orders";

    private final Assessor assessor;
    private final BillingOptions options;

    public HookCharts(Assessor assessor) {
        this.assessor = assessor;
        this.options = new BillingOptions(assessor.knowledge().terminology());
    }

    /// Which of the orders in the context are for a facet procedure, as the chart names them. Nothing else of
    /// the record is read for it.
    public Set<String> facetOrders(HookRequest request) {
        var context = request.context();
        var session = assessor.open();
        var patient = Body.of("{\"resourceType\":\"Patient\",\"id\":\"%s\"}".formatted(context.patientId()))
                .all();
        session.add(patient.bytes(), patient.from(), patient.end(), "context.patientId");
        context.orders().forEach(order -> add(order, session));
        var reading = session.finish();
        refuseUnread(reading);
        var found = new LinkedHashSet<String>();
        reading.charts().forEach(chart -> chart.list(Proposal.class).forEach(proposal -> found.add(proposal.source())));
        context.orders().stream()
                .flatMap(order -> order.basedOn().stream())
                .filter(target -> target.startsWith("ServiceRequest/") || target.contains("/ServiceRequest/"))
                .map(target -> target.substring(target.indexOf("ServiceRequest/")))
                .forEach(found::add);
        context.dispatched().stream()
                .filter(target -> target.startsWith("ServiceRequest/"))
                .forEach(found::add);
        return found;
    }

    /// The chart with everything: the record, and the draft orders in place of what the record holds of them.
    ///
    /// @throws RefusedMessageException when it is not FHIR R4, or not all of one patient
    /// @throws MissingRecordException when the patient is not in it
    public Chart read(HookRequest request, GatheredRecord gathered) {
        var session = assessor.open();
        for (var part : gathered.parts()) {
            var slice = holdsOrders(part) ? options.considered(part.slice()) : part.slice();
            session.add(slice.bytes(), slice.from(), slice.end(), part.name());
        }
        request.context().orders().forEach(order -> add(order, session));
        var reading = session.finish();
        refuseUnread(reading);
        return only(reading, request.context().patientId());
    }

    /// Those of the prefetch, and one that was handed to somebody and fetched.
    private static boolean holdsOrders(GatheredRecord.Part part) {
        return part.isFor(ORDERS) || part.name().contains("ServiceRequest/");
    }

    private void add(Drafted order, ReadingSession session) {
        var slice = options.considered(order.slice());
        session.add(slice.bytes(), slice.from(), slice.end(), "context");
    }

    private static void refuseUnread(Reading reading) {
        if (reading.refusals().stream().anyMatch(refusal -> refusal.place().startsWith("fetched."))) {
            throw new MissingRecordException("Needed and not to be had: fhirServer does not answer in FHIR R4.");
        }
        if (!reading.refusals().isEmpty()) {
            var what =
                    reading.refusals().stream().map(HookCharts::told).distinct().collect(Collectors.joining("; "));
            throw new RefusedMessageException(INVALID, "Not FHIR R4: %s.".formatted(what));
        }
    }

    /// Where and of which kind; its reason only where it holds no words of the record.
    private static String told(Refusal refusal) {
        return switch (refusal.kind()) {
            case OTHER_VERSION, BROKEN, NOT_JSON -> "%s: %s".formatted(refusal.place(), refusal.reason());
            case NOT_FHIR, XML, UNREADABLE -> refusal.place();
        };
    }

    private static Chart only(Reading reading, String patient) {
        var others = reading.charts().stream()
                .filter(chart -> !chart.patient().id().equals(patient))
                .toList();
        var strangers = reading.absentPatients().stream()
                .filter(target -> target.startsWith("Patient/") || target.contains("/Patient/"))
                .filter(target -> !target.endsWith("Patient/" + patient))
                .toList();
        if (!others.isEmpty() || !strangers.isEmpty() || reading.charts().size() > 1) {
            throw new RefusedMessageException(
                    INVALID, "The record holds data of another patient than context.patientId.");
        }
        return reading.charts().stream()
                .findFirst()
                .orElseThrow(() -> new MissingRecordException("Needed and not to be had: patient: no Patient came."));
    }
}
