package org.facetpath.server.smart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestTemplate;

/// Reads one patient's record at a record system, page by page: within a time, so many bytes, and from nowhere else.
/// What the system does not give is named; what it does not give whole is not used at all.
final class RecordFetch {

    /// A record that was read.
    ///
    /// @param json as a Bundle
    /// @param notGiven the types that the record system does not know or did not let us read
    record Fetched(String json, List<String> notGiven) {}

    private static final Duration WITHIN = Duration.ofSeconds(40);
    private static final int MOST_BYTES = 60_000_000;
    private static final int PAGE = 200;

    /// By these a record system says that it does not have such resources or does not give them to us.
    private static final Set<Integer> NOT_GIVEN = Set.of(400, 403, 404, 405, 501);

    private static final String BEGIN = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Granted granted;
    private final RestTemplate calls;
    private final InstantSource clock;
    private final Instant end;
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream(256 * 1024);
    private final List<String> notGiven = new ArrayList<>();

    /// @param base of the FHIR interface
    /// @param calls guarded ones
    RecordFetch(URI base, Granted granted, RestTemplate calls, InstantSource clock) {
        this.base = base;
        this.granted = granted;
        this.calls = calls;
        this.clock = clock;
        this.end = clock.instant().plus(WITHIN);
    }

    /// @throws LaunchFailed when the patient is not given, or the rest not in time
    Fetched fetch() {
        write(BEGIN);
        write(patient());
        for (var type : RecordTypes.ALL) {
            search(type);
        }
        write("]}");
        return new Fetched(bundle.toString(StandardCharsets.UTF_8), List.copyOf(notGiven));
    }

    private void write(String text) {
        bundle.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        if (bundle.size() > MOST_BYTES) {
            throw failed("the record is too large");
        }
    }

    private String patient() {
        var patient = own();
        boolean theirs = patient.path("resourceType").asText("").equals("Patient")
                && patient.path("id").asText("").equals(granted.patient());
        if (!theirs) {
            throw failed("another resource came than the patient");
        }
        return "{\"resource\":" + patient + "}";
    }

    private JsonNode own() {
        try {
            return call(at("/Patient/" + granted.patient()));
        } catch (RestClientResponseException refused) {
            throw failed("the patient was not given");
        }
    }

    private void search(String type) {
        var next = at("/%s?patient=%s&_count=%d".formatted(type, granted.patient(), PAGE));
        try {
            while (next != null) {
                var page = call(next);
                if (!page.path("resourceType").asText("").equals("Bundle")) {
                    throw failed("a search for %s was not answered by a Bundle".formatted(type));
                }
                page.path("entry")
                        .valueStream()
                        .filter(entry ->
                                !entry.path("search").path("mode").asText("").equals("outcome"))
                        .map(entry -> entry.path("resource"))
                        .filter(JsonNode::isObject)
                        .forEach(resource -> write(",{\"resource\":" + resource + "}"));
                next = next(page);
            }
        } catch (RestClientResponseException answer) {
            if (!NOT_GIVEN.contains(answer.getStatusCode().value())) {
                throw failed("the record system failed or stopped giving");
            }
            notGiven.add(type);
        }
    }

    private @Nullable URI next(JsonNode page) {
        for (var link : page.path("link")) {
            if (link.path("relation").asText("").equals("next")) {
                var next = resolved(link.path("url").asText(""));
                // The token is for this record system and for nobody whom it names.
                if (!Objects.equals(next.getScheme(), base.getScheme())
                        || !Objects.equals(next.getAuthority(), base.getAuthority())) {
                    throw failed("the next page is at another server");
                }
                return next;
            }
        }
        return null;
    }

    private URI resolved(String url) {
        try {
            return at("/").resolve(url);
        } catch (IllegalArgumentException broken) {
            throw failed("the address of the next page cannot be read");
        }
    }

    private JsonNode call(URI address) {
        if (clock.instant().isAfter(end)) {
            throw failed("the record was not given in time");
        }
        var headers = new HttpHeaders();
        headers.setBearerAuth(granted.token());
        headers.set(HttpHeaders.ACCEPT, "application/fhir+json");
        try {
            var body = calls.exchange(address, HttpMethod.GET, new HttpEntity<>(headers), byte[].class)
                    .getBody();
            return JSON.readTree(body == null ? new byte[0] : body);
        } catch (RestClientResponseException answer) {
            throw answer;
        } catch (RestClientException | IOException broken) {
            throw failed("the record system did not answer, or not in JSON");
        }
    }

    private URI at(String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }

    private static LaunchFailed failed(String words) {
        return new LaunchFailed(LaunchFailed.Reason.NO_RECORD, words);
    }
}
