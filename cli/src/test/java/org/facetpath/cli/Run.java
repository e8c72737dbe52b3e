package org.facetpath.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What one command line answered, run in this process on the day 2026-11-23.
record Run(int code, String out, String err) {

    static final Path ROOT = Path.of(System.getProperty("facetpath.root", ".."));

    private static final ObjectMapper JSON = new ObjectMapper();

    static Run of(String... arguments) {
        return with(new byte[0], arguments);
    }

    /// With something on standard input.
    static Run with(byte[] input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream(input),
                Console.printing(out),
                Console.printing(err),
                false,
                false,
                80,
                new AtomicBoolean(),
                () -> LocalDate.of(2026, 11, 23));
        int code = Main.run(console, arguments);
        console.out().flush();
        console.err().flush();
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// The assessments of a file, as of 2026-11-01, in JSON.
    static Run json(Path file, String... further) {
        var fixed = Stream.of("assess", file.toString(), "--as-of", "2026-11-01", "--format", "json");
        return of(Stream.concat(fixed, Stream.of(further)).toArray(String[]::new));
    }

    static Path example(String name) {
        return ROOT.resolve("examples").resolve(name + ".json");
    }

    static Path bad(String name) {
        return ROOT.resolve("cli/src/test/resources/bad").resolve(name);
    }

    /// The one assessment on standard output.
    JsonNode answer() {
        return JSON.readTree(out);
    }

    /// One assessment a line.
    List<JsonNode> answers() {
        return out.lines().map(JSON::readTree).toList();
    }
}
