package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What rows are found by: their types and their terms. They are listed a step at a time, so that a commit
/// has two pages less to write. Those behind the last whole step are few and are looked through in the log
/// itself, where each keeps its terms until then.
///
/// How far the lists go at least follows from the end of the log alone: who reads the log up to a position knows it.
final class LogIndex implements AutoCloseable {

    private static final int STEP = 64;

    /// A row's terms lie behind its content. One of more characters fills a page by itself and would be read through
    /// for them, so its terms are listed at once.
    private static final int LONGEST_THAT_KEEPS = 3_000;

    /// Stands before, between and behind kept terms, and in none.
    private static final String BETWEEN = " ";

    private static final String LIST_TYPES = "INSERT INTO facetpath_type (type, position)"
            + " SELECT type, position FROM facetpath_log WHERE position > ? AND position <= ?";
    private static final String LIST_TERM = "INSERT INTO facetpath_index (term, position) VALUES (?, ?)";

    /// The places, in a part of the log, of the rows with a term.
    static final String PLACES =
            "SELECT position FROM facetpath_index WHERE term = ? AND position > ? AND position <= ?"
                    + " UNION ALL SELECT position FROM facetpath_log WHERE position > ? AND position <= ?"
                    + " AND replace(terms, ?, '') <> terms";

    private static final String KEPT =
            "SELECT position, terms FROM facetpath_log" + " WHERE position > ? AND position <= ? AND terms IS NOT NULL";

    private final Connection connection;
    private final PreparedStatement terms;

    LogIndex(Connection connection) throws SQLException {
        this.connection = connection;
        terms = connection.prepareStatement(LIST_TERM);
    }

    /// The last position that is certainly listed in a log that ends at a position.
    static long listed(long end) {
        return end / STEP * STEP;
    }

    /// What [#PLACES] has to be given for the rows with a term behind one position and up to another, which the log
    /// reaches at least.
    static List<Object> places(String term, long after, long last) {
        return List.of(term, after, last, Math.max(after, listed(last)), last, BETWEEN + term + BETWEEN);
    }

    /// What a row keeps of its terms; null when they are listed with the next [#list].
    ///
    /// @param end the last position of what is written together with the row
    @Nullable
    String keep(Row row, Set<String> found, long end) throws SQLException {
        var content = row.version().content();
        if (found.isEmpty()) {
            return null;
        }
        long position = row.version().position();
        if (position > listed(end) && (content == null || content.length() <= LONGEST_THAT_KEEPS)) {
            return BETWEEN + String.join(BETWEEN, found) + BETWEEN;
        }
        list(found, position);
        return null;
    }

    private void list(Collection<String> found, long position) throws SQLException {
        for (var term : found) {
            Rows.bind(terms, term, position);
            terms.addBatch();
        }
    }

    /// Lists what has to be, after the log has grown from one end to another.
    void list(long before, long end) throws SQLException {
        if (listed(end) > listed(before)) {
            try (var kept = connection.prepareStatement(KEPT)) {
                Rows.bind(kept, listed(before), listed(end));
                try (var rows = kept.executeQuery()) {
                    while (rows.next()) {
                        list(List.of(rows.getString(2).strip().split(BETWEEN)), rows.getLong(1));
                    }
                }
            }
            try (var statement = connection.prepareStatement(LIST_TYPES)) {
                Rows.bind(statement, listed(before), listed(end));
                statement.executeUpdate();
            }
        }
        terms.executeBatch();
    }

    /// Unlists terms of a row. Those that it keeps go with its content.
    void forget(Set<String> found, long position) throws SQLException {
        try (var deletion =
                connection.prepareStatement("DELETE FROM facetpath_index WHERE term = ? AND position = ?")) {
            for (var term : found) {
                Rows.bind(deletion, term, position);
                deletion.addBatch();
            }
            deletion.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        terms.close();
    }
}
