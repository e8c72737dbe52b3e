package org.facetpath.exchange.cds.card;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a card is about.
public enum Topic {
    RED_FLAG(
            "red-flag", OverrideReason.KNOWN, OverrideReason.DONE, OverrideReason.RECORD_WRONG, OverrideReason.NOT_NOW),
    FACET_PAIN(
            "facet-pain",
            OverrideReason.OTHER_CAUSE,
            OverrideReason.KNOWN,
            OverrideReason.PATIENT_DECLINES,
            OverrideReason.RECORD_WRONG,
            OverrideReason.NOT_NOW),
    NEXT_STEP(
            "next-step",
            OverrideReason.DONE,
            OverrideReason.OTHER_PLAN,
            OverrideReason.PATIENT_DECLINES,
            OverrideReason.RECORD_WRONG,
            OverrideReason.NOT_NOW),
    COVERAGE(
            "coverage",
            OverrideReason.DOCUMENTED_ELSEWHERE,
            OverrideReason.OTHER_PAYER,
            OverrideReason.POLICY_WRONG,
            OverrideReason.RECORD_WRONG,
            OverrideReason.NEEDED_ANYHOW),
    VISIT("visit", OverrideReason.DONE, OverrideReason.NOT_NOW),
    FOLLOW_UP("follow-up", OverrideReason.DONE, OverrideReason.DOCUMENTED_ELSEWHERE, OverrideReason.NOT_NOW);

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<OverrideReason> reasons;

    Topic(String code, OverrideReason... reasons) {
        this.code = code;
        this.reasons = List.of(reasons);
    }

    public String code() {
        return code;
    }

    public static Optional<Topic> find(String code) {
        return Arrays.stream(values()).filter(topic -> topic.code.equals(code)).findFirst();
    }

    /// Why a card on it may be set aside.
    public List<OverrideReason> reasons() {
        return reasons;
    }
}
