package org.facetpath.server.smart;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facetpath.server.outgoing.NamedServer;
import org.jspecify.annotations.Nullable;

/// Which record systems may launch this program. `docs/server/smart.md` tells what each setting means.
///
/// @param keys ours, for confidential clients; null when there are none
public record SmartSettings(
        List<SmartClient> clients, @Nullable SigningKeys keys) {

    private static final String PUBLIC = "FACETPATH_SMART_PUBLIC";
    private static final String CONFIDENTIAL = "FACETPATH_SMART_CONFIDENTIAL";
    private static final String KEYS = "FACETPATH_SMART_KEYS";

    public SmartSettings {
        clients = List.copyOf(clients);
    }

    /// The settings among the variables of the environment; empty when no record system is named.
    ///
    /// @throws IllegalArgumentException when they cannot be used; says which
    public static Optional<SmartSettings> of(Map<String, String> environment) {
        var clients = new ArrayList<SmartClient>();
        add(clients, environment, PUBLIC, false);
        add(clients, environment, CONFIDENTIAL, true);
        if (clients.isEmpty()) {
            return Optional.empty();
        }
        var keys = environment.get(KEYS);
        if (keys == null && clients.stream().anyMatch(SmartClient::confidential)) {
            throw new IllegalArgumentException(CONFIDENTIAL + " needs " + KEYS + ", the file with the keys");
        }
        return Optional.of(new SmartSettings(clients, keys == null ? null : read(Path.of(keys))));
    }

    /// The record system of an `iss`, exactly as it was named here, but for a slash at its end.
    Optional<SmartClient> find(String iss) {
        var wanted = iss.replaceAll("/+$", "");
        return clients.stream()
                .filter(client -> client.server().resolve("").toString().equals(wanted))
                .findFirst();
    }

    private static void add(
            List<SmartClient> clients, Map<String, String> environment, String name, boolean confidential) {
        for (var entry : environment.getOrDefault(name, "").split("[,\\s]+", -1)) {
            if (!entry.isEmpty()) {
                int sign = entry.lastIndexOf('=');
                if (sign < 1 || sign == entry.length() - 1) {
                    throw new IllegalArgumentException(
                            name + ": '%s' is not written as address=client-id".formatted(entry));
                }
                clients.add(new SmartClient(
                        server(name, entry.substring(0, sign)), entry.substring(sign + 1), confidential));
            }
        }
    }

    private static NamedServer server(String name, String address) {
        try {
            return new NamedServer(URI.create(address));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(name + ": " + refused.getMessage(), refused);
        }
    }

    private static SigningKeys read(Path file) {
        try {
            return SigningKeys.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    KEYS + ": " + file + " cannot be read as a JWK Set of private keys for ES384 or RS384", unusable);
        }
    }
}
