package org.facetpath.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.facetpath.server.audit.Event;
import org.facetpath.server.store.archive.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `facetpath backup`: a copy of the store while it is in use.
@Command(
        name = "backup",
        description =
                "Writes a backup of the store while it is in use: one packed file, proved before it has its name.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "Where to write it; it must not exist.")
    private Path file;

    @Mixin
    private StoreOptions store = new StoreOptions();

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongUsage("there is no folder %s to write the backup into".formatted(folder));
        }
        return StoreWork.run(console, store.existing(), database -> {
            var result = new Backup(database).write(file);
            // Behind it, so that the log that was backed up is the one whose head is told.
            Correction.trail(Correction.log(database))
                    .keep(Event.of(Event.Act.EXPORT, null, null)
                            .with("a backup of %d rows, head %s".formatted(result.rows(), result.head())));
            console.out().printf("%s%n%d rows, head %s%n", file, result.rows(), result.head());
            return ExitCode.ASSESSED;
        });
    }
}
