package org.facetpath.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// One record held in memory, unpacked, so that every contestant gets the same bytes and no disk.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RecordFile(String name, byte[] bytes) {

    /// Every JSON record under the folder, by name.
    static List<RecordFile> readAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.json(\\.gz)?"))
                    .sorted()
                    .map(RecordFile::read)
                    .toList();
        }
    }

    static RecordFile read(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            boolean packed = file.toString().endsWith(".gz");
            return new RecordFile(
                    String.valueOf(file.getFileName()),
                    packed ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
