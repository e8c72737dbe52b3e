package org.facetpath.server.store.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// What the other server says it has made.
///
/// @param output files of resources
/// @param deleted files of Bundles that name what no longer exists there
/// @param error files of OperationOutcomes
record Manifest(List<Part> output, List<Part> deleted, List<Part> error) {

    /// One file.
    record Part(String type, URI url) {}

    static Manifest read(String text) {
        try {
            var json = new JsonMapper().readTree(text);
            if (!json.path("output").isArray()) {
                throw new BulkFailedException("the manifest names no output");
            }
            return new Manifest(parts(json.path("output")), parts(json.path("deleted")), parts(json.path("error")));
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new BulkFailedException("the manifest cannot be read");
        }
    }

    private static List<Part> parts(JsonNode files) {
        List<Part> parts = new ArrayList<>();
        for (var file : files) {
            var type = file.path("type").asText();
            // It becomes part of a file name.
            if (!type.matches("[A-Za-z]{1,64}")) {
                throw new BulkFailedException("the manifest names a file without a resource type");
            }
            parts.add(new Part(type, URI.create(file.path("url").asText())));
        }
        return parts;
    }

    int files() {
        return output.size() + deleted.size() + error.size();
    }
}
