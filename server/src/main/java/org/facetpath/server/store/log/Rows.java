package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.Version.Act;

/// Rows of the log as versions.
final class Rows {

    /// Begins every query for versions; the log is called `l` in it.
    static final String SELECT =
            "SELECT l.position, l.type, l.id, l.number, l.act, l.at, l.actor, l.reason, l.content ";

    /// Holds for rows that no newer row of the same resource follows, up to a position.
    static final String IS_CURRENT = " AND NOT EXISTS (SELECT 1 FROM facetpath_log n WHERE n.type = l.type"
            + " AND n.id = l.id AND n.number > l.number AND n.position <= ?) ";

    static List<Version> list(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                List<Version> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(version(rows));
                }
                return found;
            }
        }
    }

    static Optional<Version> first(Connection connection, String sql, Object... values) throws SQLException {
        return list(connection, sql, values).stream().findFirst();
    }

    /// The first number of the first row; a default when there is no row.
    static long number(Connection connection, long otherwise, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : otherwise;
            }
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            switch (values[at]) {
                case Long number -> statement.setLong(at + 1, number);
                case Integer number -> statement.setInt(at + 1, number);
                default -> statement.setString(at + 1, values[at].toString());
            }
        }
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong(1),
                new ResourceKey(row.getString(2), row.getString(3)),
                row.getInt(4),
                Act.valueOf(row.getString(5)),
                Moments.instant(row.getLong(6)),
                new Actor(row.getString(7)),
                row.getString(8),
                row.getString(9));
    }

    private Rows() {}
}
