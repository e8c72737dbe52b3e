package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.StoreFailedException;
import org.facetpath.server.store.archive.BrokenBackupException;
import org.facetpath.server.store.bulk.BulkFailedException;
import org.facetpath.server.store.bulk.ForbiddenAddressException;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.StoreAddress;
import org.facetpath.server.store.intake.SomebodyElseException;

/// Something done with an open store, and how it is told when that cannot be done.
interface StoreWork {

    ExitCode on(Database database) throws IOException;

    /// Opens the store, does the work and closes it.
    static int run(Console console, StoreAddress address, StoreWork work) {
        return run(console, address, () -> work);
    }

    /// What is looked at before a store is opened, and made where there is none; then the work.
    @FunctionalInterface
    interface Beforehand {
        StoreWork look() throws IOException;
    }

    /// Looks, opens the store, does the work and closes it. Where the look fails no store is touched.
    static int run(Console console, StoreAddress address, Beforehand before) {
        try {
            var work = before.look();
            try (var database = Database.open(address)) {
                return work.on(database).number();
            }
        } catch (SomebodyElseException
                | RefusedChangeException
                | BrokenBackupException
                | BulkFailedException
                | ForbiddenAddressException refusal) {
            console.say(String.valueOf(refusal.getMessage()));
            return ExitCode.DAMAGED.number();
        } catch (StoreFailedException failure) {
            console.say(String.valueOf(failure.getMessage()));
            if (console.debug().get()) {
                failure.printStackTrace(console.err());
            }
            return ExitCode.FAILED.number();
        } catch (FileAlreadyExistsException there) {
            console.say("%s is there already".formatted(there.getFile()));
            return ExitCode.USAGE.number();
        } catch (NoSuchFileException missing) {
            console.say("%s does not exist".formatted(missing.getFile()));
            return ExitCode.USAGE.number();
        } catch (FileSystemException problem) {
            console.say("%s: %s".formatted(problem.getFile(), problem.getReason()));
            return ExitCode.FAILED.number();
        } catch (IOException problem) {
            console.say("could not read or write: %s".formatted(problem.getMessage()));
            return ExitCode.FAILED.number();
        }
    }
}
