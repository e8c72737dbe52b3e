package org.facetpath.server.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Which entry of a Bundle could not be read. HAPI reads the Bundle as one and tells what is wrong, but not
/// where, so the entries are read once more, each by itself, when something was.
final class BrokenEntry {

    private BrokenEntry() {}

    /// What is wrong, behind the entry that it is wrong in; empty where no entry can be found.
    static Optional<String> find(RequestDetails request) {
        var content = request.loadRequestContents();
        return content == null
                ? Optional.empty()
                : find(
                        new String(content, StandardCharsets.UTF_8),
                        request.getFhirContext().newJsonParser());
    }

    private static Optional<String> find(String body, IParser reader) {
        JsonNode entries;
        try {
            entries = Body.object(body).path("entry");
        } catch (InvalidRequestException notJson) {
            return Optional.empty();
        }
        for (int i = 0; i < entries.size(); i++) {
            var resource = entries.path(i).path("resource");
            try {
                if (resource.isObject()) {
                    reader.parseResource(Body.text(resource));
                }
            } catch (DataFormatException here) {
                return Optional.of("Bundle.entry[%d]: %s".formatted(i, here.getMessage()));
            }
        }
        return Optional.empty();
    }
}
