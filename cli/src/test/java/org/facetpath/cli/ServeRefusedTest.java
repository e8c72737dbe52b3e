package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A server that cannot start, or a store that cannot be opened, says what to do")
class ServeRefusedTest {

    @TempDir
    private Path folder;

    /// In a process of its own, as somebody who starts it sees it: within one process whoever logs first decides how.
    private Run serve(String... options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.facetpath.cli.Main",
                "serve"));
        command.addAll(List.of(options));
        try {
            var out = Files.createTempFile("serve", ".out");
            var err = Files.createTempFile("serve", ".err");
            var process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end: " + Files.readString(out));
            }
            return new Run(process.exitValue(), Files.readString(out), told(Files.readString(err)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// What Facetpath says, without what Java and its logging say of themselves.
    private static String told(String err) {
        return err.lines()
                .filter(line -> !line.startsWith("WARNING: ") && !line.startsWith("SLF4J"))
                .filter(line -> !line.contains(" |-WARN in "))
                .collect(Collectors.joining("\n"));
    }

    /// Any command that opens a store, in this process: all say the same of it.
    private static Run open(String... where) {
        var all = new ArrayList<>(List.of("import", Run.example("no-spine-pain").toString()));
        all.addAll(List.of(where));
        return Run.of(all.toArray(String[]::new));
    }

    private static Run openIn(Path data) {
        return open("--data", data.toString());
    }

    private static void assertTold(Run run, String... words) {
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FAILED.number());
        assertThat(run.err()).contains(words).doesNotContain("bug").doesNotContain("Exception");
        assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
        assertThat(run.out()).doesNotContain("Exception").doesNotContain("FAILED");
    }

    @Test
    void where_a_file_is_in_the_place_of_its_folder_and_leaves_that_file_alone() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "somebody's");
        var before = Files.getPosixFilePermissions(file);

        assertTold(serve("--port", "0", "--data", file.toString()), file.toString(), "a file of that name is there");
        assertTold(openIn(file), file.toString(), "a file of that name is there", "--data");

        assertThat(file).hasContent("somebody's");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(before);
    }

    @Test
    void where_a_file_is_on_the_way_to_its_folder() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "somebody's");

        assertTold(openIn(file.resolve("inner")), file.toString(), "--data");
    }

    @Test
    void where_the_path_of_its_folder_is_too_long() {
        var path = folder.resolve("d".repeat(300));

        assertTold(openIn(path), path.toString(), "too long", "--data");
    }

    @Test
    void where_nobody_can_make_its_folder() {
        assertTold(openIn(Path.of("/proc/facetpath")), "/proc/facetpath cannot be used", "--data");
    }

    @Test
    void where_its_database_is_none() throws IOException {
        Files.writeString(folder.resolve("facetpath.db"), "no database at all, and long enough to be read".repeat(99));

        assertTold(openIn(folder), folder.toString(), "is no database, or is damaged", "restore a backup");
    }

    @Test
    void where_another_program_has_its_port() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertTold(serve("--port", port, "--data", folder.toString()), "port " + port, "another program", "--port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://u@h/d", "postgresql://us er:secret@h/d", "facetpath.db"})
    void where_the_address_of_its_database_is_none(String url) {
        var run = Run.of("serve", "--db", url);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("database").doesNotContain("secret").doesNotContain("bug");
    }

    @Test
    void where_nobody_answers_at_the_address_of_its_database() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertTold(open("--db", "postgresql://u:secret@127.0.0.1:%d/d".formatted(port)), "cannot be reached");
    }

    @Test
    void where_its_port_is_none() {
        var run = serve("--port", "99999", "--data", folder.resolve("data").toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("ports are 0 to 65535").doesNotContain("bug");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, refuses the user or the password",
        "3D000, has no such database",
        "08004, wants a password and got none"
    })
    void where_its_database_refuses(String state, String words) throws IOException {
        try (var database = new RefusingPostgres(state)) {
            var run = open("--db", "postgresql://clinic:secret@127.0.0.1:%d/records".formatted(database.port()));

            assertTold(run, words, "127.0.0.1:" + database.port());
            assertThat(run.err())
                    .doesNotContain("secret")
                    .doesNotContain("of that server's")
                    .doesNotContain("jdbc");
        }
    }
}
