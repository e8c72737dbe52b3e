package org.facetpath.server.smart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// The keys by which this program says who it is (`private_key_jwt`). The first one signs; all are published, so that
/// record systems know the next one before it is used.
public final class SigningKeys {

    private static final Duration LASTS = Duration.ofMinutes(4);
    private static final int SHORTEST_RSA = 2048;

    private final JWKSet keys;

    private SigningKeys(JWKSet keys) {
        this.keys = keys;
    }

    /// @param json a JWK Set
    /// @throws IllegalArgumentException when a key in it is not private, has no name, or is none for ES384 or RS384
    public static SigningKeys parse(String json) {
        try {
            var keys = JWKSet.parse(json);
            if (keys.isEmpty() || !keys.getKeys().stream().allMatch(SigningKeys::isUsable)) {
                throw new IllegalArgumentException("no key for ES384 (P-384) or RS384 with a kid");
            }
            return new SigningKeys(keys);
        } catch (ParseException broken) {
            throw new IllegalArgumentException("not a JWK Set", broken);
        }
    }

    private static boolean isUsable(JWK key) {
        boolean fits = switch (key) {
            case ECKey ec -> ec.getCurve().equals(Curve.P_384);
            case RSAKey rsa -> rsa.size() >= SHORTEST_RSA;
            default -> false;
        };
        return fits && key.isPrivate() && key.getKeyID() != null;
    }

    /// What record systems may know of the keys, as JSON.
    String published() {
        return keys.toPublicJWKSet().toString();
    }

    /// Says to the token endpoint of a record system, for some minutes, that it is this client who asks.
    String assertion(String clientId, String tokenEndpoint, Instant now) {
        var key = keys.getKeys().getFirst();
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(tokenEndpoint)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LASTS)))
                .build();
        var algorithm = key instanceof ECKey ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
        var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
        var assertion = new SignedJWT(header.build(), claims);
        try {
            assertion.sign(signer(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException("the key for signing cannot be used", broken);
        }
        return assertion.serialize();
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey());
    }
}
