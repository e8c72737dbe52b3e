package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.Version.Act;
import org.facetpath.server.store.content.ContentReader;
import org.jspecify.annotations.Nullable;

/// Fills an empty log with rows that were read elsewhere, as they are, and makes the index anew. Who uses it proves the
/// rows first, and does it all in one write.
public final class LogRefill implements AutoCloseable {

    private static final int TOGETHER = 500;

    private final LogWriter log;
    private final PreparedStatement before;
    private int waiting;

    public LogRefill(Connection connection) throws SQLException {
        log = new LogWriter(connection, Instant.EPOCH, new Actor("system/restore"));
        before = connection.prepareStatement(
                "SELECT content FROM facetpath_log WHERE type = ? AND id = ? AND number = ?");
        if (log.position() > 0) {
            throw new IllegalStateException("the log is not empty");
        }
    }

    public void add(Row row) throws SQLException {
        var version = row.version();
        if (version.act() == Act.ERASED) {
            // The content may have been copied just before it was erased.
            log.flush();
            new Eraser(log).destroy(new Change.Erase(version.key(), version.reason()));
        }
        var content = version.content();
        log.put(row, Terms.of(contentBefore(version), content == null ? null : ContentReader.read(content)));
        if (++waiting == TOGETHER) {
            log.flush();
            waiting = 0;
        }
    }

    private @Nullable String contentBefore(Version version) throws SQLException {
        if (version.number() == 1 || version.act() == Act.ERASED) {
            return null;
        }
        log.flush();
        Rows.bind(before, version.key().type(), version.key().id(), version.number() - 1);
        try (var found = before.executeQuery()) {
            return found.next() ? found.getString(1) : null;
        }
    }

    public void finish() throws SQLException {
        log.flush();
    }

    @Override
    public void close() throws SQLException {
        before.close();
        log.close();
    }
}
