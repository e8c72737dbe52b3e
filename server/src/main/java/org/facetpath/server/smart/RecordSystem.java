package org.facetpath.server.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.facetpath.server.outgoing.GuardedCalls;
import org.facetpath.server.store.bulk.AddressGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/// Asks a record system: for its description, for a token, for a record. Every call is guarded.
final class RecordSystem {

    private static final int LONGEST_ANSWER = 20_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SmartClient client;
    private final @Nullable SigningKeys keys;
    private final InstantSource clock;
    private final GuardedCalls guard;
    private final RestTemplate calls;

    /// @param keys ours; null where this client is public
    /// @param allowed where it may be called, and what it names
    RecordSystem(SmartClient client, @Nullable SigningKeys keys, AddressGuard allowed, InstantSource clock) {
        this.client = client;
        this.keys = keys;
        this.clock = clock;
        this.guard = new GuardedCalls(allowed, LONGEST_ANSWER);
        this.calls = guard.guard(new RestTemplate());
    }

    GuardedCalls guard() {
        return guard;
    }

    JsonNode description() {
        try {
            return tree(calls.getForObject(client.server().resolve("/.well-known/smart-configuration"), byte[].class));
        } catch (RestClientException | IOException broken) {
            throw new LaunchFailed(LaunchFailed.Reason.NO_DESCRIPTION, "it does not describe itself");
        }
    }

    /// Exchanges the code of a launch.
    JsonNode token(URI endpoint, Launch launch, String code) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "authorization_code");
        form.add("code", code);
        form.add("redirect_uri", launch.redirect());
        form.add("code_verifier", launch.verifier());
        return token(endpoint, form);
    }

    /// Asks for a token, as who this client is.
    JsonNode token(URI endpoint, MultiValueMap<String, String> form) {
        if (client.confidential() && keys != null) {
            form.add("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            form.add("client_assertion", keys.assertion(client.clientId(), endpoint.toString(), clock.instant()));
        } else {
            form.add("client_id", client.clientId());
        }
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        try {
            return tree(calls.postForObject(endpoint, new HttpEntity<>(form, headers), byte[].class));
        } catch (RestClientException | IOException broken) {
            throw new LaunchFailed(LaunchFailed.Reason.NO_TOKEN, "it gave no token");
        }
    }

    RecordFetch.Fetched fetch(Granted granted) {
        return new RecordFetch(client.server().address(), granted, calls, clock).fetch();
    }

    private static JsonNode tree(byte @Nullable [] body) throws IOException {
        return JSON.readTree(body == null ? new byte[0] : body);
    }
}
