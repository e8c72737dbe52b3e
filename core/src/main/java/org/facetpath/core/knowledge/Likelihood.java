package org.facetpath.core.knowledge;

/// How likely the record makes facet joint pain, from least to most. `NOT_ASSESSABLE` stands apart (under 18 years).
public enum Likelihood {
    NOT_ASSESSABLE("not-assessable"),
    AGAINST("against"),
    POSSIBLE("possible"),
    SUPPORTED("supported"),
    PROBABLE("probable"),
    CONFIRMED("confirmed");

    private final String code;

    Likelihood(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
