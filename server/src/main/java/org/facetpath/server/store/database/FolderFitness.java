package org.facetpath.server.store.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Finds out whether a folder can be written by writing a page to a file in it, and how much room its disk has.
final class FolderFitness {

    private static final String TRIED = "facetpath.tried";
    private static final int PAGE = 4_096;

    private FolderFitness() {}

    static Fitness of(Path folder, long leastBytes) {
        try {
            write(folder.resolve(TRIED));
            long free = Files.getFileStore(folder).getUsableSpace();
            return free >= leastBytes
                    ? new Fitness.Fit()
                    : new Fitness.Narrow(
                            "the disk of the data folder %s has %d MB left, less than the %d MB that are asked"
                                            .formatted(folder, free >> 20, leastBytes >> 20)
                                    + " for; make room");
        } catch (IOException problem) {
            return new Fitness.Unusable(
                    String.valueOf(FolderFailure.of(folder, problem).getMessage()));
        }
    }

    private static void write(Path file) throws IOException {
        try (var channel = FileChannel.open(PrivateFolder.file(file), StandardOpenOption.WRITE)) {
            var page = ByteBuffer.allocate(PAGE);
            while (page.hasRemaining()) {
                channel.write(page);
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
