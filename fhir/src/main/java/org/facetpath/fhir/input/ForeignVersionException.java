package org.facetpath.fhir.input;

import java.io.Serial;

/// Something only another version of FHIR has turned up.
final class ForeignVersionException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    ForeignVersionException(String what, String version) {
        super("%s belongs to FHIR %s; FHIR R4 is read".formatted(what, version), null, false, false);
    }

    /// What was found, as a sentence.
    String sentence() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
