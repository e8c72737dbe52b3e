package org.facetpath.server.selfcheck;

import java.util.Optional;
import java.util.stream.Stream;

/// Known illnesses that change what a sign means. What they mean is for the red flags to say; here they are asked.
public enum Illness {
    CANCER_NOW("cancer-now", "cancer", "active"),
    CANCER_BEFORE("cancer-before", "cancer", "inactive"),
    WEAK_BONES("weak-bones", "osteoporosis", "active"),
    ANEURYSM("aneurysm", "aortic-aneurysm", "active"),
    RHEUMATOID_ARTHRITIS("rheumatoid-arthritis", "rheumatoid-arthritis", "active");

    private final String code;
    private final String codeSet;
    private final String status;

    Illness(String code, String codeSet, String status) {
        this.code = code;
        this.codeSet = codeSet;
        this.status = status;
    }

    /// As the form names it.
    public String code() {
        return code;
    }

    /// The name of the code set that stands for it.
    String codeSet() {
        return codeSet;
    }

    /// FHIR's clinical status.
    String status() {
        return status;
    }

    public static Optional<Illness> find(String code) {
        return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
