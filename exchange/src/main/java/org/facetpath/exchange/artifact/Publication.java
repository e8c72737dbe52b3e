package org.facetpath.exchange.artifact;

import java.util.List;
import org.facetpath.exchange.part.Narratives;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;

/// What all artefacts say of themselves. They are drafts: no named clinician has reviewed them.
final class Publication {

    private static final String PUBLISHER = "Facetpath";

    private final String version;

    /// @param version of the knowledge
    Publication(String version) {
        this.version = version;
    }

    String version() {
        return version;
    }

    /// @param url ends in the id
    <R extends MetadataResource> R begin(R artifact, String url, String title) {
        var id = url.substring(url.lastIndexOf('/') + 1);
        artifact.setId(id);
        artifact.setLanguage("en");
        artifact.setUrl(url);
        artifact.setVersion(version);
        artifact.setName(name(id));
        artifact.setTitle(title);
        artifact.setStatus(PublicationStatus.DRAFT);
        artifact.setExperimental(false);
        artifact.setPublisher(PUBLISHER);
        Narratives.put(artifact, title, List.of(url + "|" + version));
        return artifact;
    }

    /// The id as a name that programs take: `FacetJoint` for `facet-joint`.
    private static String name(String id) {
        var name = new StringBuilder("Facetpath");
        for (var word : id.split("-", -1)) {
            name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
