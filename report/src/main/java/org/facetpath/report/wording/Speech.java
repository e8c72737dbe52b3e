package org.facetpath.report.wording;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.facetpath.core.explain.Message;
import org.facetpath.knowledge.Wording;

/// Says messages, codes and criteria in one language. What has no wording is said by its key or code, so that a
/// gap in the wording shows and nothing is lost.
public final class Speech {

    private final Words words;

    public Speech(Words words) {
        this.words = words;
    }

    /// The words that come with this program, in one of its languages.
    public static Speech in(String language) {
        return new Speech(new Packaged(language, Wording.load(language)));
    }

    public String language() {
        return words.language();
    }

    public String say(Message message) {
        return isWorded(message.key()) ? words.word(message) : unworded(message);
    }

    public String say(String key) {
        return say(Message.of(key));
    }

    /// The word for a code, such as `low back` for `lumbar`.
    public String term(String code) {
        return words.find("term." + code).orElse(code);
    }

    /// The name of a version of a policy's text.
    public String revision(String name) {
        return words.find("revision." + name.replace(' ', '-')).orElse(name);
    }

    /// Whether the wording has this key.
    public boolean isWorded(String key) {
        return words.find(key).isPresent();
    }

    /// What a criterion asks, in a short phrase.
    public String criterion(String id) {
        return words.find("criterion." + id).or(() -> words.find("term." + id)).orElse(id);
    }

    private static String unworded(Message message) {
        if (message.arguments().isEmpty()) {
            return message.key();
        }
        var arguments = message.arguments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(argument -> "%s: %s".formatted(argument.getKey(), argument.getValue()))
                .collect(Collectors.joining(", "));
        return "%s (%s)".formatted(message.key(), arguments);
    }

    private record Packaged(String language, Wording wording) implements Words {
        @Override
        public String word(Message message) {
            return wording.word(message);
        }

        @Override
        public Optional<String> find(String key) {
            return wording.find(key);
        }
    }
}
