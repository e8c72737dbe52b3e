package org.facetpath.server.store.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.log.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts how often the disk is told to flush. A commit that does not flush would be lost when the power goes.
class FlushesTest {

    private static final int WRITES = 200;
    private static final int SHARING = 8;
    private static final Pattern COUNT = Pattern.compile("(?m)^\\s*[0-9.]+\\s+[0-9.]+\\s+[0-9]+\\s+([0-9]+)\\s.*sync$");

    @TempDir
    private Path folder;

    @Test
    void each_commit_of_the_embedded_database_flushes_the_disk() throws Exception {
        assumeTrue(canTrace(), "skipped: strace is missing or may not trace here (install the package strace)");

        long before = flushes(0, 1);
        long after = flushes(WRITES, 1);

        assertThat(after - before).isBetween((long) WRITES, WRITES * 13L / 10);
    }

    @Test
    void commits_that_wait_for_each_other_share_a_flush() throws Exception {
        assumeTrue(canTrace(), "skipped: strace is missing or may not trace here (install the package strace)");

        long before = flushes(0, SHARING);
        long after = flushes(WRITES, SHARING);

        // Each flush takes long enough that the others come meanwhile; alone each commit takes one.
        assertThat(after - before).isBetween((long) WRITES / SHARING, WRITES / 2L);
    }

    private boolean canTrace() throws IOException, InterruptedException {
        try {
            var process =
                    new ProcessBuilder("strace", "-o", folder.resolve("probe").toString(), "true").start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /// How often a process that makes a new store and so many commits in so many threads flushes. Where more than one
    /// writes, the disk is a slow one.
    private long flushes(int commits, int threads) throws Exception {
        var counts = folder.resolve("counts-%d-%d".formatted(commits, threads));
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-c", "-e", "trace=fdatasync,fsync", "-o", counts.toString()));
        if (threads > 1) {
            command.addAll(List.of("-e", "inject=fdatasync,fsync:delay_enter=2000"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWriter.class.getName(),
                folder.resolve("store-%d-%d".formatted(commits, threads)).toString(),
                "f",
                String.valueOf(commits),
                String.valueOf(threads)));
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return COUNT.matcher(Files.readString(counts))
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /// PostgreSQL flushes in a process of its own, and counts it itself.
    @Test
    void each_commit_on_postgresql_flushes_its_log() throws Exception {
        try (var store = new TestStore(Place.POSTGRESQL, folder)) {
            assumeTrue(counts(store), "skipped: this PostgreSQL does not count its flushes in pg_stat_wal");
            long before = walSyncs(store);
            for (int at = 0; at < WRITES; at++) {
                store.write(pain("p" + at), painJson("p" + at, "a", 1));
            }

            // Its statistics come a little later.
            var end = Instant.now().plus(Duration.ofSeconds(15));
            while (walSyncs(store) - before < WRITES && Instant.now().isBefore(end)) {
                Thread.sleep(100);
            }
            assertThat(walSyncs(store) - before).isGreaterThanOrEqualTo(WRITES);
        }
    }

    private static boolean counts(TestStore store) {
        return number(
                        store,
                        "SELECT count(*) FROM information_schema.columns"
                                + " WHERE table_name = 'pg_stat_wal' AND column_name = 'wal_sync'")
                > 0;
    }

    private static long walSyncs(TestStore store) {
        return number(store, "SELECT wal_sync FROM pg_stat_wal");
    }

    private static long number(TestStore store, String sql) {
        return store.database().read(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
