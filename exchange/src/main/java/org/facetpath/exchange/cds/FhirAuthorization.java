package org.facetpath.exchange.cds;

import java.time.Duration;

/// Leave to read at the FHIR server of the record system, for a short time.
///
/// @param token goes to that server and to nobody else, and into no log
/// @param expiresIn counted from when the request was made
public record FhirAuthorization(String token, Duration expiresIn, String scope, String subject) {

    /// Without the token, so that it cannot end up in a log by accident.
    @Override
    public String toString() {
        return "FhirAuthorization[%s for %s]".formatted(scope, expiresIn);
    }
}
