package org.facetpath.core.spine;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A nerve that carries pain from facet joints: the third occipital nerve (`TON`), a medial branch named by its
/// level, or the dorsal ramus of L5. Which nerve supplies which joint is knowledge with sources, see `Innervation`.
public enum Nerve {
    TON("TON"),
    C3("C3"),
    C4("C4"),
    C5("C5"),
    C6("C6"),
    C7("C7"),
    C8("C8"),
    T1("T1"),
    T2("T2"),
    T3("T3"),
    T4("T4"),
    T5("T5"),
    T6("T6"),
    T7("T7"),
    T8("T8"),
    T9("T9"),
    T10("T10"),
    T11("T11"),
    T12("T12"),
    L1("L1"),
    L2("L2"),
    L3("L3"),
    L4("L4"),
    L5_DORSAL_RAMUS("L5-dorsal-ramus");

    private static final Map<String, Nerve> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Nerve::code, nerve -> nerve));

    private final String code;

    Nerve(String code) {
        this.code = code;
    }

    /// The nerve with this code, such as `L4` or `L5-dorsal-ramus`.
    public static Optional<Nerve> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// The code in the nerve code system, such as `TON`, `C5`, `L4`, `L5-dorsal-ramus`.
    public String code() {
        return code;
    }
}
