package org.facetpath.server.identity;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.outgoing.GuardedCalls;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestTemplate;

/// The identity provider as it describes itself. It is asked when somebody first signs in with it, not at the start:
/// the server starts, and its local accounts work, while the provider is down.
final class Provider implements ClientRegistrationRepository {

    static final String ID = "facetpath";

    private final ProviderSettings settings;
    private final String redirect;
    private final RestTemplate calls;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration described;

    /// @param here the address that browsers see this server at; null to take that of each request
    Provider(ProviderSettings settings, @Nullable PublicAddress here, GuardedCalls guard) {
        this.settings = settings;
        this.redirect = (here == null ? "{baseUrl}" : here.address().toString()) + "/login/oauth2/code/" + ID;
        this.calls = guard.guard(new RestTemplate());
    }

    /// @throws RuntimeException when the provider does not answer, or describes somebody else
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        var known = described;
        if (known != null) {
            return known;
        }
        asking.lock();
        try {
            var now = described;
            if (now == null) {
                now = ask();
                described = now;
            }
            return now;
        } finally {
            asking.unlock();
        }
    }

    private ClientRegistration ask() {
        var place = settings.issuer().resolve("/.well-known/openid-configuration");
        var configuration = calls.exchange(
                        place, HttpMethod.GET, null, new ParameterizedTypeReference<Map<String, Object>>() {})
                .getBody();
        var issuer = settings.issuer().address().toString();
        if (configuration == null || !issuer.equals(configuration.get("issuer"))) {
            throw new IllegalStateException("the identity provider calls itself otherwise than it was called here");
        }
        return ClientRegistrations.fromOidcConfiguration(configuration)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(redirect)
                .scope("openid", "profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }
}
