package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.facetpath.exchange.FhirJson;
import org.facetpath.exchange.artifact.KnowledgeArtifacts;
import org.facetpath.knowledge.Forms;
import org.hl7.fhir.r4.model.MetadataResource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `facetpath knowledge export`: our code systems, value sets, questionnaires and extensions as FHIR, one file each.
@Command(
        name = "export",
        description = "Writes code systems, value sets, questionnaires and extensions as FHIR R4.",
        mixinStandardHelpOptions = true)
final class KnowledgeExportCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; made when missing.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    KnowledgeExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUsage("--out %s is not a folder".formatted(folder));
        }
        Files.createDirectories(folder);
        var knowledge = Library.load().knowledge();
        var artifacts = new KnowledgeArtifacts(knowledge, Forms.load(knowledge).orThrow()).all();
        for (var artifact : artifacts) {
            Files.writeString(folder.resolve(nameOf(artifact)), FhirJson.pretty(artifact));
        }
        console.out().print("%d resources in %s\n".formatted(artifacts.size(), folder));
        console.out().flush();
        return ExitCode.ASSESSED.number();
    }

    private static String nameOf(MetadataResource artifact) {
        return "%s-%s.json".formatted(artifact.fhirType(), artifact.getIdPart());
    }
}
