package org.facetpath.server.identity;

import java.time.Duration;
import java.util.Optional;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.access.Sessions;
import org.facetpath.server.access.SignInDoor;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Attempts;
import org.facetpath.server.account.Identities;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.outgoing.GuardedCalls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the way in through an identity provider where one is named; else there is none.
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final int FAILURES = 60;
    private static final Duration IN = Duration.ofMinutes(10);
    private static final int LONGEST_ANSWER = 1_000_000;

    @Bean
    SignInDoor providerDoor(
            Optional<ProviderSettings> provider,
            Optional<PublicAddress> here,
            Accounts accounts,
            Identities identities,
            Sessions sessions,
            Watch watch) {
        if (provider.isEmpty()) {
            return _ -> {};
        }
        var named = provider.get();
        var guard = new GuardedCalls(named.issuer().guard(), LONGEST_ANSWER);
        var visitors = new Visitors(named, accounts, identities);
        return new ProviderDoor(
                new Provider(named, here.orElse(null), guard),
                guard,
                new ProviderSignIn(visitors, sessions, new Attempts(FAILURES, IN), watch));
    }
}
