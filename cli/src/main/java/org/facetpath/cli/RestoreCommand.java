package org.facetpath.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.facetpath.server.store.archive.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `facetpath restore`: fills an empty store from a backup.
@Command(
        name = "restore",
        description = "Fills an empty store from a backup, of either database, and proves the log before it says done.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init")
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A file that 'facetpath backup' wrote.")
    private Path file;

    @Mixin
    private StoreOptions store = new StoreOptions();

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return StoreWork.run(console, store.address(), () -> {
            var backup = Restore.of(file);
            return database -> {
                var result = backup.into(database);
                console.out().printf("restored and proved: %d rows, head %s%n", result.rows(), result.head());
                return ExitCode.ASSESSED;
            };
        });
    }
}
