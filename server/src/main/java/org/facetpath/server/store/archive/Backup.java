package org.facetpath.server.store.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.facetpath.server.store.LogCheck.Result;
import org.facetpath.server.store.StoreFailedException;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.PrivateFolder;
import org.facetpath.server.store.log.LogRows;
import org.jspecify.annotations.Nullable;

/// Writes a backup while the store is in use. The file appears under its name only when it is whole, flushed
/// and proved, and only its owner may read it.
public final class Backup {

    private static final int ROOM = 1 << 16;

    private final Database database;

    public Backup(Database database) {
        this.database = database;
    }

    /// @throws FileAlreadyExistsException when the file is there already: no backup is overwritten
    /// @throws StoreFailedException when the log is broken; then there is no backup
    public Result write(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        PrivateFolder.file(part);
        try {
            fill(part);
            var result = ArchiveReader.prove(part);
            var breach = result.breach();
            if (breach != null) {
                throw new StoreFailedException(
                        "the log is broken at position %d: %s".formatted(breach.position(), breach.what()));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            flushFolder(file.toAbsolutePath().getParent());
            return result;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void fill(Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var stream = Channels.newOutputStream(channel);
            var packed = new GZIPOutputStream(new BufferedOutputStream(stream, ROOM), ROOM);
            var writer = new ArchiveWriter(packed);
            new LogRows(database).each(row -> {
                if (row == null) {
                    throw new StoreFailedException("the log holds a row that cannot be read");
                }
                writer.write(row);
                return true;
            });
            database.read(connection -> {
                writer.writeTables(connection);
                return true;
            });
            writer.finish();
            packed.finish();
            packed.flush();
            channel.force(true);
        } catch (UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    /// So that the name is on the disk as well, where a folder can be flushed.
    private static void flushFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // Windows cannot; the file itself is flushed.
        }
    }
}
