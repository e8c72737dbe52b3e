package org.facetpath.server.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.facetpath.server.store.database.Database;

/// Codes of an authenticator app (TOTP, RFC 6238): six digits, a new one every 30 seconds. The code before and the code
/// after count too, for clocks that are a little off; no code counts twice.
public final class SecondFactor {

    private static final int SEED_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final Database database;
    private final InstantSource clock;

    public SecondFactor(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A new seed in Base32.
    public static String newSeed() {
        var seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return new Base32().encodeToString(seed);
    }

    /// What an authenticator app reads, as a link or a QR code.
    public static String address(String account, String seed) {
        return "otpauth://totp/Facetpath:%s?secret=%s&issuer=Facetpath"
                .formatted(URLEncoder.encode(account, StandardCharsets.UTF_8), seed);
    }

    /// The code of a time.
    public String code(String seed, Instant at) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(seed), codes.getAlgorithm()), at);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException("a seed of the second factor is broken", broken);
        }
    }

    /// Whether the code is right now and was not used before.
    public boolean accepts(String account, String seed, String code) {
        var now = clock.instant();
        for (int step = -1; step <= 1; step++) {
            var at = now.plus(codes.getTimeStep().multipliedBy(step));
            if (isSame(code(seed, at), code) && use(account, at)) {
                return true;
            }
        }
        return false;
    }

    /// Uses up the code of a time, and those of all times before it. The last one is kept in the database: neither a
    /// restart nor a second server makes a code good again.
    ///
    /// @return false when it was used up already
    private boolean use(String account, Instant at) {
        long step = at.getEpochSecond() / codes.getTimeStep().toSeconds();
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("""
                UPDATE facetpath_account SET totp_step = ? WHERE name = ? AND (totp_step IS NULL OR totp_step < ?)
                """)) {
                statement.setLong(1, step);
                statement.setString(2, account);
                statement.setLong(3, step);
                return statement.executeUpdate() == 1;
            }
        });
    }

    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8),
                given.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
    }
}
