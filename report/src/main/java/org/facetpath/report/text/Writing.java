package org.facetpath.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Sentences;
import org.facetpath.report.wording.Speech;

/// What every section of a page writes with: the page, the words and the footnotes.
record Writing(Page page, Speech speech, Phrases phrases, Sentences sentences, Footnotes notes) {

    static Writing on(TextOptions options, Speech speech) {
        var phrases = new Phrases(speech, options.symbols().cut());
        return new Writing(
                new Page(options),
                speech,
                phrases,
                new Sentences(speech, phrases),
                new Footnotes(speech, options.evidence(), options.symbols().cut()));
    }

    String say(String key, String... namesAndValues) {
        return phrases.say(key, namesAndValues);
    }

    void part(String key) {
        page.part(say(key));
    }

    /// The words for codes, separated by commas.
    String terms(List<String> codes) {
        return codes.stream().map(speech::term).collect(Collectors.joining(", "));
    }
}
