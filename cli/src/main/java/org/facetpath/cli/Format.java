package org.facetpath.cli;

/// How an assessment is written.
enum Format {
    TEXT(true, false),
    JSON(true, false),
    HTML(true, true),
    PATIENT(false, true),
    FHIR(false, false);

    private final boolean written;
    private final boolean page;

    Format(boolean written, boolean page) {
        this.written = written;
        this.page = page;
    }

    /// Whether this version writes it.
    boolean isWritten() {
        return written;
    }

    /// Whether it is a document of its own for each patient, so that several do not fit into one file.
    boolean isPage() {
        return page;
    }
}
