package org.facetpath.exchange.crd;

import java.util.Arrays;
import java.util.Optional;
import org.facetpath.exchange.cds.card.Topic;

/// The kinds of answer given here, by the codes of CRD's list of card types. A client can switch each off.
public enum CardType {
    /// What the policy says of an order, written onto the order; and forms to be filled in for it.
    COVERAGE_INFORMATION("coverage-info"),
    /// What must happen before the policy's criteria are met, and the policy's own text.
    GUIDELINE("guideline"),
    /// What the policy wants to be done in place of the order, or before it.
    REQUIRED_THERAPY("therapy-alternatives-req"),
    /// Signs of danger.
    CONTRAINDICATION("contraindication"),
    /// Facet joint pain that is overlooked, the next step, what a visit should bring.
    CLINICAL_REMINDER("clinical-reminder");

    private final String code;

    CardType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// The kind of a card on that topic of ours.
    public static CardType of(Topic topic) {
        return switch (topic) {
            case RED_FLAG -> CONTRAINDICATION;
            case COVERAGE -> GUIDELINE;
            case FACET_PAIN, NEXT_STEP, VISIT, FOLLOW_UP -> CLINICAL_REMINDER;
        };
    }

    public static Optional<CardType> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
