package org.facetpath.server.smart;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.facetpath.server.outgoing.NamedServer;
import org.facetpath.server.store.bulk.AddressGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/// Tokens for a program that reads on its own, such as a bulk import (SMART Backend Services): asked for with a signed
/// assertion, used until shortly before they run out, and then asked for anew.
public final class BackendServices implements Supplier<@Nullable String> {

    private static final String SCOPE = "system/*.rs";
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Pattern EXPORT = Pattern.compile("^(.*?)(/Group/[^/?]+|/Patient)?/\\$export(\\?.*)?$");

    private final RecordSystem system;
    private final InstantSource clock;
    private @Nullable String token;
    private Instant until = Instant.MIN;

    /// @param server the base of its FHIR interface
    /// @param allowed where it may be called, and what it names
    public BackendServices(NamedServer server, String clientId, SigningKeys keys, AddressGuard allowed) {
        this(
                new RecordSystem(new SmartClient(server, clientId, true), keys, allowed, InstantSource.system()),
                InstantSource.system());
    }

    BackendServices(RecordSystem system, InstantSource clock) {
        this.system = system;
        this.clock = clock;
    }

    /// The base of the FHIR interface that an export belongs to.
    ///
    /// @throws IllegalArgumentException when it is not the address of an export
    public static NamedServer baseOf(URI export) {
        var parts = EXPORT.matcher(export.toString());
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' does not end in $export".formatted(export));
        }
        return new NamedServer(URI.create(parts.group(1)));
    }

    @Override
    public synchronized @Nullable String get() {
        if (token == null || !clock.instant().isBefore(until.minus(EARLY))) {
            renew();
        }
        return token;
    }

    private void renew() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("scope", SCOPE);
        var answer = system.token(Endpoints.tokens(system.description()), form);
        token = accessToken(answer);
        until = clock.instant().plusSeconds(answer.path("expires_in").asLong(60));
    }

    private static String accessToken(JsonNode answer) {
        var token = answer.path("access_token").asText("");
        if (token.isEmpty()) {
            throw new LaunchFailed(LaunchFailed.Reason.NO_TOKEN, "no token came back");
        }
        return token;
    }
}
