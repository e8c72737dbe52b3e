package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.facetpath.server.audit.AuditEvents;
import org.facetpath.server.audit.AuditQuery;
import org.facetpath.server.audit.Event;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.AuditEvent;
import org.jspecify.annotations.Nullable;

/// The audit trail: read, and searched by time, account, patient and what was touched. It is written by the server
/// only.
public final class AuditProvider implements IResourceProvider {

    /// More are not given out at once; the export has no such end.
    private static final int MOST = 10_000;

    private final Records records;
    private final AuditEvents events;

    AuditProvider(Records records, AuditEvents events) {
        this.records = records;
        this.events = events;
    }

    @Override
    public Class<AuditEvent> getResourceType() {
        return AuditEvent.class;
    }

    @Read
    public IBaseResource read(@IdParam IIdType id) {
        try {
            return events.read(id.getIdPart())
                    .map(records::shown)
                    .orElseThrow(() -> new ResourceNotFoundException(id.getValue()));
        } catch (IllegalArgumentException outside) {
            throw new InvalidRequestException(outside.getMessage());
        }
    }

    /// Newest first.
    @Search
    public IBundleProvider search(
            @OptionalParam(name = "date") @Nullable DateRangeParam date,
            @OptionalParam(name = "agent") @Nullable ReferenceParam agent,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "entity") @Nullable ReferenceParam entity,
            RequestDetails request) {
        var query = query(date, agent, patient, entity);
        var found = events.find(query, Event.Act.SEARCH, request.getCompleteUrl())
                .limit(MOST + 1)
                .toList();
        if (found.size() > MOST) {
            throw new PreconditionFailedException(
                    "More than %d events match; ask for fewer days or one account, or export them.".formatted(MOST));
        }
        return records.matches(found);
    }

    private static AuditQuery query(
            @Nullable DateRangeParam date,
            @Nullable ReferenceParam agent,
            @Nullable ReferenceParam patient,
            @Nullable ReferenceParam entity) {
        var time = AskedTime.of(date);
        try {
            return new AuditQuery(
                    time.from(),
                    time.before(),
                    agent == null ? null : agent.getValue(),
                    patient == null ? null : patient.getIdPart(),
                    entity == null ? null : entity.getValue());
        } catch (IllegalArgumentException unusable) {
            throw new InvalidRequestException(unusable.getMessage());
        }
    }
}
