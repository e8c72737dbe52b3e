package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.facetpath.server.store.database.Database;
import org.jspecify.annotations.Nullable;

/// All rows of the log with what proves them, read some hundred at a time, so that nobody has to wait for it.
public final class LogRows {

    private static final String NEXT = "SELECT position, type, id, number, act, at, actor, reason, content, salt,"
            + " content_hash, chain_hash FROM facetpath_log WHERE position > ? ORDER BY position LIMIT ?";
    private static final int STEP = 500;

    private final Database database;

    public LogRows(Database database) {
        this.database = database;
    }

    /// Gives each row to the taker, in order, until it wants no more. Rows written meanwhile come too.
    ///
    /// @param taker is given null for a row that this software cannot have written
    public void each(Predicate<@Nullable Row> taker) {
        // A row before the first place would be found by others, so it must be found here.
        long position = Long.MIN_VALUE;
        while (true) {
            long after = position;
            var rows = database.read(connection -> read(connection, after));
            for (var row : rows) {
                if (!taker.test(row) || row == null) {
                    return;
                }
                position = row.version().position();
            }
            if (rows.size() < STEP) {
                return;
            }
        }
    }

    private static List<@Nullable Row> read(Connection connection, long after) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            Rows.bind(statement, after, STEP);
            return read(statement);
        }
    }

    private static List<@Nullable Row> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            List<@Nullable Row> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row(rows));
            }
            return read;
        }
    }

    private static @Nullable Row row(ResultSet row) throws SQLException {
        try {
            return new Row(Rows.version(row), row.getString(10), row.getString(11), row.getString(12));
        } catch (IllegalArgumentException notWritable) {
            return null;
        }
    }
}
