package org.facetpath.server.hooks.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.facetpath.server.hooks.client.HookSettings.Client;
import org.facetpath.server.store.bulk.AddressGuard;
import org.facetpath.server.store.bulk.DirectHttp;
import org.facetpath.server.store.bulk.ForbiddenAddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The public keys of the record systems, kept for an hour. A key that is not among them is looked for again,
/// though not more often than once in a minute, so that a system can change its keys and nobody can make this
/// server call it all the time.
final class KeySets {

    private static final Logger LOG = LoggerFactory.getLogger(KeySets.class);
    private static final Duration LASTS = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST = 1 << 20;
    private static final int OK = 200;

    private record Kept(JWKSet keys, Instant since) {}

    private final DirectHttp http = new DirectHttp(Duration.ofSeconds(3));
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final AddressGuard guard;
    private final InstantSource clock;

    KeySets(AddressGuard guard, InstantSource clock) {
        this.guard = guard;
        this.clock = clock;
    }

    /// The key of this id; empty when the client has none.
    Optional<JWK> find(Client client, String keyId) {
        var known = kept.get(client.issuer(), _ -> load(client));
        var key = known.keys().getKeyByKeyId(keyId);
        var age = Duration.between(known.since(), clock.instant());
        if (age.compareTo(LASTS) > 0 || (key == null && age.compareTo(PAUSE) > 0)) {
            var fresh = load(client);
            kept.put(client.issuer(), fresh);
            key = fresh.keys().getKeyByKeyId(keyId);
        }
        return Optional.ofNullable(key);
    }

    private Kept load(Client client) {
        try {
            return new Kept(JWKSet.parse(text(client)), clock.instant());
        } catch (IOException | ParseException | ForbiddenAddressException broken) {
            LOG.warn(
                    "the keys of {} cannot be had: {}",
                    client.issuer(),
                    broken.getClass().getSimpleName());
            return new Kept(new JWKSet(), clock.instant());
        }
    }

    private String text(Client client) throws IOException {
        var file = client.file();
        if (file != null) {
            return Files.readString(file);
        }
        return fetch(java.util.Objects.requireNonNull(client.keys()));
    }

    private String fetch(URI address) throws IOException {
        guard.require(address);
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(5))
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.client().send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var bytes = body.readNBytes(LONGEST + 1);
                if (answer.statusCode() != OK || bytes.length > LONGEST) {
                    throw new IOException("no key set");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
