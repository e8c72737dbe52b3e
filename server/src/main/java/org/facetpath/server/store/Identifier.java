package org.facetpath.server.store;

import org.jspecify.annotations.Nullable;

/// A business identifier.
///
/// @param system its system; empty for one without a system; null for one of any system or none
public record Identifier(@Nullable String system, String value) {

    /// Takes `system|value`, `|value` and `value` apart, as FHIR's search has them.
    public static Identifier parse(String token) {
        int bar = token.indexOf('|');
        return bar < 0
                ? new Identifier(null, token)
                : new Identifier(token.substring(0, bar), token.substring(bar + 1));
    }
}
