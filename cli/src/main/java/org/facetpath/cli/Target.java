package org.facetpath.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/// Where the answers of all patients go, one after the other: standard output, or a file that appears whole or not at
/// all.
final class Target implements Answers {

    private final Writer writer;
    private final @Nullable Path file;
    private final @Nullable Path draft;
    private final boolean several;
    private boolean begun;

    private Target(Writer writer, @Nullable Path file, @Nullable Path draft, int patients) {
        this.several = patients > 1;
        this.writer = writer;
        this.file = file;
        this.draft = draft;
    }

    /// @throws WrongUsage when the path cannot be written, or is one of the inputs
    static Target of(@Nullable Path out, List<String> inputs, int patients, Console console) {
        if (out == null) {
            return new Target(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), null, null, patients);
        }
        try {
            for (var input : inputs) {
                if (isSame(Path.of(input), out)) {
                    throw new WrongUsage("--out %s is an input and would be overwritten".formatted(out));
                }
            }
            if (Files.exists(out) && !Files.isRegularFile(out)) {
                if (Files.isDirectory(out)) {
                    throw new WrongUsage("--out %s is a folder".formatted(out));
                }
                return new Target(Files.newBufferedWriter(out), null, null, patients);
            }
            var folder = out.toAbsolutePath().getParent();
            var draft = Files.createTempFile(folder, ".facetpath-", ".part");
            return new Target(Files.newBufferedWriter(draft), out, draft, patients);
        } catch (IOException unwritable) {
            throw new WrongUsage("--out %s cannot be written (%s)".formatted(out, unwritable.getMessage()));
        }
    }

    private static boolean isSame(Path input, Path out) throws IOException {
        return Files.exists(input) && Files.exists(out) && Files.isSameFile(input, out);
    }

    @Override
    public void write(Assessment assessment, Report report) throws IOException {
        report.write(assessment, writer, several, !begun);
        begun = true;
    }

    @Override
    public void keep() throws IOException {
        writer.flush();
        if (file != null && draft != null) {
            writer.close();
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (draft == null) {
            writer.flush();
            return;
        }
        writer.close();
        Files.deleteIfExists(draft);
    }
}
