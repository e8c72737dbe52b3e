package org.facetpath.server.store.log;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.Outcome.Effect;
import org.facetpath.server.store.PlainText;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.RefusedChangeException.Ground;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.StaleVersionException;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.Version.Act;
import org.facetpath.server.store.Why;
import org.facetpath.server.store.content.Content;
import org.facetpath.server.store.content.ContentReader;
import org.facetpath.server.store.content.PatientEdit;
import org.jspecify.annotations.Nullable;

/// Does changes, one after the other, by adding versions to the log.
final class ChangeWriter {

    private static final int LONGEST_CONTENT = 64 << 20;

    // Few rows have an identifier and many a type: SQLite must not begin with the names of all of a type.
    private static final String CALLED = Rows.SELECT
            + "FROM facetpath_log l WHERE l.position IN (%s) AND l.type || '' = ? AND l.act = 'WRITTEN'"
                    .formatted(LogIndex.PLACES)
            + Rows.IS_CURRENT
            + "LIMIT 2";

    private final LogWriter log;
    private final String reason;

    ChangeWriter(LogWriter log, String reason) {
        this.log = log;
        this.reason = reason;
    }

    List<Outcome> apply(Change change) throws SQLException {
        return switch (change) {
            case Change.Write write -> List.of(write(write.key(), write.content(), write.ifVersion()));
            case Change.WriteIfAbsent write -> List.of(writeIfAbsent(write));
            case Change.Delete delete -> List.of(delete(delete));
            case Change.Erase erase -> List.of(new Eraser(log).erase(erase));
            case Change.Move move -> List.of(move(move));
            case Change.Merge merge -> new Merging(this).merge(merge);
            case Change.Unmerge unmerge -> new Merging(this).unmerge(unmerge);
        };
    }

    Outcome write(ResourceKey key, String text, @Nullable Integer ifVersion) throws SQLException {
        var content = check(key, text);
        var current = log.current(key);
        int number = current.map(Version::number).orElse(0);
        int visible = current.filter(Version::exists).map(Version::number).orElse(0);
        if (ifVersion != null && ifVersion != visible) {
            throw new StaleVersionException(key, ifVersion, visible);
        }
        var before = current.map(Version::content).orElse(null);
        if (text.equals(before)) {
            return outcome(Effect.UNCHANGED, current.orElseThrow());
        }
        var row = new LogWriter.New(key, number + 1, Act.WRITTEN, reason, text);
        return outcome(visible == 0 ? Effect.CREATED : Effect.UPDATED, log.add(row, Terms.of(before, content)));
    }

    private static Content check(ResourceKey key, String text) {
        if (text.length() > LONGEST_CONTENT) {
            throw Why.of(Why.Kind.LONGER, "most", LONGEST_CONTENT >> 20).of(key).refusal();
        }
        if (!PlainText.isWhole(text)) {
            throw refused(key, Why.Kind.HALF_A_CHARACTER);
        }
        Content content;
        try {
            content = ContentReader.read(text);
            ContentReader.requireKnown(content.type());
        } catch (RefusedChangeException refusal) {
            throw refusal.why().map(why -> why.of(key).refusal()).orElse(refusal);
        }
        if (!content.type().equals(key.type())) {
            throw refused(key, Why.Kind.OTHER_TYPE);
        }
        if (content.id() != null && !content.id().equals(key.id())) {
            throw refused(key, Why.Kind.OTHER_ID);
        }
        return content;
    }

    private static RefusedChangeException refused(ResourceKey key, Why.Kind why) {
        return Why.of(why).of(key).refusal();
    }

    private Outcome writeIfAbsent(Change.WriteIfAbsent change) throws SQLException {
        log.flush();
        List<Object> values = new ArrayList<>(LogIndex.places(Terms.called(change.identifier()), 0, log.position()));
        values.addAll(List.of(change.key().type(), log.position()));
        var found = Rows.list(log.connection(), CALLED, values.toArray());
        return switch (found.size()) {
            case 0 -> write(change.key(), change.content(), null);
            case 1 -> outcome(Effect.UNCHANGED, found.getFirst());
            default ->
                throw new RefusedChangeException(
                        Ground.AMBIGUOUS,
                        "several of type %s have the identifier"
                                .formatted(change.key().type()));
        };
    }

    private Outcome delete(Change.Delete change) throws SQLException {
        var current = log.current(change.key());
        int visible = current.filter(Version::exists).map(Version::number).orElse(0);
        var expected = change.ifVersion();
        if (expected != null && expected != visible) {
            throw new StaleVersionException(change.key(), expected, visible);
        }
        if (visible == 0) {
            return outcome(change.key(), Effect.UNCHANGED, current);
        }
        var last = current.orElseThrow();
        var row = new LogWriter.New(change.key(), visible + 1, Act.DELETED, reason, null);
        return outcome(Effect.DELETED, log.add(row, Terms.of(last.content(), null)));
    }

    private Outcome move(Change.Move change) throws SQLException {
        if (change.key().type().equals("Patient")) {
            throw new RefusedChangeException(Ground.CONFLICT, "a Patient cannot be moved to another: merge them");
        }
        existing(ResourceKey.patient(change.toPatient()));
        var edit = PatientEdit.of(existing(change.key()));
        if (!edit.turn(change.fromPatient(), change.toPatient())) {
            throw new RefusedChangeException(
                    Ground.CONFLICT,
                    "%s does not refer to %s".formatted(change.key(), ResourceKey.patient(change.fromPatient())));
        }
        return write(change.key(), edit.write(), change.ifVersion());
    }

    /// The content of a resource that has to exist.
    String existing(ResourceKey key) throws SQLException {
        return log.current(key)
                .map(Version::content)
                .orElseThrow(() -> new RefusedChangeException(Ground.ABSENT, key + " does not exist"));
    }

    /// All versions of a resource, newest first.
    List<Version> history(ResourceKey key) throws SQLException {
        log.flush();
        return RecordLog.history(log.connection(), key);
    }

    static Outcome outcome(Effect effect, Version version) {
        return new Outcome(version.key(), effect, version.position(), version.number(), version.at());
    }

    static Outcome outcome(ResourceKey key, Effect effect, Optional<Version> version) {
        return version.map(it -> outcome(effect, it)).orElseGet(() -> new Outcome(key, effect, 0, 0, Instant.EPOCH));
    }
}
