package org.facetpath.core.spine;

/// The patient's own left or right.
public enum Side {
    LEFT("left"),
    RIGHT("right"),
    BOTH("both"),
    NOT_DOCUMENTED("not-documented");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /// `left`, `right`, `both` or `not-documented`.
    public String code() {
        return code;
    }

    /// The two taken together: left and right are both; what is not documented adds nothing.
    public Side with(Side other) {
        if (this == NOT_DOCUMENTED) {
            return other;
        }
        return other == NOT_DOCUMENTED || other == this ? this : BOTH;
    }
}
