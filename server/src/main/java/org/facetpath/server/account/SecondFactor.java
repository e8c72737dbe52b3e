package org.facetpath.server.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// Codes of an authenticator app (TOTP, RFC 6238): six digits, a new one every 30 seconds. The code before and the code
/// after count too, for clocks that are a little off; no code counts twice.
public final class SecondFactor {

    private static final int SEED_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final InstantSource clock;
    private final Map<String, Instant> lastUsed = new ConcurrentHashMap<>();

    public SecondFactor(InstantSource clock) {
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
            if (isSame(code(seed, at), code) && isNew(account, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNew(String account, Instant at) {
        long step = at.getEpochSecond() / codes.getTimeStep().toSeconds();
        var moment = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
        var accepted = new boolean[1];
        lastUsed.compute(account, (_, last) -> {
            accepted[0] = last == null || moment.isAfter(last);
            return accepted[0] ? moment : last;
        });
        return accepted[0];
    }

    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
    }
}
