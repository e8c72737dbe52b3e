package org.facetpath.server.identity;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.facetpath.server.outgoing.GuardedCalls;
import org.facetpath.server.outgoing.PublishedKeys;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// Reads ID tokens: signed by a key that the provider publishes, with a public-key algorithm, by the right issuer, for
/// this client, and not run out. (That it answers the question asked, by its nonce, is seen by who asked.)
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

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
        var decoder = PublishedKeys.reader(keys, guard);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
