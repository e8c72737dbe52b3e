package org.facetpath.server.hooks.card;

import java.time.InstantSource;
import java.util.Optional;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.database.Database;

/// What record systems were told, word for word. It stands beside the log, whose audit event holds its hash: an answer
/// that was changed no longer fits, and one that law makes go leaves its hash behind.
public final class AnswerLedger {

    private final Database database;
    private final InstantSource clock;

    public AnswerLedger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// That this is told now. It is written with the event that says so; the same words are kept once.
    public Beside told(Answer answer) {
        var packed = answer.packed();
        return connection -> {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO facetpath_answer (hash, message, given) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
                statement.setString(1, answer.hash());
                statement.setString(2, packed);
                statement.setLong(3, clock.millis());
                statement.executeUpdate();
            }
        };
    }

    /// The answer of that hash.
    public Optional<Answer> find(String hash) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("SELECT message FROM facetpath_answer WHERE hash = ?")) {
                statement.setString(1, hash);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(Answer.unpacked(hash, rows.getString(1))) : Optional.empty();
                }
            }
        });
    }
}
