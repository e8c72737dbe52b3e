package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.facetpath.server.store.Identifier;

/// The condition of a conditional create: by identifier, which is the one that keeps an import from doubling a record.
final class Conditions {

    private static final String IDENTIFIER = "identifier=";

    private Conditions() {}

    /// @param condition such as `Patient?identifier=urn:clinic|42`, or only what stands behind the question mark
    static Identifier identifier(String condition) {
        var query = condition.substring(condition.indexOf('?') + 1);
        if (!query.startsWith(IDENTIFIER) || query.contains("&")) {
            throw new InvalidRequestException("A conditional create is done by one identifier, and nothing else.");
        }
        return Identifier.parse(URLDecoder.decode(query.substring(IDENTIFIER.length()), StandardCharsets.UTF_8));
    }
}
