package org.facetpath.report.drawing;

import java.util.Locale;

/// What a joint shows of what is known of it, the weightiest first. Signs tell apart what colours tell apart.
enum Look {
    ABLATED("A", "report.mark.ablated"),
    POSITIVE("+", "report.mark.positive"),
    NEGATIVE("\u2212", "report.mark.negative"),
    CONFOUNDED("~", "report.mark.confounded"),
    NO_RESULT("?", "report.mark.not-documented"),
    INJECTED("I", "drawing.injected"),
    IMAGED("s", "drawing.imaged"),
    NAMED("n", "report.mark.named");

    private final String sign;
    private final String key;

    Look(String sign, String key) {
        this.sign = sign;
        this.key = key;
    }

    String sign() {
        return sign;
    }

    /// Of its words in the legend.
    String key() {
        return key;
    }

    /// The class that page styles colour it by.
    String style() {
        return "is-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Look of(SiteMarks.Mark mark) {
        return switch (mark) {
            case POSITIVE -> POSITIVE;
            case NEGATIVE -> NEGATIVE;
            case CONFOUNDED -> CONFOUNDED;
            case NO_RESULT -> NO_RESULT;
            case ABLATED -> ABLATED;
            case NAMED -> NAMED;
        };
    }
}
