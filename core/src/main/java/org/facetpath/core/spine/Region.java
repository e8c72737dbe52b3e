package org.facetpath.core.spine;

/// A region of the spine as clinicians speak of it. Payers draw their own borders; those are their policy's.
public enum Region {
    CERVICAL("cervical"),
    THORACIC("thoracic"),
    LUMBAR("lumbar");

    private final String code;

    Region(String code) {
        this.code = code;
    }

    /// `cervical`, `thoracic` or `lumbar`.
    public String code() {
        return code;
    }
}
