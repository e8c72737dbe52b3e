package org.facetpath.exchange.cds.card;

/// Why a clinician sets a card aside, to choose from.
public enum OverrideReason {
    DONE("done"),
    KNOWN("known"),
    NOT_NOW("not-now"),
    OTHER_CAUSE("other-cause"),
    OTHER_PLAN("other-plan"),
    PATIENT_DECLINES("patient-declines"),
    RECORD_WRONG("record-wrong"),
    DOCUMENTED_ELSEWHERE("documented-elsewhere"),
    OTHER_PAYER("other-payer"),
    POLICY_WRONG("policy-wrong"),
    NEEDED_ANYHOW("needed-anyhow");

    private final String code;

    OverrideReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
