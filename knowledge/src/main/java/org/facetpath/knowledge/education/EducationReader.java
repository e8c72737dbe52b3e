package org.facetpath.knowledge.education;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.reading.ReadingFormula;
import org.facetpath.knowledge.reading.ReadingGrade;
import org.facetpath.knowledge.rules.Citations;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Vocabulary;

/// Reads the education texts of one language and checks each one: what it cites, where its links lead, and
/// that it is as easy to read as its front matter says.
public final class EducationReader {

    private static final Vocabulary<Reference.Standing> STANDING =
            Vocabulary.of("status", Reference.Standing.values(), Reference.Standing::code);

    private final String language;
    private final List<String> topics;
    private final Citations citations;
    private final Problems problems;

    /// @param topics of the index, in their order
    public EducationReader(String language, List<String> topics, Citations citations, Problems problems) {
        this.language = language;
        this.topics = List.copyOf(topics);
        this.citations = citations;
        this.problems = problems;
    }

    /// The text of one file; empty when something is wrong with it, which is then among the problems.
    public Optional<EducationText> read(String topic, String path, String written) {
        return EducationFile.parse(path, written, problems)
                .flatMap(file ->
                        Optional.ofNullable(Fields.read(file.front(), problems, front -> text(topic, file, front))));
    }

    private EducationText text(String topic, EducationFile file, Fields front) {
        checkWord(front, "topic", topic);
        checkWord(front, "language", language);
        var sources = sources(front);
        var markdown = new MarkdownReader(file, problems);
        var blocks = markdown.read();
        checkLinks(markdown.inlines(), sources);
        return new EducationText(
                topic,
                language,
                front.text("title"),
                blocks,
                sources,
                front.choice("status", STANDING),
                front.text("clinicallyReviewedBy"),
                front.text("translationReviewedBy"),
                reading(front, blocks));
    }

    /// What the folder and the name of the file already say must be said alike within.
    private void checkWord(Fields front, String key, String expected) {
        var stated = front.text(key);
        if (!stated.isEmpty() && !stated.equals(expected)) {
            problems.add(new Problem.UnknownWord(front.placeOf(key), key + " of this file", stated, expected));
        }
    }

    private List<Reference> sources(Fields front) {
        var sources = new ArrayList<Reference>();
        front.items("sources").forEach(node -> sources.add(citations.get(node, front)));
        return sources;
    }

    private void checkLinks(InlineReader links, List<Reference> sources) {
        var named = sources.stream().map(Reference::id).collect(Collectors.toCollection(TreeSet::new));
        for (var mention : links.sources()) {
            if (!named.contains(mention.name())) {
                problems.add(new Problem.UnknownWord(
                        mention.place(), "source of this text", mention.name(), ClosestName.to(mention.name(), named)));
            }
        }
        for (var mention : links.topics()) {
            if (!topics.contains(mention.name())) {
                problems.add(new Problem.UnknownWord(
                        mention.place(), "topic", mention.name(), ClosestName.to(mention.name(), topics)));
            }
        }
    }

    private ReadingGrade reading(Fields front, List<Block> blocks) {
        var formula = ReadingFormula.find(language)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no readability formula for the language (%s).".formatted(language)));
        var measured = formula.measure(Block.passages(blocks));
        var place = front.placeOf("reading");
        front.find("reading", fields -> {
            var stated = "%s %s %s".formatted(fields.text("formula"), fields.decimal("score"), fields.decimal("grade"));
            var found = "%s %s %s".formatted(formula.code(), measured.score(), measured.grade());
            if (!stated.equals(found)) {
                problems.add(new Problem.WrongReadingGrade(place, stated, found));
            }
            return stated;
        });
        if (!front.has("reading")) {
            problems.add(new Problem.MissingKey(front.place(), "reading"));
        }
        if (measured.isTooHard()) {
            problems.add(
                    new Problem.TooHardToRead(place, measured.grade().toString(), ReadingGrade.HARDEST.toString()));
        }
        return measured;
    }
}
