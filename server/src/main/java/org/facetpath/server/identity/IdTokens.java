package org.facetpath.server.identity;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.facetpath.server.outgoing.GuardedCalls;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/// Reads ID tokens: signed by a key that the provider publishes, with a public-key algorithm, by the right issuer, for
/// this client, and not run out. (That it answers the question asked, by its nonce, is seen by who asked.)
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

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

    private final GuardedCalls guard;
    private final ConcurrentMap<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(GuardedCalls guard) {
        this.guard = guard;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        return decoders.computeIfAbsent(provider.getProviderDetails().getJwkSetUri(), keys -> decoder(keys, provider));
    }

    private JwtDecoder decoder(String keys, ClientRegistration provider) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(guard.guard(new RestTemplate()))
                .jwsAlgorithms(them -> them.addAll(ALGORITHMS))
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
