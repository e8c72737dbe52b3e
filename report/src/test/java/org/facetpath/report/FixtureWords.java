package org.facetpath.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.facetpath.core.explain.Message;
import org.facetpath.report.wording.Words;

/// Made-up sentences for the made-up keys of [Assessments].
public final class FixtureWords implements Words {

    private final Map<String, String> templates = new HashMap<>();

    private FixtureWords() {
        templates.put("why.second-block", "One block was positive. A second one tells true relief from chance.");
        templates.put("criterion.baseline-disability-scale", "A disability score before the block");
    }

    public static FixtureWords english() {
        return new FixtureWords();
    }

    @Override
    public String language() {
        return "en";
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    @Override
    public String word(Message message) {
        var text = templates.getOrDefault(message.key(), message.key());
        for (var argument : message.arguments().entrySet()) {
            text = text.replaceAll(
                    "\\{%s(\\|[a-z]+)?\\}".formatted(argument.getKey()), Matcher.quoteReplacement(argument.getValue()));
        }
        return text;
    }
}
