package org.facetpath.server.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.database.StoreAddress;
import org.facetpath.server.store.log.TestStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills a process under load, again and again on the same store: by turns one thread writes, and several that share
/// commits. `-Dcrash.rounds=300` for more rounds.
class KilledWhileWritingTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 20);
    private static final int MOST_WRITES = 12;
    private static final int SHARING = 5;
    private static final int LONGEST_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// 128 and the number of the signal that cannot be caught.
    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Place.class)
    void what_was_acknowledged_is_there_and_nothing_is_half_there(Place place) throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var address = place.empty(folder);
        List<String> acknowledged = new ArrayList<>();
        long checked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var added = writeAndKill(address, round, random);
            acknowledged.addAll(added);
            try (var store = new TestStore(address)) {
                assertThat(store.verify().breach())
                        .as("seed %d, round %d", seed, round)
                        .isNull();
                boolean last = round == ROUNDS - 1;
                requireAll(store, last ? acknowledged : added);
                checked = requireWhole(store, last ? 0 : checked);
            }
        }
        assertThat(acknowledged).as("writes in %d rounds", ROUNDS).hasSizeGreaterThan(ROUNDS);
    }

    /// What the writer acknowledged before it was killed, some time after so many acknowledgements. It writes them to a
    /// file, which outlives it.
    private List<String> writeAndKill(StoreAddress address, int round, Random random) throws Exception {
        var output = folder.resolve("r" + round + ".txt");
        var process = start(address, round, output);
        try {
            // Counted in writes, so that a slow machine is tried as hard as a fast one.
            int wanted = 2 + random.nextInt(MOST_WRITES);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (safe(output).size() < wanted && process.isAlive() && System.nanoTime() < end) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            assertThat(process.isAlive())
                    .as("the writer writes until it is killed")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("it was killed, it did not end by itself")
                .isEqualTo(KILLED);
        var lines = safe(output);
        // Whether the last line is a whole one cannot be told.
        return lines.subList(0, Math.max(0, lines.size() - 1));
    }

    private static List<String> safe(Path output) throws IOException {
        try (var lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith(CrashingWriter.SAFE))
                    .map(line -> line.substring(CrashingWriter.SAFE.length()))
                    .toList();
        }
    }

    private static Process start(StoreAddress address, int round, Path output) throws IOException {
        var written = switch (address) {
            case StoreAddress.Folder it -> it.path().toString();
            case StoreAddress.Postgres it -> it.url();
        };
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        written,
                        "r" + round,
                        String.valueOf(Integer.MAX_VALUE),
                        String.valueOf(round % 2 == 0 ? 1 : SHARING))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void requireAll(TestStore store, List<String> acknowledged) {
        for (var line : acknowledged) {
            var parts = line.split(" ", -1);
            var last = store.records().log(Long.parseLong(parts[0]) - 1, 1).getFirst();
            assertThat(last.key().id()).isEqualTo("%s-%d".formatted(parts[2], Integer.parseInt(parts[1]) - 1));
        }
    }

    /// Every write behind a position is there with all its resources, in the log and in the index. Tells the
    /// last position.
    private static long requireWhole(TestStore store, long from) {
        long position = from;
        long end = store.records().position();
        while (position < end) {
            var first = store.records().log(position, 1).getFirst();
            var name = first.key().id().replaceFirst("-[0-9]+$", "");
            int size = Integer.parseInt(String.valueOf(first.content()).replaceFirst(".*\"size\":([0-9]+)}", "$1"));
            var all = store.records().log(position, size);
            assertThat(all).hasSize(size).extracting(it -> it.key().id()).allMatch(id -> id.startsWith(name + "-"));
            assertThat(store.records()
                            .search(RecordQuery.of("Basic").withPatient(name))
                            .items())
                    .extracting(Version::position)
                    .containsExactlyElementsOf(
                            all.stream().map(Version::position).toList());
            position += size;
        }
        return position;
    }
}
