package org.facetpath.exchange.cds;

import static org.facetpath.exchange.cds.RefusedMessageException.Fault.INVALID;
import static org.facetpath.exchange.cds.RefusedMessageException.Fault.REQUIRED;
import static org.facetpath.exchange.cds.RefusedMessageException.Fault.STRUCTURE;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.facetpath.fhir.json.BrokenJsonException;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.json.ElementReader;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.json.Recall;
import org.facetpath.fhir.json.Wanted;
import org.jspecify.annotations.Nullable;

/// Reads the request of a hook. What is unknown is passed over; what must be there and is not is refused. Safe to share
/// between threads.
public final class RequestReader {

    private static final long LONGEST_LEAVE = Duration.ofDays(1).toSeconds();

    private final Recall<String> names = new Recall<>();
    private final PrefetchReader prefetches = new PrefetchReader(names);
    private final ContextReader contexts = new ContextReader(names);

    /// @param expected the hook of the service that was called
    /// @throws RefusedMessageException when it is not a request of that hook
    public HookRequest read(Body body, Hook expected) {
        var whole = body.all();
        var json = new JsonReader(whole.bytes(), whole.from(), whole.end(), names);
        try {
            return read(json, body, expected);
        } catch (BrokenJsonException broken) {
            throw new RefusedMessageException(
                    STRUCTURE, "The body is not JSON: %s (%s).".formatted(broken.getMessage(), json.place()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HookRequest read(JsonReader json, Body body, Hook expected) throws IOException {
        if (!json.hasMore() || !json.isObject()) {
            throw new RefusedMessageException(STRUCTURE, "The body is not a JSON object (line 1, column 1).");
        }
        var fields = new Element();
        var contextReading = contexts.begin(body);
        Map<String, Prefetched> prefetch = new HashMap<>();
        json.enter();
        String name;
        while ((name = json.nextName()) != null) {
            if (fields.has(name)) {
                throw new RefusedMessageException(INVALID, "%s is there twice.".formatted(known(name)));
            }
            switch (name) {
                case "context" -> fields.put(name, contextReading.read(json));
                case "prefetch" -> {
                    prefetch = prefetches.read(json, body);
                    fields.put(name, Element.NOTED);
                }
                case "hook", "hookInstance", "fhirServer", "fhirAuthorization", "extension" -> {
                    if (json.isNull()) {
                        throw new RefusedMessageException(INVALID, "%s must not be null.".formatted(name));
                    }
                    fields.put(name, new ElementReader(json).read(Wanted.ALL));
                }
                default -> json.skip();
            }
        }
        if (json.hasMore()) {
            throw new RefusedMessageException(
                    STRUCTURE, "Something stands behind the JSON object (%s).".formatted(json.place()));
        }
        requireHook(fields, expected);
        var authorization = authorization(fields);
        return new HookRequest(
                expected,
                required(fields, "hookInstance"),
                server(fields, authorization != null),
                authorization,
                contextReading.context(expected),
                prefetch,
                fields.element("extension"));
    }

    private static String known(String name) {
        return name.equals("context") || name.equals("prefetch") ? name : "An element";
    }

    private static void requireHook(Element fields, Hook expected) {
        var hook = required(fields, "hook");
        if (!hook.equals(expected.code())) {
            throw new RefusedMessageException(
                    INVALID,
                    "This service answers the hook %s, not the one of the request.".formatted(expected.code()));
        }
    }

    static String required(Element fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new RefusedMessageException(REQUIRED, "%s is missing.".formatted(name));
        }
        if (!(value instanceof String text) || text.isBlank()) {
            throw new RefusedMessageException(INVALID, "%s must be a text that says something.".formatted(name));
        }
        return text;
    }

    private static @Nullable URI server(Element fields, boolean needed) {
        if (!fields.has("fhirServer")) {
            if (needed) {
                throw new RefusedMessageException(
                        REQUIRED, "fhirServer is missing, and fhirAuthorization cannot be used without it.");
            }
            return null;
        }
        try {
            var server = URI.create(required(fields, "fhirServer"));
            if (server.getHost() != null && server.isAbsolute()) {
                return server;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new RefusedMessageException(INVALID, "fhirServer is not the absolute address of a server.");
    }

    private static @Nullable FhirAuthorization authorization(Element fields) {
        if (!fields.has("fhirAuthorization")) {
            return null;
        }
        var given = fields.element("fhirAuthorization");
        if (given == null) {
            throw new RefusedMessageException(INVALID, "fhirAuthorization is not an object.");
        }
        if (!"Bearer".equals(required(given, "token_type"))) {
            throw new RefusedMessageException(INVALID, "fhirAuthorization.token_type must be Bearer.");
        }
        return new FhirAuthorization(
                token(required(given, "access_token")),
                Duration.ofSeconds(seconds(given)),
                required(given, "scope"),
                required(given, "subject"));
    }

    /// Goes into a header, so it holds what may stand there.
    private static String token(String token) {
        if (!token.chars().allMatch(letter -> letter > ' ' && letter < 0x7F)) {
            throw new RefusedMessageException(INVALID, "fhirAuthorization.access_token is not a bearer token.");
        }
        return token;
    }

    private static long seconds(Element given) {
        if (given.get("expires_in") instanceof Element.Literal literal
                && literal.number()
                && literal.written().matches("[0-9]{1,9}")) {
            return Math.min(LONGEST_LEAVE, Long.parseLong(literal.written()));
        }
        throw new RefusedMessageException(
                given.has("expires_in") ? INVALID : REQUIRED,
                "fhirAuthorization.expires_in must be a whole number of seconds.");
    }
}
