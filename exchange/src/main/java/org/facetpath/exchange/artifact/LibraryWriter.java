package org.facetpath.exchange.artifact;

import java.util.List;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;

/// The knowledge that answers are made with, as a Library: its version, what it is composed of, and the guidelines and
/// policies in it. The rules themselves are not in it: they stand in the knowledge files.
final class LibraryWriter {

    private static final String URL = "https://facetpath.org/fhir/Library/facetpath-knowledge";
    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/library-type";

    private final Publication publication;

    LibraryWriter(Publication publication) {
        this.publication = publication;
    }

    /// @param parts the addresses of the artefacts it is composed of
    Library write(Knowledge knowledge, List<String> parts, String title) {
        var library = publication.begin(new Library(), URL, title);
        library.setType(new CodeableConcept(new Coding(TYPES, "logic-library", "Logic Library")));
        for (var part : parts) {
            library.addRelatedArtifact(new RelatedArtifact()
                    .setType(RelatedArtifactType.COMPOSEDOF)
                    .setResource(part + "|" + publication.version()));
        }
        knowledge.policies().all().stream()
                .map(Policy::id)
                .distinct()
                .sorted()
                .forEach(id -> library.addRelatedArtifact(new RelatedArtifact()
                        .setType(RelatedArtifactType.DERIVEDFROM)
                        .setLabel(id)
                        .setDisplay(id)));
        return library;
    }
}
