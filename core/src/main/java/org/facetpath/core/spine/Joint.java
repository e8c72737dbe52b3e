package org.facetpath.core.spine;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A pair of facet (zygapophysial) joints, named by the vertebra above and the vertebra below; from top to bottom.
///
/// C0-C1 and C1-C2 join the skull, atlas and axis; they have no medial branch target. True facet joints run from
/// C2-C3 to L5-S1.
public enum Joint {
    C0_C1("C0", "C1", Region.CERVICAL),
    C1_C2("C1", "C2", Region.CERVICAL),
    C2_C3("C2", "C3", Region.CERVICAL),
    C3_C4("C3", "C4", Region.CERVICAL),
    C4_C5("C4", "C5", Region.CERVICAL),
    C5_C6("C5", "C6", Region.CERVICAL),
    C6_C7("C6", "C7", Region.CERVICAL),
    C7_T1("C7", "T1", Region.CERVICAL),
    T1_T2("T1", "T2", Region.THORACIC),
    T2_T3("T2", "T3", Region.THORACIC),
    T3_T4("T3", "T4", Region.THORACIC),
    T4_T5("T4", "T5", Region.THORACIC),
    T5_T6("T5", "T6", Region.THORACIC),
    T6_T7("T6", "T7", Region.THORACIC),
    T7_T8("T7", "T8", Region.THORACIC),
    T8_T9("T8", "T9", Region.THORACIC),
    T9_T10("T9", "T10", Region.THORACIC),
    T10_T11("T10", "T11", Region.THORACIC),
    T11_T12("T11", "T12", Region.THORACIC),
    T12_L1("T12", "L1", Region.LUMBAR),
    L1_L2("L1", "L2", Region.LUMBAR),
    L2_L3("L2", "L3", Region.LUMBAR),
    L3_L4("L3", "L4", Region.LUMBAR),
    L4_L5("L4", "L5", Region.LUMBAR),
    L5_S1("L5", "S1", Region.LUMBAR);

    private static final Map<String, Joint> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Joint::code, joint -> joint));

    private final String upper;
    private final String lower;
    private final Region region;

    Joint(String upper, String lower, Region region) {
        this.upper = upper;
        this.lower = lower;
        this.region = region;
    }

    /// The joint with this code, such as `L4-L5`.
    public static Optional<Joint> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// Both vertebrae with a hyphen, such as `L4-L5`.
    public String code() {
        return upper + "-" + lower;
    }

    /// The vertebra above, such as `L4`; `C0` is the skull's occiput.
    public String upper() {
        return upper;
    }

    /// The vertebra below, such as `L5`; `S1` is the sacrum.
    public String lower() {
        return lower;
    }

    public Region region() {
        return region;
    }
}
