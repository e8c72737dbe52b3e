package org.facetpath.core.chart;

/// How a course of conservative care went.
public enum CareResponse {
    HELPED("helped"),
    NOT_ENOUGH("not-enough"),
    NOT_TOLERATED("not-tolerated"),
    CONTRAINDICATED("contraindicated");

    private final String code;

    CareResponse(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
