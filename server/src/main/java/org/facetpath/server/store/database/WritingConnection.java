package org.facetpath.server.store.database;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/// The connection that writes. It keeps the statements it has prepared: each commit needs the same few, and preparing
/// them took a quarter of its time.
final class WritingConnection extends JDBC4Connection {

    private static final int MOST_KEPT = 64;

    private final Map<String, Kept> kept = new HashMap<>();

    WritingConnection(Path file, SQLiteConfig settings) throws SQLException {
        super("jdbc:sqlite:" + file.toAbsolutePath(), file.toAbsolutePath().toString(), settings.toProperties());
    }

    /// One that was closed is given out again; one that is in use never is.
    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        var found = kept.get(sql);
        if (found == null && kept.size() < MOST_KEPT) {
            found = new Kept(this, sql);
            kept.put(sql, found);
        }
        return found != null && found.take() ? found : super.prepareStatement(sql);
    }

    private static final class Kept extends JDBC4PreparedStatement {

        private boolean inUse;

        Kept(SQLiteConnection connection, String sql) throws SQLException {
            super(connection, sql);
        }

        boolean take() {
            boolean free = !inUse;
            inUse = true;
            return free;
        }

        /// Ready for the next use. The connection ends it with all others when it is closed itself.
        @Override
        public void close() throws SQLException {
            clearBatch();
            clearParameters();
            pointer.safeRunInt(DB::reset);
            inUse = false;
        }
    }
}
