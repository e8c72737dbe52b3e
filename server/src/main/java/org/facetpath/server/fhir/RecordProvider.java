package org.facetpath.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.Delete;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
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

    @History
    public IBundleProvider history(@IdParam IIdType id) {
        return records.history(key(id));
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
        if (id != null) {
            return new SimpleBundleProvider(records.find(key(new IdType(name, id.getValue()))));
        }
        var query = RecordQuery.of(name)
                .withPatient(patient(patient == null ? subject : patient))
                .withIdentifier(identifier(identifier))
                .withPage(RecordQuery.LARGEST, null);
        var since = updated == null ? null : updated.getLowerBoundAsInstant();
        return records.search(since == null ? query : query.withSince(since.toInstant()), request.getCompleteUrl());
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
        return outcome(records.write(List.of(change), Event.Act.CREATE).getFirst());
    }

    @Update
    public MethodOutcome update(
            @IdParam IIdType id,
            @ResourceParam IBaseResource resource,
            @ResourceParam String body,
            RequestDetails request) {
        var content = json(resource, body, request);
        var expected = id.hasVersionIdPart() ? Integer.valueOf(version(id)) : null;
        var change = new Change.Write(key(id), content, expected);
        return outcome(records.write(List.of(change), Event.Act.UPDATE).getFirst());
    }

    @Delete
    public MethodOutcome delete(@IdParam IIdType id) {
        var expected = id.hasVersionIdPart() ? Integer.valueOf(version(id)) : null;
        return outcome(records.write(List.of(new Change.Delete(key(id), expected)), Event.Act.DELETE)
                .getFirst());
    }

    private String json(IBaseResource resource, String body, RequestDetails request) {
        var contentType = request.getHeader("Content-Type");
        var encoding = contentType == null ? EncodingEnum.JSON : EncodingEnum.forContentType(contentType);
        return encoding == EncodingEnum.XML ? fhir.newJsonParser().encodeResourceToString(resource) : body;
    }

    private MethodOutcome outcome(Outcome outcome) {
        var id = new IdType(
                outcome.key().type(), outcome.key().id(), outcome.number() == 0 ? null : "" + outcome.number());
        var told = new MethodOutcome(id, outcome.effect() == Outcome.Effect.CREATED);
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

    private static @Nullable String patient(@Nullable ReferenceParam reference) {
        return reference == null ? null : reference.getIdPart();
    }

    private static @Nullable Identifier identifier(@Nullable TokenParam token) {
        if (token == null) {
            return null;
        }
        return new Identifier(token.getSystem(), token.getValue());
    }
}
