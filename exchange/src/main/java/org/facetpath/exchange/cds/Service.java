package org.facetpath.exchange.cds;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A service as it is found at `/cds-services`.
///
/// @param prefetch FHIR reads and searches by key, in the syntax of CDS Hooks 2.0.1
/// @param extension what other standards want to know of it, as a JSON object; null for none
public record Service(
        Hook hook,
        String id,
        String title,
        String description,
        SequencedMap<String, String> prefetch,
        @Nullable String extension) {

    public Service {
        prefetch = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(prefetch));
    }

    /// Under which key the resources of a type are sent; empty when none is asked for.
    public Optional<String> keyOf(String type) {
        return prefetch.entrySet().stream()
                .filter(entry -> type.equals(entry.getValue().split("[/?]", 2)[0]))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
