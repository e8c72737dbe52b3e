package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordQuery.Order;
import org.facetpath.server.store.Version;
import org.jspecify.annotations.Nullable;

/// One search, put together from what is asked for. All values are bound, none is written into the SQL.
final class Search {

    private static final long NANO = 1;

    private final Connection connection;
    private final RecordQuery query;
    private final long end;
    private final StringBuilder sql = new StringBuilder(Rows.SELECT);
    private final List<Object> values = new ArrayList<>();

    /// @param end the position that the log is read up to
    Search(Connection connection, RecordQuery query, long end) {
        this.connection = connection;
        this.query = query;
        this.end = end;
    }

    /// What was found, one more than a page holds when there is more.
    List<Version> run() throws SQLException {
        from();
        between();
        sql.append(" AND l.act = 'WRITTEN'").append(Rows.IS_CURRENT);
        values.add(end);
        sql.append(query.order() == Order.NEWEST_FIRST ? "ORDER BY l.position DESC" : "ORDER BY l.position");
        sql.append(" LIMIT ?");
        values.add(query.size() + 1);
        return Rows.list(connection, sql.toString(), values.toArray());
    }

    private void from() {
        List<String> terms = new ArrayList<>();
        addTo(terms, query.patient() == null ? null : Terms.about(query.patient()));
        addTo(terms, query.identifier() == null ? null : Terms.called(query.identifier()));
        if (terms.isEmpty()) {
            sql.append("FROM facetpath_log l WHERE l.type = ?");
            values.add(query.type());
            return;
        }
        sql.append("FROM facetpath_index i JOIN facetpath_log l ON l.position = i.position");
        if (terms.size() > 1) {
            sql.append(" JOIN facetpath_index j ON j.position = l.position AND j.term = ?");
            values.add(terms.get(1));
        }
        // Few rows have a term and many a type: SQLite must not begin with the index of types.
        sql.append(" WHERE i.term = ? AND l.type || '' = ?");
        values.add(terms.getFirst());
        values.add(query.type());
    }

    private static void addTo(List<String> terms, @Nullable String term) {
        if (term != null) {
            terms.add(term);
        }
    }

    private void between() throws SQLException {
        var since = query.since();
        long after = since == null ? 0 : firstAt(since) - 1;
        long before = end + 1;
        var cursor = query.cursor();
        if (cursor != null && query.order() == Order.OLDEST_FIRST) {
            after = Math.max(after, cursor);
        } else if (cursor != null) {
            before = Math.min(before, cursor);
        }
        sql.append(" AND l.position > ? AND l.position < ?");
        values.add(after);
        values.add(before);
    }

    private long firstAt(Instant since) throws SQLException {
        return since.equals(Instant.MIN) ? 1 : TimeLine.positionAt(connection, since.minusNanos(NANO)) + 1;
    }
}
