package org.facetpath.server;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.health.LeastRoom;
import org.facetpath.server.hooks.client.HookSettings;
import org.facetpath.server.identity.ProviderSettings;
import org.facetpath.server.outgoing.NamedServer;
import org.facetpath.server.smart.SmartSettings;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/// What the environment of the process says: secrets and addresses that should stand in no command line.
///
/// @param here empty when browsers see this server as it is
/// @param provider of identities; empty when there are local accounts only
/// @param smart the record systems that may launch this program; empty when there are none
/// @param hooks the record systems that may ask
/// @param room that the data folder's disk has to have
public record Settings(
        Optional<PublicAddress> here,
        Optional<ProviderSettings> provider,
        Optional<SmartSettings> smart,
        HookSettings hooks,
        LeastRoom room) {

    public Settings(
            Optional<PublicAddress> here,
            Optional<ProviderSettings> provider,
            Optional<SmartSettings> smart,
            HookSettings hooks) {
        this(here, provider, smart, hooks, LeastRoom.USUAL);
    }

    private static final String PUBLIC_ADDRESS = "FACETPATH_PUBLIC_URL";

    /// @throws IllegalArgumentException when something there cannot be used; says what
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                here(environment),
                ProviderSettings.of(environment),
                SmartSettings.of(environment),
                HookSettings.of(environment),
                LeastRoom.of(environment));
    }

    private static Optional<PublicAddress> here(Map<String, String> environment) {
        var text = environment.getOrDefault(PUBLIC_ADDRESS, "").strip().replaceAll("/+$", "");
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PublicAddress(new NamedServer(URI.create(text)).address()));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(PUBLIC_ADDRESS + ": " + refused.getMessage(), refused);
        }
    }

    /// Gives what is there to the parts that ask for it.
    void register(ConfigurableListableBeanFactory beans) {
        here.ifPresent(it -> beans.registerSingleton("publicAddress", it));
        provider.ifPresent(it -> beans.registerSingleton("providerSettings", it));
        smart.ifPresent(it -> beans.registerSingleton("smartSettings", it));
        beans.registerSingleton("hookSettings", hooks);
        beans.registerSingleton("leastRoom", room);
    }
}
