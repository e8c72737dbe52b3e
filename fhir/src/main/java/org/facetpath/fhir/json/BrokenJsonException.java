package org.facetpath.fhir.json;

import java.io.IOException;
import java.io.Serial;

/// The input is no JSON from here on.
public final class BrokenJsonException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean cut;

    private BrokenJsonException(String reason, boolean cut) {
        super(reason);
        this.cut = cut;
    }

    /// The input ends in the middle of a value.
    static BrokenJsonException cut() {
        return new BrokenJsonException("it breaks off", true);
    }

    /// Something else stands where this was expected.
    static BrokenJsonException because(String reason) {
        return new BrokenJsonException(reason, false);
    }

    /// Whether the input only ends too early.
    public boolean isCut() {
        return cut;
    }
}
