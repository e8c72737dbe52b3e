package org.facetpath.server.page;

import org.facetpath.report.wording.Speech;

/// What codes of cards are called in a language. A code that a record system made up has no words of ours.
record CardWords(Speech speech) {

    String topic(String code) {
        return or("cds.topic." + code, code);
    }

    String reason(String code) {
        return or("cds.override." + code, code);
    }

    boolean knowsReason(String code) {
        return !reason(code).equals(code);
    }

    private String or(String key, String code) {
        var words = speech.say(key);
        return words.equals(key) ? code : words;
    }
}
