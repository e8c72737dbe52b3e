package org.facetpath.server.hooks.card;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Coding;
import org.facetpath.exchange.cds.Feedback;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.database.Database;
import org.jspecify.annotations.Nullable;

/// Which cards were shown, by what they were about and never by whom, and what was told back about them.
public final class CardLedger {

    private final Database database;
    private final InstantSource clock;

    public CardLedger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How often cards of one topic of a service were shown, taken up and set aside.
    public record Count(String service, String topic, long shown, long accepted, long overridden) {}

    /// How often a reason was given.
    public record Reason(String topic, String reason, long count) {}

    /// What somebody wrote about a card.
    public record Comment(Instant when, String topic, String words) {}

    /// That cards are shown now. It is written with the event that says so.
    public Beside shown(String service, List<Card> cards) {
        return cards.isEmpty() ? Beside.NOTHING : connection -> show(connection, service, cards);
    }

    private void show(Connection connection, String service, List<Card> cards) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO facetpath_card (uuid, service, topic, shown) VALUES (?, ?, ?, ?)")) {
            for (var card : cards) {
                statement.setString(1, card.uuid());
                statement.setString(2, service);
                statement.setString(3, card.source().topic().code());
                statement.setLong(4, clock.millis());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// What was told of one card, by what it was about.
    ///
    /// @param reason code of the reason given; empty for none
    /// @param words what the user wrote, which may be anything; empty for nothing
    public record Told(
            Instant when, String card, String service, String topic, String outcome, String reason, String words) {}

    /// What was told. The same told again replaces what was told before.
    public Beside told(String service, List<Feedback> told) {
        return connection -> {
            for (var feedback : told) {
                remove(connection, feedback.card());
                insert(connection, service, feedback);
            }
        };
    }

    private static void remove(Connection connection, String card) throws SQLException {
        try (var statement = connection.prepareStatement("DELETE FROM facetpath_card_feedback WHERE card = ?")) {
            statement.setString(1, card);
            statement.executeUpdate();
        }
    }

    private void insert(Connection connection, String service, Feedback feedback) throws SQLException {
        try (var statement = connection.prepareStatement("""
            INSERT INTO facetpath_card_feedback
                (card, service, outcome, suggestions, reason_system, reason, remark, outcome_at, received)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
            var reason = feedback.reason() == null ? new Coding("", "", "") : feedback.reason();
            statement.setString(1, feedback.card());
            statement.setString(2, service);
            statement.setString(3, feedback.outcome().code());
            statement.setString(4, String.join(" ", feedback.acceptedSuggestions()));
            statement.setString(5, reason.system());
            statement.setString(6, reason.code());
            statement.setString(7, feedback.comment() == null ? "" : feedback.comment());
            statement.setLong(8, feedback.when().toEpochMilli());
            statement.setLong(9, clock.millis());
            statement.executeUpdate();
        }
    }

    /// That what was written about these cards is destroyed. That they were taken up or set aside stays.
    public Beside wordless(Set<String> cards) {
        return Beside.each("UPDATE facetpath_card_feedback SET remark = '' WHERE card = ?", cards);
    }

    public List<Count> counts() {
        return database.read(connection -> {
            var counts = new ArrayList<Count>();
            try (var statement = connection.prepareStatement("""
                SELECT c.service, c.topic, COUNT(*),
                    SUM(CASE WHEN f.outcome = 'accepted' THEN 1 ELSE 0 END),
                    SUM(CASE WHEN f.outcome = 'overridden' THEN 1 ELSE 0 END)
                FROM facetpath_card c LEFT JOIN facetpath_card_feedback f ON f.card = c.uuid
                GROUP BY c.service, c.topic ORDER BY c.service, c.topic
                """)) {
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        counts.add(new Count(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getLong(5)));
                    }
                }
            }
            return counts;
        });
    }

    /// Feedback on cards that this server does not know, such as one from before a loss of its store.
    public long unknown() {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("""
                SELECT COUNT(*) FROM facetpath_card_feedback f
                WHERE NOT EXISTS (SELECT 1 FROM facetpath_card c WHERE c.uuid = f.card)
                """)) {
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0L;
                }
            }
        });
    }

    public List<Reason> reasons() {
        return database.read(connection -> {
            var reasons = new ArrayList<Reason>();
            try (var statement = connection.prepareStatement("""
                SELECT c.topic, f.reason, COUNT(*)
                FROM facetpath_card_feedback f JOIN facetpath_card c ON c.uuid = f.card
                WHERE f.reason <> '' GROUP BY c.topic, f.reason ORDER BY COUNT(*) DESC, f.reason
                """)) {
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reasons.add(new Reason(rows.getString(1), rows.getString(2), rows.getLong(3)));
                    }
                }
            }
            return reasons;
        });
    }

    /// What was told of cards that were shown here, the latest first, a page of it.
    ///
    /// @param after the last of the page before; null for the first page
    public List<Told> told(@Nullable Told after, int most) {
        return database.read(connection -> {
            var told = new ArrayList<Told>();
            try (var statement = connection.prepareStatement("""
                SELECT f.received, f.card, c.service, c.topic, f.outcome, f.reason, f.remark
                FROM facetpath_card_feedback f JOIN facetpath_card c ON c.uuid = f.card
                WHERE f.received < ? OR (f.received = ? AND f.card > ?)
                ORDER BY f.received DESC, f.card LIMIT ?
                """)) {
                long until = after == null ? Long.MAX_VALUE : after.when().toEpochMilli();
                statement.setLong(1, until);
                statement.setLong(2, until);
                statement.setString(3, after == null ? "" : after.card());
                statement.setInt(4, most);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        told.add(told(rows));
                    }
                }
            }
            return told;
        });
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    /// The latest words of users, which may hold anything.
    public List<Comment> comments(int most) {
        return database.read(connection -> {
            var comments = new ArrayList<Comment>();
            try (var statement = connection.prepareStatement("""
                SELECT f.received, c.topic, f.remark
                FROM facetpath_card_feedback f JOIN facetpath_card c ON c.uuid = f.card
                WHERE f.remark <> '' ORDER BY f.received DESC LIMIT ?
                """)) {
                statement.setInt(1, most);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        comments.add(new Comment(
                                Instant.ofEpochMilli(rows.getLong(1)), rows.getString(2), rows.getString(3)));
                    }
                }
            }
            return comments;
        });
    }
}
