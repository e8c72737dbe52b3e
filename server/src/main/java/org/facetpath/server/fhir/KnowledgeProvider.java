package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/// Reads one type of the artefacts that come from the knowledge: code systems, value sets, questionnaires, the library.
public final class KnowledgeProvider implements IResourceProvider {

    private final Class<? extends MetadataResource> type;
    private final Supplier<List<MetadataResource>> all;

    /// @param all of every type, asked for when somebody asks for one: a start need not wait for them
    KnowledgeProvider(Class<? extends MetadataResource> type, Supplier<List<MetadataResource>> all) {
        this.type = type;
        this.all = all;
    }

    private Stream<MetadataResource> artifacts() {
        return all.get().stream().filter(type::isInstance);
    }

    @Override
    public Class<? extends MetadataResource> getResourceType() {
        return type;
    }

    @Read
    public MetadataResource read(@IdParam IIdType id) {
        return artifacts()
                .filter(it -> it.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @Search
    public List<MetadataResource> search(@OptionalParam(name = "url") @Nullable UriParam url) {
        return artifacts()
                .filter(it -> url == null || it.getUrl().equals(url.getValue()))
                .toList();
    }
}
