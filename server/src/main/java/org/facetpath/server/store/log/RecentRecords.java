package org.facetpath.server.store.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.facetpath.server.store.PatientRecord;

/// Records as they were last gathered, for as long as nothing but audit events was written since. Whoever works with a
/// patient asks for the record again and again, and each time leaves an event, which is no part of it.
///
/// Any other row of the log, whomever it is about, has a record gathered anew: a row may bring a resource that the
/// record refers to, or a patient merged into this one.
final class RecentRecords {

    /// Characters of content that are held at most, of all records together.
    private static final long MOST = 32_000_000;

    private static final int OF_A_VERSION = 200;

    /// Erased content is gone from here with the next question about the patient, and in any case after this time.
    private static final Duration LASTS = Duration.ofMinutes(5);

    /// Looking through more rows than this takes longer than gathering the record.
    private static final long MOST_ROWS = 500;

    private final Cache<String, PatientRecord> records = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String _, PatientRecord it) -> weight(it))
            .expireAfterWrite(LASTS)
            .scheduler(Scheduler.systemScheduler())
            .build();

    Optional<PatientRecord> find(Connection connection, String patient) throws SQLException {
        long end = RecordLog.end(connection);
        var kept = records.getIfPresent(patient);
        var found = kept != null && isStillSo(connection, kept.position(), end)
                ? Optional.of(kept.readAt(end))
                : new RecordAssembly(connection, end).assemble(patient);
        found.ifPresentOrElse(it -> records.put(patient, it), () -> records.invalidate(patient));
        return found;
    }

    /// Leaves nothing of content that was destroyed.
    void forget() {
        records.invalidateAll();
    }

    private static boolean isStillSo(Connection connection, long read, long end) throws SQLException {
        if (end < read || end - read > MOST_ROWS) {
            return false;
        }
        return 0
                == Rows.number(
                        connection,
                        0,
                        "SELECT COUNT(*) FROM facetpath_log WHERE position > ? AND position <= ? AND type <>"
                                + " 'AuditEvent'",
                        read,
                        end);
    }

    private static int weight(PatientRecord found) {
        return (int) Math.min(
                MOST,
                found.characters() + (long) OF_A_VERSION * found.versions().size());
    }
}
