package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.Page;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.PlainText;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.Database;
import org.jspecify.annotations.Nullable;

/// The store as one chained log in a database.
public final class RecordLog implements RecordStore {

    private static final String OF_PATIENT = Rows.SELECT
            + "FROM facetpath_log l WHERE l.position IN (%1$s UNION ALL %1$s) ORDER BY l.position DESC LIMIT ?"
                    .formatted(LogIndex.PLACES);

    private final Database database;
    private final InstantSource clock;
    private final RecentRecords recent = new RecentRecords();

    public RecordLog(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Outcome> write(List<? extends Change> changes, Actor by, String reason, Beside beside) {
        PlainText.require("a reason", reason, PlainText.LONGEST_REASON);
        var outcomes = database.write(connection -> {
            try (var log = new LogWriter(connection, clock.instant(), by)) {
                var writer = new ChangeWriter(log, reason);
                List<Outcome> done = new ArrayList<>(changes.size());
                for (var change : changes) {
                    done.addAll(writer.apply(change));
                }
                log.flush();
                beside.write(connection);
                return List.copyOf(done);
            }
        });
        if (outcomes.stream().anyMatch(outcome -> outcome.effect() == Outcome.Effect.ERASED)) {
            recent.forget();
            database.forgetDeleted();
        }
        return outcomes;
    }

    @Override
    public Optional<Version> read(ResourceKey key) {
        return database.read(connection -> Rows.first(
                connection,
                Rows.SELECT + "FROM facetpath_log l WHERE l.type = ? AND l.id = ? ORDER BY l.number DESC LIMIT 1",
                key.type(),
                key.id()));
    }

    @Override
    public Optional<Version> read(ResourceKey key, int number) {
        return database.read(connection -> Rows.first(
                connection,
                Rows.SELECT + "FROM facetpath_log l WHERE l.type = ? AND l.id = ? AND l.number = ?",
                key.type(),
                key.id(),
                number));
    }

    @Override
    public Optional<Version> readAsOf(ResourceKey key, Instant time) {
        return database.read(connection -> Rows.first(
                connection,
                Rows.SELECT + "FROM facetpath_log l WHERE l.type = ? AND l.id = ? AND l.at <= ?"
                        + " ORDER BY l.number DESC LIMIT 1",
                key.type(),
                key.id(),
                Moments.micros(time)));
    }

    @Override
    public List<Version> history(ResourceKey key) {
        return database.read(connection -> history(connection, key));
    }

    static List<Version> history(Connection connection, ResourceKey key) throws SQLException {
        return Rows.list(
                connection,
                Rows.SELECT + "FROM facetpath_log l WHERE l.type = ? AND l.id = ? ORDER BY l.number DESC",
                key.type(),
                key.id());
    }

    @Override
    public Page<Version> historyOfPatient(String patientId, int size, @Nullable Long cursor) {
        return database.read(connection -> {
            long last = cursor == null ? end(connection) : cursor - 1;
            List<Object> values = new ArrayList<>(LogIndex.places(Terms.about(patientId), 0, last));
            values.addAll(LogIndex.places(Terms.left(patientId), 0, last));
            values.add(size + 1);
            return page(Rows.list(connection, OF_PATIENT, values.toArray()), size);
        });
    }

    @Override
    public Page<Version> search(RecordQuery query) {
        return database.read(connection -> page(new Search(connection, query, end(connection)).run(), query.size()));
    }

    /// Cuts what was asked for with one more down to a page.
    private static Page<Version> page(List<Version> found, int size) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, size), found.get(size - 1).position());
    }

    @Override
    public Optional<PatientRecord> record(String patientId) {
        return database.read(connection -> recent.find(connection, patientId));
    }

    @Override
    public Optional<PatientRecord> recordAsOf(String patientId, Instant time) {
        return database.read(connection ->
                new RecordAssembly(connection, TimeLine.positionAt(connection, time)).assemble(patientId));
    }

    @Override
    public List<Version> log(long after, int size) {
        return database.read(connection -> Rows.list(
                connection,
                Rows.SELECT + "FROM facetpath_log l WHERE l.position > ? ORDER BY l.position LIMIT ?",
                after,
                size));
    }

    @Override
    public long position() {
        return database.read(RecordLog::end);
    }

    static long end(Connection connection) throws SQLException {
        return Rows.number(connection, 0, "SELECT MAX(position) FROM facetpath_log");
    }
}
