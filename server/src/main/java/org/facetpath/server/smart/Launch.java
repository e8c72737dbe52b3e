package org.facetpath.server.smart;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/// A launch under way: what was sent with the browser to the record system, to be held against what comes back.
///
/// @param iss the record system
/// @param state that only this browser knows
/// @param verifier the proof key, of which only the hash was sent
/// @param redirect where the browser was told to come back to
public record Launch(String iss, String state, String verifier, String nonce, String redirect, Instant begun)
        implements Serializable {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Launch at(String iss, String redirect, Instant now) {
        return new Launch(iss, random(), random(), random(), redirect, now);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// By S256 of RFC 7636.
    String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "Launch[%s]".formatted(iss);
    }
}
