package org.facetpath.exchange.cds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A moment in the work of a clinician at which a record system asks (hook library 1.0.1), with what it must
/// then say of its context.
public enum Hook {
    PATIENT_VIEW("patient-view", "userId", "patientId"),
    ORDER_SELECT("order-select", "userId", "patientId", "selections", "draftOrders"),
    ORDER_SIGN("order-sign", "userId", "patientId", "draftOrders"),
    /// In version 1.1 it names `dispatchedOrders`, in 1.0 a single `order`; one of both must be there.
    ORDER_DISPATCH("order-dispatch", "patientId", "performer"),
    APPOINTMENT_BOOK("appointment-book", "userId", "patientId", "appointments"),
    ENCOUNTER_START("encounter-start", "userId", "patientId", "encounterId"),
    ENCOUNTER_DISCHARGE("encounter-discharge", "userId", "patientId", "encounterId");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> required;

    Hook(String code, String... required) {
        this.code = code;
        this.required = List.of(required);
    }

    public String code() {
        return code;
    }

    /// The elements that its context must have.
    public List<String> required() {
        return required;
    }

    /// Whether it is about orders, to be judged whether they are covered.
    public boolean isAboutOrders() {
        return switch (this) {
            case ORDER_SELECT, ORDER_SIGN, ORDER_DISPATCH, APPOINTMENT_BOOK -> true;
            case PATIENT_VIEW, ENCOUNTER_START, ENCOUNTER_DISCHARGE -> false;
        };
    }

    /// Whether a payer's answer must come back for each order (Da Vinci CRD).
    public boolean isPrimary() {
        return switch (this) {
            case ORDER_SIGN, ORDER_DISPATCH, APPOINTMENT_BOOK -> true;
            case PATIENT_VIEW, ORDER_SELECT, ENCOUNTER_START, ENCOUNTER_DISCHARGE -> false;
        };
    }

    public static Optional<Hook> find(String code) {
        return Arrays.stream(values()).filter(hook -> hook.code.equals(code)).findFirst();
    }
}
