package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.jspecify.annotations.Nullable;

/// Adds rows to the end of the log, within one transaction that nobody else writes beside.
final class LogWriter implements AutoCloseable {

    private static final String LAST =
            "SELECT position, chain_hash, at FROM facetpath_log ORDER BY position DESC LIMIT 1";
    private static final String ADD =
            "INSERT INTO facetpath_log (position, type, id, number, act, at, actor, reason, salt, content,"
                    + " content_hash, chain_hash, terms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CURRENT =
            Rows.SELECT + "FROM facetpath_log l WHERE type = ? AND id = ? ORDER BY number DESC LIMIT 1";

    private final Connection connection;
    private final Actor by;
    private final PreparedStatement rows;
    private final LogIndex index;

    /// What was added but not sent to the database yet.
    private final List<Added> waiting = new ArrayList<>();

    /// The newest of them of each resource.
    private final Map<ResourceKey, Version> newest = new HashMap<>();

    private long position;

    /// Up to where the database has it.
    private long sent;

    private String chain = Chain.START;
    private Instant at;

    LogWriter(Connection connection, Instant now, Actor by) throws SQLException {
        this.connection = connection;
        this.by = by;
        at = Moments.instant(Moments.micros(now));
        readEnd();
        sent = position;
        rows = connection.prepareStatement(ADD);
        index = new LogIndex(connection);
    }

    /// Time never runs backwards in the log, whatever the clock does.
    private void readEnd() throws SQLException {
        try (var statement = connection.prepareStatement(LAST);
                var last = statement.executeQuery()) {
            if (last.next()) {
                position = last.getLong(1);
                chain = last.getString(2);
                var before = Moments.instant(last.getLong(3));
                at = at.isBefore(before) ? before : at;
            }
        }
    }

    /// The newest version of a resource, also one added here.
    Optional<Version> current(ResourceKey key) throws SQLException {
        var added = newest.get(key);
        return added != null ? Optional.of(added) : Rows.first(connection, CURRENT, key.type(), key.id());
    }

    /// Adds a version behind the newest one of its resource.
    Version add(New row, Set<String> found) throws SQLException {
        var version = new Version(position + 1, row.key, row.number, row.act, at, by, row.reason, row.content);
        var salt = row.content == null ? null : Chain.salt();
        var contentHash = Chain.hash(salt, row.content);
        chain = Chain.link(chain, version, contentHash);
        put(new Row(version, salt, contentHash, chain), found);
        return version;
    }

    /// Adds a row as it is.
    void put(Row row, Set<String> found) {
        waiting.add(new Added(row, found));
        newest.put(row.version().key(), row.version());
        position = row.version().position();
    }

    private record Added(Row row, Set<String> found) {}

    /// What a new row says, but for what the log itself knows.
    record New(
            ResourceKey key,
            int number,
            Version.Act act,
            String reason,
            @Nullable String content) {}

    /// Sends what was added to the database, so that queries find it.
    void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            for (var added : waiting) {
                bind(added.row, index.keep(added.row, added.found, position));
            }
            rows.executeBatch();
            index.list(sent, position);
            waiting.clear();
            newest.clear();
            sent = position;
        }
    }

    private void bind(Row row, @Nullable String terms) throws SQLException {
        var version = row.version();
        rows.setLong(1, version.position());
        rows.setString(2, version.key().type());
        rows.setString(3, version.key().id());
        rows.setInt(4, version.number());
        rows.setString(5, version.act().name());
        rows.setLong(6, Moments.micros(version.at()));
        rows.setString(7, version.by().id());
        rows.setString(8, version.reason());
        rows.setString(9, row.salt());
        rows.setString(10, version.content());
        rows.setString(11, row.contentHash());
        rows.setString(12, row.chainHash());
        rows.setString(13, terms);
        rows.addBatch();
    }

    LogIndex index() {
        return index;
    }

    Connection connection() {
        return connection;
    }

    long position() {
        return position;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        index.close();
    }
}
