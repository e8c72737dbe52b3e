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

    /// @param end the position that the log is read up to
    Search(Connection connection, RecordQuery query, long end) {
        this.connection = connection;
        this.query = query;
        this.end = end;
    }

    /// What was found, one more than a page holds when there is more.
    List<Version> run() throws SQLException {
        List<String> terms = new ArrayList<>();
        addTo(terms, query.patient() == null ? null : Terms.about(query.patient()));
        addTo(terms, query.identifier() == null ? null : Terms.called(query.identifier()));
        return find(terms, span());
    }

    private static void addTo(List<String> terms, @Nullable String term) {
        if (term != null) {
            terms.add(term);
        }
    }

    /// The positions that are looked at: those between these two.
    private record Span(long after, long before) {

        Span upTo(long last) {
            return new Span(after, Math.min(before, last + 1));
        }

        Span behind(long last) {
            return new Span(Math.max(after, last), before);
        }
    }

    private Span span() throws SQLException {
        var since = query.since();
        var before = query.before();
        var all = new Span(
                since == null ? 0 : firstAt(since) - 1, before == null ? end + 1 : Math.min(firstAt(before), end + 1));
        var cursor = query.cursor();
        if (cursor == null) {
            return all;
        }
        return query.order() == Order.OLDEST_FIRST ? all.behind(cursor) : all.upTo(cursor - 1);
    }

    private long firstAt(Instant since) throws SQLException {
        return since.equals(Instant.MIN) ? 1 : TimeLine.positionAt(connection, since.minusNanos(NANO)) + 1;
    }

    /// Goes through the rows that are listed and those that may not be yet, in the order that is asked for.
    private List<Version> find(List<String> terms, Span span) throws SQLException {
        long listed = LogIndex.listed(end);
        boolean oldestFirst = query.order() == Order.OLDEST_FIRST;
        var first = oldestFirst ? listed(terms, span.upTo(listed)) : others(terms, span.behind(listed));
        if (first.size() > query.size()) {
            return first;
        }
        // A page and one more may be found by the second as well: whoever asked cuts what is too much.
        List<Version> found = new ArrayList<>(first);
        found.addAll(oldestFirst ? others(terms, span.behind(listed)) : listed(terms, span.upTo(listed)));
        return found;
    }

    private List<Version> listed(List<String> terms, Span span) throws SQLException {
        if (terms.isEmpty()) {
            var from = "FROM facetpath_type i JOIN facetpath_log l ON l.position = i.position WHERE i.type = ?";
            return find(from, List.of(query.type()), "i.position", span);
        }
        var from = new StringBuilder("FROM facetpath_index i JOIN facetpath_log l ON l.position = i.position");
        List<Object> values = new ArrayList<>();
        if (terms.size() > 1) {
            from.append(" JOIN facetpath_index j ON j.position = l.position AND j.term = ?");
            values.add(terms.get(1));
        }
        // Few rows have a term and many a type: SQLite must not begin with the names of all of a type.
        from.append(" WHERE i.term = ? AND l.type || '' = ?");
        values.add(terms.getFirst());
        values.add(query.type());
        return find(from.toString(), values, "l.position", span);
    }

    private List<Version> others(List<String> terms, Span span) throws SQLException {
        var from = new StringBuilder("FROM facetpath_log l WHERE l.type || '' = ?");
        List<Object> values = new ArrayList<>();
        values.add(query.type());
        for (var term : terms) {
            from.append(" AND l.position IN (").append(LogIndex.PLACES).append(')');
            values.addAll(LogIndex.places(term, span.after(), end));
        }
        return find(from.toString(), values, "l.position", span);
    }

    private List<Version> find(String from, List<Object> given, String position, Span span) throws SQLException {
        var sql = Rows.SELECT
                + from
                + " AND %1$s > ? AND %1$s < ? AND l.act = 'WRITTEN'%2$sORDER BY %1$s%3$s LIMIT ?"
                        .formatted(position, Rows.IS_CURRENT, query.order() == Order.NEWEST_FIRST ? " DESC" : "");
        List<Object> values = new ArrayList<>(given);
        values.addAll(List.of(span.after(), span.before(), end, query.size() + 1));
        return Rows.list(connection, sql, values.toArray());
    }
}
