package org.facetpath.core.knowledge;

/// How strongly a next step is put forward.
public enum AdviceStatus {
    RECOMMENDED("recommended"),
    CONSIDER("consider"),
    NOT_YET("not-yet"),
    NOT_ADVISED("not-advised");

    private final String code;

    AdviceStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
