package org.facetpath.server.smart;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.outgoing.RecordFetcher.Fetched;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The two halves of a launch: away to the record system with a question, and back with a code that opens one
/// patient's record for as long as it takes to read and assess it.
public final class Launches {

    private static final Duration LASTS = Duration.ofMinutes(10);

    private final SmartSettings settings;
    private final Assessor assessor;
    private final InstantSource clock;
    private final Map<String, RecordSystem> systems = new ConcurrentHashMap<>();

    public Launches(SmartSettings settings, Assessor assessor, InstantSource clock) {
        this.settings = settings;
        this.assessor = assessor;
        this.clock = clock;
    }

    /// A launch that has begun, and where the browser goes.
    public record Away(Launch launch, URI to) {}

    /// What a launch shows.
    ///
    /// @param who the user, as the record system names them in an ID token that was found to be right
    /// @param notGiven types of resource that were not read, so that nothing may be taken for absent in them
    public record Seen(Assessment assessment, String patient, String who, List<String> notGiven) {}

    /// The record systems that a launch can begin at.
    public List<String> systems() {
        return settings.clients().stream()
                .map(client -> client.server().address().toString())
                .toList();
    }

    /// Our public keys as a JWK Set, where there are some.
    public Optional<String> publishedKeys() {
        return Optional.ofNullable(settings.keys()).map(SigningKeys::published);
    }

    /// @param launch what the record system calls the context of this launch; null to begin by ourselves
    public Away begin(String iss, @Nullable String launch, String redirect) {
        var client = client(iss);
        var description = system(client).description();
        var endpoints = Endpoints.of(description);
        var begun = Launch.at(iss, redirect, clock.instant());
        var to = UriComponentsBuilder.fromUri(endpoints.authorization())
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("scope", "{scope}")
                .queryParam("state", begun.state())
                .queryParam("nonce", begun.nonce())
                .queryParam("aud", "{aud}")
                .queryParam("code_challenge", begun.challenge())
                .queryParam("code_challenge_method", "S256");
        if (launch != null) {
            to.queryParam("launch", "{launch}");
        }
        var values = Map.of(
                "client",
                client.clientId(),
                "redirect",
                redirect,
                "scope",
                scope(description, launch != null),
                "aud",
                iss,
                "launch",
                launch == null ? "" : launch);
        return new Away(begun, to.encode().buildAndExpand(values).toUri());
    }

    /// Least privilege: reading and searching of what can be used, for one patient. Systems that know only the first
    /// version of scopes are asked in its words.
    private static String scope(JsonNode description, boolean fromSystem) {
        var capabilities = description
                .path("capabilities")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        boolean old = capabilities.contains("permission-v1") && !capabilities.contains("permission-v2");
        var right = old ? ".read" : ".rs";
        var types =
                RecordTypes.ALL.stream().map(type -> "patient/" + type + right).collect(Collectors.joining(" "));
        return (fromSystem ? "launch" : "launch/patient") + " openid fhirUser patient/Patient" + right + " " + types;
    }

    /// @throws LaunchFailed in a way that has a page
    public Seen finish(Launch launch, String code) {
        if (launch.begun().plus(LASTS).isBefore(clock.instant())) {
            throw new LaunchFailed(LaunchFailed.Reason.NOT_BEGUN, "it took too long");
        }
        var client = client(launch.iss());
        var system = system(client);
        var endpoints = Endpoints.of(system.description());
        var granted = Granted.of(system.token(endpoints.token(), launch, code));
        var who = new LaunchUser(client, endpoints, system.guard()).of(granted, launch);
        var fetched = system.fetch(granted);
        var notGiven = notGiven(fetched);
        return new Seen(assess(fetched, granted), granted.patient(), who, notGiven);
    }

    /// What the record system does not give is named; where it failed or stopped giving, nothing is used.
    private static List<String> notGiven(Map<String, Fetched> fetched) {
        var refused = new ArrayList<String>();
        fetched.forEach((type, one) -> {
            if (!one.isThere() && (type.equals(RecordSystem.PATIENT) || !one.refused())) {
                throw new LaunchFailed(LaunchFailed.Reason.NO_RECORD, type + ": " + one.failed());
            }
            if (one.refused()) {
                refused.add(type);
            }
        });
        return refused;
    }

    private Assessment assess(Map<String, Fetched> fetched, Granted granted) {
        var session = assessor.open();
        fetched.forEach(
                (type, one) -> one.pages().forEach(page -> session.add(page.bytes(), page.from(), page.end(), type)));
        var chart = session.finish().charts().stream()
                .filter(it -> it.patient().id().equals(granted.patient()))
                .findFirst()
                .orElseThrow(() -> new LaunchFailed(LaunchFailed.Reason.NO_RECORD, "the patient cannot be read"));
        return assessor.assess(chart, assessor.day(null), Options.defaults());
    }

    private SmartClient client(String iss) {
        return settings.find(iss)
                .orElseThrow(() -> new LaunchFailed(LaunchFailed.Reason.NOT_ALLOWED, "not a record system of ours"));
    }

    private RecordSystem system(SmartClient client) {
        return systems.computeIfAbsent(
                client.server().address().toString(),
                _ -> new RecordSystem(client, settings.keys(), client.server().guard(), clock));
    }
}
