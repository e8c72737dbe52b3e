package org.facetpath.server.store.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.facetpath.server.store.bulk.Manifest.Part;
import org.facetpath.server.store.database.PrivateFolder;

/// Fetches the files of an export that are not there yet. A file has its name only when it is whole.
final class PartFetcher {

    private static final String NDJSON = "application/fhir+ndjson";
    private static final int ROOM = 1 << 16;
    private static final int OK = 200;

    private final GuardedHttp http;
    private final BulkLimits limits;
    private final Consumer<String> progress;
    private long total;

    PartFetcher(GuardedHttp http, BulkLimits limits, Consumer<String> progress) {
        this.http = http;
        this.limits = limits;
        this.progress = progress;
    }

    List<Path> fetch(List<Part> parts, Path folder) throws IOException {
        PrivateFolder.make(folder);
        List<Path> files = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            var file = folder.resolve("%s.%04d.ndjson".formatted(parts.get(at).type(), at + 1));
            if (!Files.exists(file)) {
                progress.accept("fetching %s".formatted(file.getFileName()));
                fetch(parts.get(at), file);
            }
            total += Files.size(file);
            requireWithin(total, limits.totalBytes());
            files.add(file);
        }
        return files;
    }

    private void fetch(Part part, Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        var answer = http.get(part.url(), NDJSON, false);
        try (var body = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new BulkFailedException(
                        "%s was not given: status %d".formatted(file.getFileName(), answer.statusCode()));
            }
            try (var target = Files.newOutputStream(PrivateFolder.file(unfinished))) {
                copy(body, target);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        var room = new byte[ROOM];
        long size = 0;
        for (int read = from.read(room); read >= 0; read = from.read(room)) {
            size += read;
            requireWithin(size, limits.fileBytes());
            requireWithin(total + size, limits.totalBytes());
            to.write(room, 0, read);
        }
    }

    private static void requireWithin(long bytes, long most) {
        if (bytes > most) {
            throw new BulkFailedException("the export is larger than allowed (%d bytes)".formatted(most));
        }
    }
}
