package org.facetpath.report.learn;

import java.util.List;
import java.util.Map;
import org.facetpath.core.explain.Message;
import org.facetpath.knowledge.education.EducationText;
import org.facetpath.report.wording.Speech;

/// What a text says of itself: that it is no advice, how hard it is to read, how well it is confirmed, who reviewed it.
public final class AboutText {

    private static final String NOBODY = "none";

    private final Speech speech;

    public AboutText(Speech speech) {
        this.speech = speech;
    }

    public List<String> lines(EducationText text) {
        return List.of(
                speech.say("learn.not-advice"),
                reviewed("learn.reviewed", "learn.not-reviewed", text.clinicallyReviewedBy()),
                reviewed("learn.translation-reviewed", "learn.translation-not-reviewed", text.translationReviewedBy()),
                speech.say(Message.of(
                        "learn.standing", "standing", speech.term(text.status().code()))),
                speech.say(new Message(
                        "learn.reading",
                        Map.of(
                                "grade", text.reading().grade().toPlainString(),
                                "formula", text.reading().formula().code(),
                                "score", text.reading().score().toPlainString()))));
    }

    private String reviewed(String key, String otherwise, String who) {
        return who.equals(NOBODY) ? speech.say(otherwise) : speech.say(Message.of(key, "who", who));
    }
}
