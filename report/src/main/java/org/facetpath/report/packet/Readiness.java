package org.facetpath.report.packet;

/// How near a packet is to being sent.
public enum Readiness {
    /// Every criterion is met by entries of the record: read, complete the blanks, sign.
    TO_SIGN("to-sign"),
    /// Met, but the author must confirm what rests on nothing recorded.
    TO_CONFIRM("to-confirm"),
    /// Not met or not documented: not to be sent as it is.
    DRAFT("draft");

    private final String code;

    Readiness(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
