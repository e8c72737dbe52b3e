package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Optional;
import org.facetpath.server.store.ResourceKey;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;

/// Where a resource comes from: for each of its versions who wrote it, when and why, told from the log, and what others
/// brought about it.
public final class ProvenanceProvider implements IResourceProvider {

    private final Records records;

    ProvenanceProvider(Records records) {
        this.records = records;
    }

    @Override
    public Class<Provenance> getResourceType() {
        return Provenance.class;
    }

    /// Newest first.
    @Search
    public IBundleProvider search(@RequiredParam(name = "target") @Nullable ReferenceParam target) {
        var key = target == null || target.hasChain() || target.getBaseUrl() != null
                ? Optional.<ResourceKey>empty()
                : ResourceKey.named(target.getResourceType() + "/" + target.getIdPart());
        return new SimpleBundleProvider(records.provenance(key.orElseThrow(
                () -> new InvalidRequestException("target is written as Type/id, such as Procedure/1."))));
    }
}
