package org.facetpath.server.hooks.card;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.database.Database;

/// What record systems were told, word for word. It stands beside the log, whose audit event holds its hash: an answer
/// that was changed no longer fits, and one that law makes go leaves its hash behind.
public final class AnswerLedger {

    private static final Pattern HASH = Pattern.compile(", answer ([0-9a-f]{64})");
    private static final Pattern CARD = Pattern.compile("\"uuid\":\"([^\"]{1,64})\"");

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

    /// The hash of the answer that an event tells of.
    public static Optional<String> hashIn(String event) {
        var found = HASH.matcher(event);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    public boolean isEmpty() {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("SELECT 1 FROM facetpath_answer LIMIT 1");
                    var rows = statement.executeQuery()) {
                return !rows.next();
            }
        });
    }

    /// Whether the answer of that hash is still there.
    public boolean isKept(String hash) {
        return message(hash).isPresent();
    }

    /// The ids of the cards in an answer; none where it is not there or cannot be read any more.
    public Set<String> cardsIn(String hash) {
        try {
            return find(hash)
                    .map(it -> CARD.matcher(new String(it.message(), StandardCharsets.UTF_8))
                            .results()
                            .map(card -> card.group(1))
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
        } catch (IllegalStateException damaged) {
            return Set.of();
        }
    }

    /// That these are destroyed. Their hashes stay in the trail.
    public Beside gone(Set<String> hashes) {
        return Beside.each("DELETE FROM facetpath_answer WHERE hash = ?", hashes);
    }

    /// The answer of that hash.
    public Optional<Answer> find(String hash) {
        return message(hash).map(packed -> Answer.unpacked(hash, packed));
    }

    private Optional<String> message(String hash) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("SELECT message FROM facetpath_answer WHERE hash = ?")) {
                statement.setString(1, hash);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
