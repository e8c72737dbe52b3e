package org.facetpath.server.desk;

import java.util.Arrays;
import java.util.Optional;

/// What a payer answered.
public enum Decision {
    APPROVED("approved"),
    DENIED("denied"),
    /// It asks for more before it decides.
    MORE_INFORMATION("more-information");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Decision> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
