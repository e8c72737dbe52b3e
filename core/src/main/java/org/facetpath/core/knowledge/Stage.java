package org.facetpath.core.knowledge;

/// The step of the pathway that is due or under way now, not the last one done.
public enum Stage {
    STOPPED_BY_RED_FLAG("stopped-by-red-flag"),
    OTHER_CAUSE("other-cause"),
    NOT_FACET("not-facet"),
    RESOLVED("resolved"),
    RECOGNISE("recognise"),
    EVALUATE("evaluate"),
    CONSERVATIVE_CARE("conservative-care"),
    FIRST_BLOCK("first-block"),
    SECOND_BLOCK("second-block"),
    TREATMENT("treatment"),
    FOLLOW_UP("follow-up"),
    RECURRENCE("recurrence");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
