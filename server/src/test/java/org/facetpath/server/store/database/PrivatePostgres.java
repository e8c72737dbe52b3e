package org.facetpath.server.store.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.facetpath.server.store.database.StoreAddress.Postgres;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL for tests: the one that `FACETPATH_TEST_PG` names (a JDBC URL of a server on which
/// databases may be made), or one started from the binaries of a Debian package, on loopback, once for all
/// tests of a JVM.
public final class PrivatePostgres {

    private static final String ROOT = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Optional<String> SERVER = find();

    /// A new empty database. Skips the test when there is no PostgreSQL.
    public static Postgres emptyDatabase() {
        Assumptions.assumeTrue(
                SERVER.isPresent(), "skipped: no PostgreSQL (install the package postgresql or set FACETPATH_TEST_PG)");
        var server = SERVER.orElseThrow();
        var name = "facetpath_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException problem) {
            throw new IllegalStateException("PostgreSQL made no database", problem);
        }
        return StoreAddress.postgres(server.replaceFirst("(//[^/]+/)[^?]*", "$1" + name));
    }

    private static Optional<String> find() {
        var given = System.getenv("FACETPATH_TEST_PG");
        return given != null && !given.isBlank()
                ? Optional.of(given)
                : binaries().map(PrivatePostgres::start);
    }

    private static Optional<Path> binaries() {
        var versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(
                            bin -> bin.getParent().getFileName().toString()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String start(Path bin) {
        try {
            var folder = Files.createTempDirectory("facetpath-postgres");
            if (isRoot()) {
                run(List.of("chown", ROOT, folder.toString()));
            }
            var cluster = folder.resolve("cluster").toString();
            int port = freePort();
            run(asPostgres(bin.resolve("initdb"), "-D", cluster, "-A", "trust", "-U", ROOT, "-E", "UTF8", "--no-sync"));
            AtExit.end(() -> stop(bin, folder));
            run(asPostgres(
                    bin.resolve("pg_ctl"),
                    "-D",
                    cluster,
                    "-w",
                    "-l",
                    folder.resolve("log").toString(),
                    "-o",
                    "-h 127.0.0.1 -p %d -k %s".formatted(port, folder),
                    "start"));
            return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s".formatted(port, ROOT);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// At once: what it holds is thrown away, so nothing need be brought to the disk.
    private static void stop(Path bin, Path folder) {
        try {
            run(asPostgres(
                    bin.resolve("pg_ctl"),
                    "-D",
                    folder.resolve("cluster").toString(),
                    "-m",
                    "immediate",
                    "-t",
                    "10",
                    "stop"));
        } catch (IOException problem) {
            System.err.println("PostgreSQL did not stop: " + problem.getMessage());
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("left behind: " + folder);
        }
    }

    /// PostgreSQL refuses to run as root.
    private static List<String> asPostgres(Path program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", ROOT, "--"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) throws IOException {
        var output = Files.createTempFile("facetpath-postgres", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .directory(new java.io.File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("%s: %s".formatted(command, Files.readString(output)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.delete(output);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private PrivatePostgres() {}
}
