package org.facetpath.server.hooks.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.facetpath.server.hooks.client.HookSettings.Client;
import org.facetpath.server.store.bulk.AddressGuard;
import org.jspecify.annotations.Nullable;

/// Lets in the record systems that were named, by a token each signs for one request: made out to the address it calls,
/// for a few minutes, used once. An address of keys in a token is never called unless it is the one that was named.
public final class ClientTokens {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384, JWSAlgorithm.ES256, JWSAlgorithm.RS256);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LONGEST_TOKEN = 16_000;
    private static final String BEARER = "Bearer ";

    private final HookSettings settings;
    private final KeySets keys;
    private final InstantSource clock;
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .maximumSize(1_000_000)
            .expireAfterWrite(LONGEST.plus(SKEW).plus(SKEW))
            .build();

    public ClientTokens(HookSettings settings, AddressGuard guard, InstantSource clock) {
        this.settings = settings;
        this.keys = new KeySets(guard, clock);
        this.clock = clock;
    }

    /// Who calls.
    ///
    /// @param authorization the header; null for none
    /// @param path of the address that is called
    /// @throws RefusedClientException when it is nobody who may
    public Caller verify(@Nullable String authorization, String path) {
        if (authorization == null || !authorization.startsWith(BEARER) || authorization.length() > LONGEST_TOKEN) {
            throw new RefusedClientException("A token of a record system is needed.");
        }
        var claimed = "";
        try {
            var token = SignedJWT.parse(authorization.substring(BEARER.length()).strip());
            claimed = issuer(token);
            return verify(token, path);
        } catch (ParseException | JOSEException garbled) {
            throw new RefusedClientException("The token cannot be read.").of(claimed);
        } catch (RefusedClientException refused) {
            throw refused.of(claimed);
        }
    }

    private static String issuer(SignedJWT token) throws ParseException {
        var issuer = token.getJWTClaimsSet().getIssuer();
        return issuer == null ? "" : issuer;
    }

    private Caller verify(SignedJWT token, String path) throws ParseException, JOSEException {
        var header = token.getHeader();
        require(ALGORITHMS.contains(header.getAlgorithm()), "The token is signed in a way that is not taken.");
        require(JOSEObjectType.JWT.equals(header.getType()), "The token's typ is not JWT.");
        require(header.getKeyID() != null, "The token names no kid.");
        var claims = token.getJWTClaimsSet();
        var issuer = claims.getIssuer();
        require(issuer != null, "The token has no iss.");
        var client = settings.client(issuer)
                .orElseThrow(() -> new RefusedClientException("The iss of the token is not known here."));
        require(
                header.getJWKURL() == null || header.getJWKURL().equals(client.keys()),
                "The jku of the token is not the one known here.");
        checkClaims(claims, path);
        require(isSigned(token, client, header.getKeyID()), "The token is not signed by a key of its iss.");
        // Last, so that nobody else can use up a name.
        require(used.asMap().putIfAbsent(issuer + " " + claims.getJWTID(), true) == null, "The token was used before.");
        return new Caller(issuer);
    }

    private void checkClaims(JWTClaimsSet claims, String path) {
        require(
                claims.getAudience().contains(settings.address() + path),
                "The token is made out to another address: aud must hold %s%s.".formatted(settings.address(), path));
        require(claims.getJWTID() != null && !claims.getJWTID().isBlank(), "The token has no jti.");
        var now = clock.instant();
        var made = moment(claims.getIssueTime(), "iat");
        var ends = moment(claims.getExpirationTime(), "exp");
        require(!made.isAfter(now.plus(SKEW)), "The token is from the future.");
        require(ends.isAfter(now.minus(SKEW)), "The token has run out.");
        require(
                Duration.between(made, ends).compareTo(LONGEST) <= 0,
                "The token lasts longer than %d minutes.".formatted(LONGEST.toMinutes()));
    }

    private static Instant moment(@Nullable Date date, String claim) {
        if (date == null) {
            throw new RefusedClientException("The token has no %s.".formatted(claim));
        }
        return date.toInstant();
    }

    private boolean isSigned(SignedJWT token, Client client, String keyId) throws JOSEException {
        var key = keys.find(client, keyId).orElse(null);
        if (key == null || !fits(key, token.getHeader().getAlgorithm())) {
            return false;
        }
        return switch (key) {
            case ECKey curve -> token.verify(new ECDSAVerifier(curve.toECPublicKey()));
            case RSAKey rsa -> token.verify(new RSASSAVerifier(rsa.toRSAPublicKey()));
            default -> false;
        };
    }

    /// A key that says for which algorithm it is serves no other.
    private static boolean fits(JWK key, JWSAlgorithm algorithm) {
        boolean family = key instanceof ECKey
                ? JWSAlgorithm.Family.EC.contains(algorithm)
                : JWSAlgorithm.Family.RSA.contains(algorithm);
        return family && (key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new RefusedClientException(otherwise);
        }
    }
}
