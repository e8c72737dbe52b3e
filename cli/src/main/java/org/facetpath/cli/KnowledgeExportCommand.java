package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `facetpath knowledge export`: our code systems, value sets, questionnaires and extensions as FHIR, one file each.
@Command(
        name = "export",
        description = "Writes code systems, value sets, questionnaires and extensions as FHIR R4.",
        mixinStandardHelpOptions = true)
final class KnowledgeExportCommand implements Callable<Integer>, MoreLibraries.Wanted {

    private final Console console;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; made when missing.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    KnowledgeExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public boolean wantsMore() {
        return true;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUsage("--out %s is not a folder".formatted(folder));
        }
        Files.createDirectories(folder);
        int written = Artifacts.write(Library.load().knowledge(), folder);
        console.out().print("%d resources in %s\n".formatted(written, folder));
        console.out().flush();
        return ExitCode.ASSESSED.number();
    }
}
