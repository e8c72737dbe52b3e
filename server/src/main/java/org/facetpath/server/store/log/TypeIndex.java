package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.SQLException;

/// What rows are found by where only their type is asked for. They are listed a step at a time, so that a
/// commit has one page less to write; those behind the last whole step are few and are looked through in the
/// log itself.
///
/// How far the list goes follows from the end of the log alone: who reads the log up to a position knows it.
final class TypeIndex {

    private static final int STEP = 64;

    private static final String ADD = "INSERT INTO facetpath_type (type, position)"
            + " SELECT type, position FROM facetpath_log WHERE position > ? AND position <= ?";

    /// The last position that is listed in a log that ends at a position.
    static long listed(long end) {
        return end / STEP * STEP;
    }

    /// Lists what has to be, after the log has grown from one end to another.
    static void grow(Connection connection, long before, long end) throws SQLException {
        if (listed(end) > listed(before)) {
            try (var statement = connection.prepareStatement(ADD)) {
                Rows.bind(statement, listed(before), listed(end));
                statement.executeUpdate();
            }
        }
    }

    private TypeIndex() {}
}
