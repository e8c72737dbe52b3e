package org.facetpath.server.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facetpath.exchange.cds.FhirAuthorization;
import org.facetpath.server.outgoing.GuardedCalls;
import org.facetpath.server.outgoing.RecordFetcher;
import org.facetpath.server.outgoing.RecordFetcher.Bounds;
import org.facetpath.server.outgoing.RecordFetcher.Fetched;
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

    static final String PATIENT = "Patient";

    private static final int LONGEST_ANSWER = 20_000_000;
    private static final int PAGE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SmartClient client;
    private final @Nullable SigningKeys keys;
    private final InstantSource clock;
    private final AddressGuard allowed;
    private final GuardedCalls guard;
    private final RestTemplate calls;

    /// @param keys ours; null where this client is public
    /// @param allowed where it may be called, and what it names
    RecordSystem(SmartClient client, @Nullable SigningKeys keys, AddressGuard allowed, InstantSource clock) {
        this.client = client;
        this.keys = keys;
        this.clock = clock;
        this.allowed = allowed;
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

    /// The patient and all that the reader of records can use, by type.
    Map<String, Fetched> fetch(Granted granted) {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put(PATIENT, "Patient/" + granted.patient());
        RecordTypes.ALL.forEach(
                type -> wanted.put(type, "%s?patient=%s&_count=%d".formatted(type, granted.patient(), PAGE)));
        var leave = new FhirAuthorization(granted.token(), Bounds.ofALaunch().time(), "", "");
        return new RecordFetcher(allowed, Bounds.ofALaunch(), clock)
                .fetch(client.server().address(), leave, wanted);
    }

    private static JsonNode tree(byte @Nullable [] body) throws IOException {
        return JSON.readTree(body == null ? new byte[0] : body);
    }
}
