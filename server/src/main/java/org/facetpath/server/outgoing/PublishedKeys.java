package org.facetpath.server.outgoing;

import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Reads tokens that were signed by a key which their issuer publishes.
public final class PublishedKeys {

    /// None where both sides hold the same secret, and never `none`.
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private PublishedKeys() {}

    /// A reader that knows signatures only; what a token must say is for the caller to add.
    ///
    /// @param keys where the issuer publishes them; fetched again when a token names one that is not known yet
    public static NimbusJwtDecoder reader(String keys, GuardedCalls guard) {
        return NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(guard.guard(new RestTemplate()))
                .jwsAlgorithms(them -> them.addAll(ALGORITHMS))
                .build();
    }
}
