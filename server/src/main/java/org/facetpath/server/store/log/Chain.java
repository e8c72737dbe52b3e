package org.facetpath.server.store.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.facetpath.server.store.Version;
import org.jspecify.annotations.Nullable;

/// How the rows of the log prove each other. All hashes are SHA-256, as 64 hexadecimal digits.
///
/// The content of a row is hashed behind a random salt, which goes when the content is erased: what was
/// erased cannot be found by trying likely contents. The chain hash of a row is that of the row before it,
/// every column of what was written and the hash of its content, so it stands for the whole log up to there.
public final class Chain {

    /// The chain hash before the first row.
    public static final String START = "0".repeat(64);

    /// The content hash of a row without content.
    public static final String NO_CONTENT = START;

    private static final int SALT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new salt.
    public static String salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HEX.formatHex(salt);
    }

    /// The hash of a content, or of none.
    public static String hash(@Nullable String salt, @Nullable String content) {
        if (salt == null || content == null) {
            return NO_CONTENT;
        }
        var hash = sha256();
        hash.update(salt.getBytes(StandardCharsets.US_ASCII));
        hash.update(content.getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(hash.digest());
    }

    /// The chain hash of a row: each part with its length before it, so that no two rows are written alike.
    ///
    /// @param row whatever its content is, it does not count
    public static String link(String previous, Version row, String contentHash) {
        var bytes = new ByteArrayOutputStream(256);
        try (var parts = new DataOutputStream(bytes)) {
            parts.writeLong(row.position());
            parts.writeInt(row.number());
            parts.writeLong(Moments.micros(row.at()));
            var texts = new String[] {
                previous,
                row.key().type(),
                row.key().id(),
                row.act().name(),
                row.by().id(),
                row.reason(),
                contentHash
            };
            for (var text : texts) {
                var written = text.getBytes(StandardCharsets.UTF_8);
                parts.writeInt(written.length);
                parts.write(written);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HEX.formatHex(sha256().digest(bytes.toByteArray()));
    }

    /// The hash of a text, for finding it again without keeping it.
    static String fingerprint(String text) {
        return HEX.formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private Chain() {}
}
