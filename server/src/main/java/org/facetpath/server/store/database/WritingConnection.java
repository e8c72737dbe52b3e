package org.facetpath.server.store.database;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

    /// Transactions are begun and ended by hand. The driver, told otherwise, tries to begin one after each statement.
    @Override
    public boolean getAutoCommit() {
        return false;
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

        private final String[] names;
        private boolean inUse;

        Kept(SQLiteConnection connection, String sql) throws SQLException {
            super(connection, sql);
            names = rs.colsMeta;
        }

        boolean take() {
            boolean free = !inUse;
            inUse = true;
            return free;
        }

        /// The driver would ask for the names of the columns each time.
        @Override
        public ResultSet getResultSet() throws SQLException {
            rs.colsMeta = names;
            return super.getResultSet();
        }

        /// Ready for the next use. The connection ends it with all others when it is closed itself.
        ///
        /// The next use binds every value anew, those not given as NULL. Clearing them in SQLite would have it
        /// plan the statement again.
        @Override
        public void close() throws SQLException {
            clearBatch();
            batch = new Object[paramCount];
            pointer.safeRunInt(DB::reset);
            inUse = false;
        }
    }
}
