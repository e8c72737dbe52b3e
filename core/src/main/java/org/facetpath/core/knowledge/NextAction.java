package org.facetpath.core.knowledge;

/// What can be done next.
public enum NextAction {
    EMERGENCY("emergency"),
    SEEK_CARE("seek-care"),
    EXAMINE("examine"),
    IMAGE("image"),
    ACTIVITY_MODIFICATION("activity-modification"),
    PHYSICAL_THERAPY("physical-therapy"),
    ANTI_INFLAMMATORY("anti-inflammatory"),
    HEAT_OR_ICE("heat-or-ice"),
    DIAGNOSTIC_BLOCK("diagnostic-block"),
    CONFIRMATORY_BLOCK("confirmatory-block"),
    FACET_INJECTION("facet-injection"),
    RADIOFREQUENCY_ABLATION("radiofrequency-ablation"),
    REPEAT_ABLATION("repeat-ablation"),
    FOLLOW_UP("follow-up"),
    REFER_PAIN_SPECIALIST("refer-pain-specialist"),
    LOOK_FOR_OTHER_CAUSE("look-for-other-cause");

    private final String code;

    NextAction(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
