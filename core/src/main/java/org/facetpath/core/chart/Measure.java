package org.facetpath.core.chart;

/// What a score measures. Which change matters on each is knowledge (`knowledge/outcomes`).
public enum Measure {
    NRS("nrs"),
    VAS("vas"),
    ODI("odi"),
    NDI("ndi"),
    PEG("peg"),
    PROMIS_PF("promis-pf"),
    PROMIS_PI("promis-pi"),
    PGIC("pgic"),
    RANGE_OF_MOTION("range-of-motion");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    /// The code in every output, such as `nrs`.
    public String code() {
        return code;
    }

    /// Whether it is a score of pain intensity, usable before and after a procedure.
    public boolean isPain() {
        return this == NRS || this == VAS;
    }
}
