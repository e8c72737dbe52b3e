package org.facetpath.cli;

/// How an assessment is written.
enum Format {
    TEXT(true),
    JSON(true),
    HTML(false),
    PATIENT(false),
    FHIR(true);

    private final boolean written;

    Format(boolean written) {
        this.written = written;
    }

    /// Whether this version writes it.
    boolean isWritten() {
        return written;
    }
}
