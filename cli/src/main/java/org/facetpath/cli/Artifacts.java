package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.exchange.FhirJson;
import org.facetpath.exchange.artifact.KnowledgeArtifacts;
import org.facetpath.knowledge.Forms;
import org.hl7.fhir.r4.model.MetadataResource;

/// What we define for others, as files of FHIR. Apart from its command, which is looked at before the model of FHIR is
/// loaded.
final class Artifacts {

    private Artifacts() {}

    /// Writes one file each and tells how many.
    static int write(Knowledge knowledge, Path folder) throws IOException {
        var artifacts = new KnowledgeArtifacts(knowledge, Forms.load(knowledge).orThrow()).all();
        for (var artifact : artifacts) {
            Files.writeString(folder.resolve(nameOf(artifact)), FhirJson.pretty(artifact));
        }
        return artifacts.size();
    }

    private static String nameOf(MetadataResource artifact) {
        return "%s-%s.json".formatted(artifact.fhirType(), artifact.getIdPart());
    }
}
