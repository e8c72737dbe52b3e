package org.facetpath.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.facetpath.server.store.database.StoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which store a command works on.
final class StoreOptions {

    private static final String FROM_ENVIRONMENT = "FACETPATH_DB";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the embedded database. Default: facetpath in your folder for data"
                    + " (XDG_DATA_HOME, else ~/.local/share).")
    private @Nullable Path folder;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "A PostgreSQL database instead: postgresql://user@host/database. Also in the variable"
                    + " FACETPATH_DB, where a password is not seen by others.")
    private @Nullable String url;

    /// The store, which may have to be made.
    StoreAddress address() {
        return address(System.getenv());
    }

    /// The store, which has to be there.
    StoreAddress existing() {
        var address = address();
        if (address instanceof StoreAddress.Folder it && !it.holdsStore()) {
            throw new WrongUsage("there is no store in %s; --data names its folder".formatted(it.path()));
        }
        return address;
    }

    private StoreAddress address(Map<String, String> environment) {
        var chosen = folder;
        if (url != null && chosen != null) {
            throw new WrongUsage("give --data or --db, not both");
        }
        var database = url != null ? url : environment.get(FROM_ENVIRONMENT);
        if (chosen == null && database != null && !database.isBlank()) {
            try {
                return StoreAddress.postgres(database);
            } catch (IllegalArgumentException notAnAddress) {
                throw new WrongUsage(String.valueOf(notAnAddress.getMessage()));
            }
        }
        return new StoreAddress.Folder(chosen != null ? chosen : usual(environment));
    }

    private static Path usual(Map<String, String> environment) {
        var data = environment.get("XDG_DATA_HOME");
        var parent = data != null && Files.isDirectory(Path.of(data))
                ? Path.of(data)
                : Path.of(System.getProperty("user.home"), ".local", "share");
        return parent.resolve("facetpath");
    }
}
