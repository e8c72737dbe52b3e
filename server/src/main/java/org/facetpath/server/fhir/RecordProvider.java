package org.facetpath.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.At;
import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Since;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.List;
import java.util.UUID;
import org.facetpath.server.audit.Event;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.ResourceKey;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.jspecify.annotations.Nullable;

/// Read, version read, history, search, create, update and delete of one type of resource.
public final class RecordProvider implements IResourceProvider {

    private final Class<? extends IBaseResource> type;
    private final String name;
    private final Records records;
    private final FhirContext fhir;

    RecordProvider(String name, Records records, FhirContext fhir) {
        this.type = fhir.getResourceDefinition(name).getImplementingClass();
        this.name = name;
        this.records = records;
        this.fhir = fhir;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Read(version = true)
    public IBaseResource read(@IdParam IIdType id) {
        return id.hasVersionIdPart() ? records.read(key(id), version(id)) : records.read(key(id));
    }

    /// Of all time; of those versions that were current at a time (`_at`), or written since one (`_since`).
    @History
    public IBundleProvider history(
            @IdParam IIdType id, @At @Nullable DateRangeParam at, @Since @Nullable InstantType since) {
        return records.history(
                key(id),
                AskedTime.of(at),
                since == null ? null : since.getValue().toInstant());
    }

    /// By patient (also called subject), identifier, id and when it was last written.
    @Search
    public IBundleProvider search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
            @OptionalParam(name = "subject") @Nullable ReferenceParam subject,
            @OptionalParam(name = "identifier") @Nullable TokenParam identifier,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam updated,
            RequestDetails request) {
        var about = patient(patient, subject, request);
        if (id != null) {
            if (identifier != null || updated != null) {
                throw new InvalidRequestException("_id goes with patient or subject, and with nothing else.");
            }
            return new SimpleBundleProvider(records.find(key(new IdType(name, id.getValue())), about));
        }
        var time = AskedTime.of(updated);
        var query = RecordQuery.of(name)
                .withPatient(about)
                .withIdentifier(identifier(identifier))
                .withSince(time.from())
                .withBefore(time.before())
                .withPage(RecordQuery.LARGEST, null);
        return records.search(query, request.getCompleteUrl());
    }

    @Create
    public MethodOutcome create(
            @ResourceParam IBaseResource resource,
            @ResourceParam String body,
            @ConditionalUrlParam @Nullable String condition,
            RequestDetails request) {
        var key = new ResourceKey(name, UUID.randomUUID().toString());
        var content = Body.withId(json(resource, body, request), key.id());
        var change = condition == null
                ? new Change.Write(key, content, 0)
                : new Change.WriteIfAbsent(key, content, Conditions.identifier(condition));
        return outcome(records.write(List.of(change), Event.Act.CREATE).getFirst(), request);
    }

    @Update
    public MethodOutcome update(
            @IdParam IIdType id,
            @ResourceParam IBaseResource resource,
            @ResourceParam String body,
            RequestDetails request) {
        var content = json(resource, body, request);
        var change = new Change.Write(key(id), content, Conditions.version(request));
        return outcome(records.write(List.of(change), Event.Act.UPDATE).getFirst(), request);
    }

    @Delete
    public MethodOutcome delete(@IdParam @Nullable IIdType id, RequestDetails request) {
        if (id == null) {
            throw new InvalidRequestException("One resource is deleted at a time, by its id: %s/id.".formatted(name));
        }
        var change = new Change.Delete(key(id), Conditions.version(request));
        return outcome(records.write(List.of(change), Event.Act.DELETE).getFirst(), request);
    }

    private String json(IBaseResource resource, String body, RequestDetails request) {
        var contentType = request.getHeader("Content-Type");
        var encoding = contentType == null ? EncodingEnum.JSON : EncodingEnum.forContentType(contentType);
        return encoding == EncodingEnum.XML ? fhir.newJsonParser().encodeResourceToString(resource) : body;
    }

    private MethodOutcome outcome(Outcome outcome, RequestDetails request) {
        var id = new IdType(
                outcome.key().type(), outcome.key().id(), outcome.number() == 0 ? null : "" + outcome.number());
        var told = new MethodOutcome(id, outcome.effect() == Outcome.Effect.CREATED);
        var wish = request.getHeader("Prefer");
        if (wish != null && wish.contains("return=representation") && outcome.effect() != Outcome.Effect.DELETED) {
            told.setResource(records.read(outcome.key()));
        }
        return told;
    }

    private ResourceKey key(IIdType id) {
        try {
            return new ResourceKey(name, id.getIdPart());
        } catch (IllegalArgumentException outside) {
            throw new InvalidRequestException(outside.getMessage());
        }
    }

    private static int version(IIdType id) {
        try {
            return Integer.parseInt(id.getVersionIdPart());
        } catch (NumberFormatException notANumber) {
            throw new InvalidRequestException("A version is a number.");
        }
    }

    private static @Nullable String patient(
            @Nullable ReferenceParam patient, @Nullable ReferenceParam subject, RequestDetails request) {
        var first = patient(patient, request);
        var second = patient(subject, request);
        if (first != null && second != null && !first.equals(second)) {
            throw new InvalidRequestException("patient and subject name two patients.");
        }
        return first == null ? second : first;
    }

    private static @Nullable String patient(@Nullable ReferenceParam reference, RequestDetails request) {
        if (reference == null) {
            return null;
        }
        var type = reference.getResourceType();
        var base = reference.getBaseUrl();
        if (type != null && !type.equals("Patient")) {
            throw new InvalidRequestException("What is asked about is a Patient, not a %s.".formatted(type));
        }
        if (base != null && !base.equals(request.getFhirServerBase())) {
            throw new InvalidRequestException("That Patient is one of another server.");
        }
        return reference.getIdPart();
    }

    private static @Nullable Identifier identifier(@Nullable TokenParam token) {
        if (token == null) {
            return null;
        }
        return new Identifier(token.getSystem(), token.getValue());
    }
}
