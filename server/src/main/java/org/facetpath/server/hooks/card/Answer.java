package org.facetpath.server.hooks.card;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// What a record system was told, as the bytes that were sent.
public final class Answer {

    private final String hash;
    private final byte[] message;

    private Answer(String hash, byte[] message) {
        this.hash = hash;
        this.message = message;
    }

    /// The SHA-256 of the message, as 64 hexadecimal digits.
    public String hash() {
        return hash;
    }

    /// As it was sent; nobody may write into it.
    public byte[] message() {
        return message;
    }

    public static Answer of(byte[] message) {
        return new Answer(HexFormat.of().formatHex(sha256().digest(message)), message);
    }

    /// As it is kept: most of a message is words, which pack to a third.
    String packed() {
        var packed = new ByteArrayOutputStream(message.length / 2);
        var deflater = new Deflater();
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(message);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /// @throws IllegalStateException when it is not what was kept under this hash
    static Answer unpacked(String hash, String packed) {
        var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(packed));
        try (var in = new InflaterInputStream(bytes)) {
            var answer = of(in.readAllBytes());
            if (!answer.hash().equals(hash)) {
                throw new IllegalStateException("an answer is not the one that was kept");
            }
            return answer;
        } catch (IOException broken) {
            throw new IllegalStateException("an answer cannot be unpacked", broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
