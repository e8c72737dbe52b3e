package org.facetpath.server.store.log;

import java.sql.SQLException;
import java.util.Set;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.Outcome.Effect;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.RefusedChangeException.Ground;
import org.facetpath.server.store.Version.Act;
import org.facetpath.server.store.content.ContentReader;

/// Destroys the content of a resource and whatever was made from it. Hashes and headers stay.
final class Eraser {

    private final LogWriter log;

    Eraser(LogWriter log) {
        this.log = log;
    }

    Outcome erase(Change.Erase change) throws SQLException {
        log.flush();
        var versions = RecordLog.history(log.connection(), change.key());
        if (versions.isEmpty()) {
            throw new RefusedChangeException(Ground.ABSENT, change.key() + " does not exist");
        }
        if (versions.getFirst().act() == Act.ERASED) {
            return ChangeWriter.outcome(Effect.UNCHANGED, versions.getFirst());
        }
        destroy(change);
        var row = new LogWriter.New(
                change.key(), versions.getFirst().number() + 1, Act.ERASED, change.legalReason(), null);
        return ChangeWriter.outcome(Effect.ERASED, log.add(row, Set.of()));
    }

    /// Destroys what is there now.
    void destroy(Change.Erase change) throws SQLException {
        String before = null;
        for (var version : RecordLog.history(log.connection(), change.key()).reversed()) {
            var content = version.content();
            log.index()
                    .forget(Terms.of(before, content == null ? null : ContentReader.read(content)), version.position());
            before = content;
        }
        try (var update = log.connection()
                .prepareStatement("UPDATE facetpath_log SET content = NULL, salt = NULL, terms = NULL"
                        + " WHERE type = ? AND id = ? AND (content IS NOT NULL OR terms IS NOT NULL)")) {
            Rows.bind(update, change.key().type(), change.key().id());
            update.executeUpdate();
        }
    }
}
