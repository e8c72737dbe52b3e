package org.facetpath.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.database.Database;

/// Records opened by clinicians outside of their care teams: each with a reason, which the audit trail keeps, and for
/// [#LASTS] only.
public final class BreakGlass {

    public static final Duration LASTS = Duration.ofHours(4);

    private final Database database;
    private final InstantSource clock;

    public BreakGlass(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Opens a record.
    public void open(String account, String patient) {
        database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                INSERT INTO facetpath_break_glass (account, patient, expires) VALUES (?, ?, ?)
                ON CONFLICT (account, patient) DO UPDATE SET expires = EXCLUDED.expires
                """)) {
                statement.setString(1, account);
                statement.setString(2, patient);
                statement.setLong(3, clock.instant().plus(LASTS).toEpochMilli());
                return statement.executeUpdate();
            }
        });
    }

    /// That nobody has the records of these patients open.
    public Beside gone(Set<String> patients) {
        return Beside.each("DELETE FROM facetpath_break_glass WHERE patient = ?", patients);
    }

    boolean isOpen(String account, String patient) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "SELECT 1 FROM facetpath_break_glass WHERE account = ? AND patient = ? AND expires > ?")) {
                statement.setString(1, account);
                statement.setString(2, patient);
                statement.setLong(3, clock.instant().toEpochMilli());
                try (var rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }
}
