package org.facetpath.cli;

/// How an assessment is written.
enum Format {
    TEXT(false),
    JSON(false),
    HTML(true),
    PATIENT(true),
    FHIR(false);

    private final boolean page;

    Format(boolean page) {
        this.page = page;
    }

    /// Whether it is a document of its own for each patient, so that several do not fit into one file.
    boolean isPage() {
        return page;
    }
}
