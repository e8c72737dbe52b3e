package org.facetpath.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.server.store.database.Database;

/// Recovery codes and tokens for programs. They are made here, shown once, and kept as hashes: they are long random
/// texts, so a fast hash is enough.
public final class Secrets {

    /// What a secret opens.
    public enum Kind {
        /// Stands in once for a code of the second factor.
        RECOVERY,
        /// Signs a program in for its account.
        TOKEN
    }

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RECOVERY_CODES = 10;
    private static final Duration RECOVERY_LASTS = Duration.ofDays(3650);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final InstantSource clock;

    public Secrets(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A random text of letters and digits that cannot be mistaken for each other, in groups of five.
    public static String random(int groups) {
        var text = new StringBuilder();
        for (int i = 0; i < groups * 5; i++) {
            if (i > 0 && i % 5 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /// New recovery codes; those from before no longer work.
    public List<String> newRecoveryCodes(String account) {
        var codes = Stream.generate(() -> random(2)).limit(RECOVERY_CODES).toList();
        forget(account, Kind.RECOVERY);
        codes.forEach(
                code -> keep(code, account, Kind.RECOVERY, "", clock.instant().plus(RECOVERY_LASTS)));
        return codes;
    }

    /// A new token for a program.
    public String newToken(String account, String label, Duration lasts) {
        var token = "fp_" + random(7);
        keep(token, account, Kind.TOKEN, label, clock.instant().plus(lasts));
        return token;
    }

    /// The account of a token that has not run out.
    public Optional<String> accountOf(String token) {
        return accountOf(token, clock.instant());
    }

    /// The account of a token that may have run out.
    public Optional<String> formerAccountOf(String token) {
        return accountOf(token, Instant.EPOCH);
    }

    private Optional<String> accountOf(String token, Instant lasting) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                    "SELECT account FROM facetpath_secret WHERE hash = ? AND kind = ? AND expires > ?")) {
                statement.setString(1, hash(token));
                statement.setString(2, Kind.TOKEN.name());
                statement.setLong(3, lasting.toEpochMilli());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /// Uses a recovery code up.
    ///
    /// @return whether it was one of this account's
    public boolean use(String account, String code) {
        var written = asMade(code);
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    "DELETE FROM facetpath_secret WHERE hash = ? AND kind = ? AND account = ? AND expires > ?")) {
                statement.setString(1, hash(written));
                statement.setString(2, Kind.RECOVERY.name());
                statement.setString(3, account);
                statement.setLong(4, clock.instant().toEpochMilli());
                return statement.executeUpdate() == 1;
            }
        });
    }

    /// Takes all secrets of a kind back.
    public void forget(String account, Kind kind) {
        database.write(connection -> {
            try (var statement =
                    connection.prepareStatement("DELETE FROM facetpath_secret WHERE account = ? AND kind = ?")) {
                statement.setString(1, account);
                statement.setString(2, kind.name());
                return statement.executeUpdate();
            }
        });
    }

    /// A code as it was shown, however somebody types it: in small letters, without hyphens, with spaces.
    static String asMade(String typed) {
        var letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return letters.replaceAll("(.{5})(?=.)", "$1-");
    }

    private void keep(String secret, String account, Kind kind, String label, Instant expires) {
        database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                INSERT INTO facetpath_secret (hash, account, kind, label, expires) VALUES (?, ?, ?, ?, ?)
                """)) {
                statement.setString(1, hash(secret));
                statement.setString(2, account);
                statement.setString(3, kind.name());
                statement.setString(4, label);
                statement.setLong(5, expires.toEpochMilli());
                return statement.executeUpdate();
            }
        });
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
