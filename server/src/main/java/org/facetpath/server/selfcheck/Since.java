package org.facetpath.server.selfcheck;

import java.util.Optional;
import java.util.stream.Stream;

/// How long it has hurt, as people can tell. Each stands in the chart as one day within it; the windows of
/// the red flags end between them (30, 90 and 365 days).
public enum Since {
    UNDER_FOUR_WEEKS("weeks", 14),
    UNDER_THREE_MONTHS("months", 60),
    UNDER_A_YEAR("year", 180),
    LONGER("longer", 500);

    private final String code;
    private final int days;

    Since(String code, int days) {
        this.code = code;
        this.days = days;
    }

    public String code() {
        return code;
    }

    int days() {
        return days;
    }

    /// Whether published advice is to have it checked by now: about four to six weeks.
    public boolean lasts() {
        return this != UNDER_FOUR_WEEKS;
    }

    public static Optional<Since> find(String code) {
        return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
