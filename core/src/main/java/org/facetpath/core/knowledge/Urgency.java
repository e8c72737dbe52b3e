package org.facetpath.core.knowledge;

/// How soon a red flag must be acted on; the most urgent first.
public enum Urgency {
    /// The same day, now.
    EMERGENCY("emergency"),
    /// Within days.
    URGENT("urgent"),
    /// Within weeks.
    SOON("soon");

    private final String code;

    Urgency(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether the facet pathway stops until this is dealt with.
    public boolean stopsPathway() {
        return this != SOON;
    }
}
