package org.facetpath.server.hooks.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What whoever runs the server says of the record systems, in a YAML file that `FACETPATH_HOOKS` names.
///
/// @param address at which they reach this server; null when it is not said
/// @param clients those that may ask; none leaves the door open on this machine only
/// @param origins of browser applications that may ask
/// @param fhirHosts hosts in the clinic's own network that may be called back
public record HookSettings(@Nullable URI address, List<Client> clients, Set<String> origins, Set<String> fhirHosts) {

    private static final String FILE = "FACETPATH_HOOKS";
    private static final Set<String> KNOWN = Set.of("address", "clients", "origins", "fhir-hosts");

    /// A record system that may ask.
    ///
    /// @param issuer as its tokens name it
    /// @param keys where its public keys are; null when they stand in a file
    /// @param file with its public keys as a JWK set; null when they are fetched
    public record Client(
            String issuer, @Nullable URI keys, @Nullable Path file) {

        public Client {
            if ((keys == null) == (file == null)) {
                throw new IllegalArgumentException("a client has either keys or keys-file");
            }
        }
    }

    public HookSettings {
        clients = List.copyOf(clients);
        origins = Set.copyOf(origins);
        fhirHosts = Set.copyOf(fhirHosts);
        if (!clients.isEmpty() && address == null) {
            throw new IllegalArgumentException(
                    "clients need the address at which they reach this server: their tokens are made out to it");
        }
        if (origins.contains("*")) {
            throw new IllegalArgumentException("origins are named one by one, never *");
        }
    }

    public static HookSettings none() {
        return new HookSettings(null, List.of(), Set.of(), Set.of());
    }

    public boolean isOpen() {
        return clients.isEmpty();
    }

    public Optional<Client> client(String issuer) {
        return clients.stream().filter(it -> it.issuer().equals(issuer)).findFirst();
    }

    /// @throws IllegalArgumentException when the file cannot be used; says why
    public static HookSettings of(Map<String, String> environment) {
        var file = environment.getOrDefault(FILE, "").strip();
        return file.isEmpty() ? none() : read(Path.of(file));
    }

    static HookSettings read(Path file) {
        try {
            var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
            var root = new Load(settings).loadFromString(Files.readString(file));
            if (!(root instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("it holds no names with values");
            }
            return of(fields, file);
        } catch (IOException | YamlEngineException | IllegalArgumentException broken) {
            throw new IllegalArgumentException("%s (%s): %s".formatted(file, FILE, broken.getMessage()), broken);
        }
    }

    private static HookSettings of(Map<?, ?> fields, Path file) {
        for (var name : fields.keySet()) {
            if (!KNOWN.contains(String.valueOf(name))) {
                throw new IllegalArgumentException("'%s' is not known; there are: %s".formatted(name, KNOWN));
            }
        }
        var clients = new ArrayList<Client>();
        for (var one : list(fields.get("clients"))) {
            if (!(one instanceof Map<?, ?> client)) {
                throw new IllegalArgumentException("a client has an issuer and keys");
            }
            clients.add(client(client, file));
        }
        var address = fields.get("address");
        return new HookSettings(
                address == null ? null : address(String.valueOf(address).replaceAll("/+$", "")),
                clients,
                texts(fields.get("origins")),
                texts(fields.get("fhir-hosts")));
    }

    private static Client client(Map<?, ?> client, Path file) {
        var issuer = client.get("issuer");
        if (issuer == null) {
            throw new IllegalArgumentException("a client has no issuer");
        }
        var keys = client.get("keys");
        var keysFile = client.get("keys-file");
        return new Client(
                String.valueOf(issuer),
                keys == null ? null : address(String.valueOf(keys)),
                keysFile == null ? null : file.toAbsolutePath().resolveSibling(String.valueOf(keysFile)));
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (address.getHost() == null) {
            throw new IllegalArgumentException("'%s' is not an address".formatted(text));
        }
        return address;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Set<String> texts(@Nullable Object value) {
        return Set.copyOf(list(value).stream().map(String::valueOf).distinct().toList());
    }
}
