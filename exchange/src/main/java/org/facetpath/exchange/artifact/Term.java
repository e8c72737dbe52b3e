package org.facetpath.exchange.artifact;

import java.util.Map;
import java.util.function.Function;
import org.facetpath.core.explain.Message;
import org.facetpath.report.wording.Speech;

/// One code of a code system of ours, with its words in each language.
///
/// @param group what kind of thing it is within its system, or empty
record Term(String code, Function<Speech, String> words, String group) {

    /// Worded as `term.<code>`.
    static Term of(String code) {
        return new Term(code, speech -> speech.term(code), "");
    }

    /// The same code with a side, as in `low-back-left`.
    Term withSide(String side) {
        Function<Speech, String> sided =
                speech -> speech.say(new Message("exchange.side", Map.of("what", words.apply(speech), "side", side)));
        return new Term(code + "-" + side, sided, group);
    }
}
