package org.facetpath.server.diary;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.database.Database;
import org.springframework.stereotype.Component;

/// The links to diaries and the devices they were redeemed on. Tokens are long random texts, shown once and kept as
/// hashes.
@Component
public final class DiaryLinks {

    /// The diary runs for two weeks after a block that may be days away.
    private static final Duration AFTER_BLOCK = Duration.ofDays(42);

    /// It runs for thirteen months after an ablation. No browser keeps a cookie for longer than this.
    private static final Duration AFTER_ABLATION = Duration.ofDays(400);

    /// A phone, a tablet and a second try; one more would be somebody else's.
    public static final int MOST_DEVICES = 3;

    private static final String COLUMNS = """
        SELECT id, patient, treatment, writer, made_by, made, expires, revoked,
            (SELECT COUNT(*) FROM facetpath_diary_device d WHERE d.link = l.id)
        FROM facetpath_diary_link l
        """;

    private final Database database;
    private final InstantSource clock;

    public DiaryLinks(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What a new link is for.
    public record Wanted(String id, String patient, String procedure, Writer writer, String madeBy, Duration lasts) {}

    /// How long a link to the diary of such a treatment works.
    public static Duration lasts(Treatment.Kind kind) {
        return switch (kind) {
            case BLOCK -> AFTER_BLOCK;
            case ABLATION -> AFTER_ABLATION;
        };
    }

    /// Makes a link.
    ///
    /// @return its token, told once; empty when the id was used already, as by a form that was sent twice
    public Optional<String> make(Wanted wanted) {
        var token = Secrets.random(7);
        var now = clock.instant();
        boolean made = database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                INSERT INTO facetpath_diary_link (id, hash, patient, treatment, writer, made_by, made, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """)) {
                texts(
                        statement,
                        wanted.id(),
                        hash(token),
                        wanted.patient(),
                        wanted.procedure(),
                        wanted.writer().code(),
                        wanted.madeBy());
                statement.setLong(7, now.toEpochMilli());
                statement.setLong(8, now.plus(wanted.lasts()).toEpochMilli());
                return statement.executeUpdate() == 1;
            }
        });
        return made ? Optional.of(token) : Optional.empty();
    }

    /// The links of a patient, newest first.
    public List<DiaryLink> list(String patient) {
        return query(COLUMNS + " WHERE patient = ? ORDER BY made DESC, id", patient);
    }

    /// All links there are.
    public List<DiaryLink> list() {
        return query(COLUMNS);
    }

    /// That these links are destroyed, with the devices they were redeemed on.
    public Beside gone(Set<String> ids) {
        return Beside.each("DELETE FROM facetpath_diary_device WHERE link = ?", ids)
                .and(Beside.each("DELETE FROM facetpath_diary_link WHERE id = ?", ids));
    }

    /// The link of a token, also one that no longer opens anything.
    public Optional<DiaryLink> find(String token) {
        return query(COLUMNS + " WHERE hash = ?", hash(token)).stream().findFirst();
    }

    /// Takes a link back, with all devices it was redeemed on.
    ///
    /// @return whether there was one of this patient to take back
    public boolean revoke(String patient, String id) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    "UPDATE facetpath_diary_link SET revoked = ? WHERE patient = ? AND id = ? AND revoked IS NULL")) {
                statement.setLong(1, clock.instant().toEpochMilli());
                statement.setString(2, patient);
                statement.setString(3, id);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /// Redeems a link on one more device.
    ///
    /// @return the device's own token; empty when the link is closed, or was redeemed on too many
    public Optional<String> redeem(String token) {
        var link = find(token).filter(it -> it.isOpen(clock.instant()));
        if (link.isEmpty()) {
            return Optional.empty();
        }
        var device = Secrets.random(9);
        // Counted in the statement itself, so that two at the same moment are not one too many.
        boolean redeemed = database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                INSERT INTO facetpath_diary_device (hash, link, redeemed)
                SELECT ?, id, ? FROM facetpath_diary_link l WHERE id = ?
                AND (SELECT COUNT(*) FROM facetpath_diary_device d WHERE d.link = l.id) < ?
                """)) {
                statement.setString(1, hash(device));
                statement.setLong(2, clock.instant().toEpochMilli());
                statement.setString(3, link.get().id());
                statement.setInt(4, MOST_DEVICES);
                return statement.executeUpdate() == 1;
            }
        });
        return redeemed ? Optional.of(device) : Optional.empty();
    }

    /// The link that a device may write by; empty when it is unknown, or the link was taken back or has run out.
    public Optional<DiaryLink> ofDevice(String device) {
        return query(COLUMNS + " WHERE id = (SELECT link FROM facetpath_diary_device WHERE hash = ?)", hash(device))
                .stream()
                .filter(it -> it.isOpen(clock.instant()))
                .findFirst();
    }

    private List<DiaryLink> query(String sql, String... arguments) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                texts(statement, arguments);
                try (var rows = statement.executeQuery()) {
                    var links = new ArrayList<DiaryLink>();
                    while (rows.next()) {
                        links.add(link(rows));
                    }
                    return List.copyOf(links);
                }
            }
        });
    }

    private static DiaryLink link(ResultSet row) throws SQLException {
        long revoked = row.getLong(8);
        boolean open = row.wasNull();
        return new DiaryLink(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Writer.find(row.getString(4)).orElseThrow(),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                open ? null : Instant.ofEpochMilli(revoked),
                row.getInt(9));
    }

    private static void texts(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    private static String hash(String token) {
        return DigestUtils.sha256Hex(token.strip());
    }
}
