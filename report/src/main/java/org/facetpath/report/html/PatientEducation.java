package org.facetpath.report.html;

import java.util.List;

/// What is true for everyone: when to get help, what facet joints are, what helps many people.
final class PatientEducation {

    private static final List<String> AT_ONCE = List.of(
            "patient.sign.bladder",
            "patient.sign.saddle",
            "patient.sign.weak",
            "patient.sign.tearing",
            "patient.sign.neck",
            "patient.sign.injury",
            "patient.sign.fever");
    private static final List<String> WITHIN_DAYS = List.of(
            "patient.sign.chills",
            "patient.sign.weight",
            "patient.sign.cancer",
            "patient.sign.bones",
            "patient.sign.hands");
    private static final List<String> HELPS = List.of(
            "patient.helps-move",
            "patient.helps-exercise",
            "patient.helps-breaks",
            "patient.helps-heat",
            "patient.helps-ask",
            "patient.helps-time");
    private static final List<String> QUESTIONS =
            List.of("patient.ask-cause", "patient.ask-plan", "patient.ask-odds", "patient.ask-medicines");

    private final Markup out;
    private final PatientWords words;

    PatientEducation(Markup out, PatientWords words) {
        this.out = out;
        this.words = words;
    }

    void signs(String number) {
        begin("signs", "patient.signs");
        out.element("p", words.say("patient.signs-call", "number", number));
        list(AT_ONCE);
        out.element("p", words.say("patient.signs-soon"));
        list(WITHIN_DAYS);
        out.element("p", words.say("patient.signs-all"));
        out.close();
    }

    void facetJoints() {
        begin("facet", "patient.facet");
        out.element("p", words.say("patient.facet-text"));
        out.close();
    }

    void helps() {
        begin("helps", "patient.helps");
        list(HELPS);
        out.close();
    }

    void medicines() {
        begin("keep", "patient.keep");
        out.element("p", words.say("patient.keep-text"));
        out.close();
    }

    void questions() {
        begin("ask", "patient.ask");
        list(QUESTIONS);
        out.close();
    }

    private void begin(String id, String title) {
        out.open("section", "aria-labelledby", id);
        out.element("h2", words.say(title), "id", id);
    }

    private void list(List<String> keys) {
        out.open("ul");
        keys.forEach(key -> out.element("li", words.say(key)));
        out.close();
    }
}
