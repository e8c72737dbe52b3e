package org.facetpath.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.StoreAddress;
import org.facetpath.server.store.log.RecordLog;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// What the store's log costs: durable commits of one resource of about a kilobyte, beside a bare insert of the same
/// text into SQLite with the same settings by one prepared statement, and many resources to a commit, as an import does
/// it.
///
/// `StoreDurability FOLDER [rounds] [seconds]`: the folder has to lie on the disk that is to be measured. By
/// turns, in one thread; the first round warms up and does not count; the table shows medians of the rounds.
public final class StoreDurability {

    private static final Actor ACTOR = new Actor("system/benchmark");
    private static final int TOGETHER = 500;
    private static final String FILLING = "x".repeat(800);

    private final long turnNanos;
    private int count;

    private StoreDurability(long turnNanos) {
        this.turnNanos = turnNanos;
    }

    static void main(String[] arguments) throws IOException, SQLException {
        var folder = Files.createTempDirectory(Path.of(arguments[0]), "store-durability");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        long seconds = arguments.length > 2 ? Long.parseLong(arguments[2]) : 3;
        new StoreDurability(seconds * 1_000_000_000L).run(folder, rounds);
    }

    private void run(Path folder, int rounds) throws SQLException {
        var bare = new double[rounds];
        var single = new double[rounds];
        var bulk = new double[rounds];
        try (var plain = bare(folder.resolve("bare.db"));
                var insert = plain.prepareStatement("INSERT INTO bare (id, content) VALUES (?, ?)");
                var database = Database.open(new StoreAddress.Folder(folder.resolve("store")))) {
            var records = new RecordLog(database, InstantSource.system());
            for (int round = -1; round < rounds; round++) {
                double bareRate = rate(1, () -> insert(insert));
                double singleRate = rate(1, () -> write(records, 1));
                double bulkRate = rate(TOGETHER, () -> write(records, TOGETHER));
                if (round >= 0) {
                    bare[round] = bareRate;
                    single[round] = singleRate;
                    bulk[round] = bulkRate;
                }
            }
        }
        System.out.printf("| way | resources/s, median (least to most) | ÷ bare insert |%n|---|---|---|%n");
        print("bare SQLite insert, a commit each", bare, bare);
        print("log, a commit each", single, bare);
        print("log, %d to a commit".formatted(TOGETHER), bulk, bare);
        System.out.printf(Locale.ROOT, "%nBulk ÷ single: %.1f%n", median(bulk) / median(single));
    }

    private interface Turn {
        void take() throws SQLException;
    }

    private double rate(int resources, Turn turn) throws SQLException {
        long begun = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - begun < turnNanos) {
            turn.take();
            done += resources;
        }
        return done * 1e9 / (System.nanoTime() - begun);
    }

    private static Connection bare(Path file) throws SQLException {
        var settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "4000");
        settings.setGetGeneratedKeys(false);
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file);
        var connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id TEXT PRIMARY KEY, content TEXT)");
        }
        return connection;
    }

    private void insert(PreparedStatement insert) throws SQLException {
        var id = "o-%d".formatted(count++);
        insert.setString(1, id);
        insert.setString(2, content(id));
        insert.executeUpdate();
    }

    private void write(RecordLog records, int resources) {
        List<Change> changes = new ArrayList<>(resources);
        for (int at = 0; at < resources; at++) {
            var id = "o-%d".formatted(count++);
            changes.add(new Change.Write(new ResourceKey("Observation", id), content(id)));
        }
        records.write(changes, ACTOR, "benchmark");
    }

    private static String content(String id) {
        return "{\"resourceType\":\"Observation\",\"id\":\"%s\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/%s\"},\"note\":[{\"text\":\"%s\"}]}"
                .formatted(id, id, FILLING);
    }

    private static void print(String way, double[] rates, double[] bare) {
        var range = Arrays.stream(rates).summaryStatistics();
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f (%,.0f to %,.0f) | %.2f |%n",
                way,
                median(rates),
                range.getMin(),
                range.getMax(),
                median(IntStream.range(0, rates.length)
                        .mapToDouble(round -> rates[round] / bare[round])
                        .toArray()));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
