package org.facetpath.cli;

import java.util.Optional;
import org.facetpath.core.explain.Message;
import org.facetpath.knowledge.Wording;
import org.facetpath.report.wording.Speech;
import org.facetpath.report.wording.Words;

/// The languages that an answer can be had in.
final class Languages {

    /// @throws WrongUsage when there is no wording of that language
    static Speech speech(String language) {
        var worded = Wording.languages();
        if (!worded.contains(language)) {
            throw new WrongUsage("--language %s is not in this version; there are: %s"
                    .formatted(language, String.join(", ", worded)));
        }
        return new Speech(new KnownWords(language, Wording.load(language)));
    }

    /// The wording files as the words that a report asks for.
    private record KnownWords(String language, Wording wording) implements Words {

        @Override
        public String word(Message message) {
            return wording.word(message);
        }

        @Override
        public Optional<String> find(String key) {
            return wording.find(key);
        }
    }

    private Languages() {}
}
