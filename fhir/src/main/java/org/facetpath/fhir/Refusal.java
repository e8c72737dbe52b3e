package org.facetpath.fhir;

/// An input, or one line of it, that could not be read as FHIR R4.
///
/// @param place the input's name, with the line where there is one: `export.ndjson, line 3`
/// @param reason what was found instead, as a plain sentence
public record Refusal(String place, Kind kind, String reason) {

    /// Why it was refused.
    public enum Kind {
        /// XML instead of JSON.
        XML,
        /// Nothing that can be read as JSON.
        NOT_JSON,
        /// JSON that breaks off or is broken; what came before it was read.
        BROKEN,
        /// JSON, but no FHIR resource.
        NOT_FHIR,
        /// FHIR, but another version than R4.
        OTHER_VERSION,
        /// The input could not be opened or read.
        UNREADABLE
    }
}
