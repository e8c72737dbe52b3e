package org.facetpath.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.facetpath.core.explain.Message;
import org.facetpath.knowledge.Wording;
import org.facetpath.report.wording.Words;

/// The real headings and terms, with made-up sentences for the made-up keys of [Assessments], so that no page of the
/// tests changes when a clinical text does.
public final class FixtureWords implements Words {

    private static final Map<String, String> MADE_UP = Map.ofEntries(
            Map.entry("ask.earlier-records", "Was a block done before 2025?"),
            Map.entry("ask.policy-in-force", "Which policy is in force on the day of the procedure?"),
            Map.entry("ask.saddle-numbness", "Is there numbness where one sits on a saddle?"),
            Map.entry("basis.one-block", "Made up: the share that also had a second positive block."),
            Map.entry("block.reached-threshold", "It reached {percent} %."),
            Map.entry("block.sedation", "Sedation was given, which confounds it."),
            Map.entry("block.words", "The record says: {words}"),
            Map.entry("caution.anticoagulant", "A blood thinner is recorded. Do not stop it without its prescriber."),
            Map.entry("conflict.relief", "Stated relief {stated} %, by the scores {computed} %. The scores decide."),
            Map.entry("criterion.baseline-disability-scale", "A disability score before the block"),
            Map.entry("detail.expect", "In a made-up trial half of such patients had lasting relief."),
            Map.entry("found.nothing-recorded", "Nothing recorded."),
            Map.entry("found.recorded", "Recorded."),
            Map.entry("note.claim-only", "known from a claim only"),
            Map.entry("question.ambiguous-levels", "\"{words}\" names levels: are they nerves or joints?"),
            Map.entry("red-flag.cauda-equina", "Saddle numbness with a change of bladder function. Send now."),
            Map.entry("red-flag.fracture", "Osteoporosis and back pain. Think of a fracture."),
            Map.entry("result.not-enough", "not enough"),
            Map.entry("result.relief", "relief"),
            Map.entry("result.words", "{words}"),
            Map.entry("why.ablation", "A guideline asks for a second block first."),
            Map.entry("why.child", "This software does not judge children."),
            Map.entry("why.emergency", "A sign of danger stops the pathway."),
            Map.entry("why.examine", "No examination is recorded."),
            Map.entry("why.named", "You named it."),
            Map.entry("why.payer-unknown", "No payer is known."),
            Map.entry("why.repeat", "The first ablation helped for nine months and wore off."),
            Map.entry("why.second-block", "One block was positive. A second one tells true relief from chance."));

    private final String language;
    private final Wording wording;

    private FixtureWords(String language) {
        this.language = language;
        this.wording = Wording.load(language);
    }

    public static FixtureWords english() {
        return new FixtureWords("en");
    }

    public static FixtureWords spanish() {
        return new FixtureWords("es");
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(MADE_UP.get(key)).or(() -> isOurs(key) ? wording.find(key) : Optional.empty());
    }

    @Override
    public String word(Message message) {
        var text = MADE_UP.get(message.key());
        if (text == null) {
            return wording.word(message);
        }
        for (var argument : message.arguments().entrySet()) {
            text = text.replaceAll(
                    "\\{%s}".formatted(argument.getKey()), Matcher.quoteReplacement(argument.getValue()));
        }
        return text;
    }

    private static boolean isOurs(String key) {
        return key.startsWith("term.") || key.startsWith("report.");
    }
}
