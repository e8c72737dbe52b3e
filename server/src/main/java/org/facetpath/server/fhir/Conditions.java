package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.facetpath.server.store.Identifier;
import org.jspecify.annotations.Nullable;

/// On what a write depends: a conditional create on an identifier, which is what keeps an import from
/// doubling a record; other writes on the version that they were made for.
final class Conditions {

    private static final String IDENTIFIER = "identifier=";
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private Conditions() {}

    /// @param condition such as `Patient?identifier=urn:clinic|42`, or only what stands behind the question mark
    static Identifier identifier(String condition) {
        var query = condition.substring(condition.indexOf('?') + 1);
        if (!query.startsWith(IDENTIFIER) || query.contains("&")) {
            throw oneIdentifier();
        }
        var identifier = Identifier.parse(decoded(query.substring(IDENTIFIER.length())));
        if (identifier.value() == null || identifier.value().isBlank()) {
            throw oneIdentifier();
        }
        return identifier;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw oneIdentifier();
        }
    }

    private static InvalidRequestException oneIdentifier() {
        return new InvalidRequestException(
                "A conditional create is done by one identifier with its value, and nothing else.");
    }

    /// The version that must be the current one: that of `If-Match`; 0 by `If-None-Match: *`, which only creates; null
    /// when any will do.
    static @Nullable Integer version(RequestDetails request) {
        var none = request.getHeader("If-None-Match");
        if (none != null && !none.strip().equals("*")) {
            throw new InvalidRequestException("With a write, If-None-Match can only be *.");
        }
        var match = request.getHeader("If-Match");
        return match == null ? none == null ? null : 0 : Integer.valueOf(version(match));
    }

    /// @param etag such as `W/"3"`
    static int version(String etag) {
        var parts = VERSION.matcher(etag.strip());
        if (!parts.matches()) {
            throw new InvalidRequestException("The version to match is written as W/\"3\".");
        }
        return Integer.parseInt(parts.group(1));
    }
}
