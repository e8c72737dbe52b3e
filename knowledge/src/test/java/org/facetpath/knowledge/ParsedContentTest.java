package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.facetpath.knowledge.parsed.ParsedReader;
import org.facetpath.knowledge.parsed.ParsedWriter;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.rules.KnowledgeReader;
import org.facetpath.knowledge.yaml.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The content as the build parsed it")
class ParsedContentTest {

    @Test
    void is_what_the_files_of_rules_say_with_every_line_and_column() {
        var both = new LinkedHashMap<>(ParsedContent.get(ParsedContent.RULES));
        both.putAll(ParsedContent.get(ParsedContent.POLICIES));
        assertThat(both).isEqualTo(parsed(KnowledgeReader::holdsRules));
    }

    @Test
    void keeps_the_policies_of_payers_apart_since_most_starts_need_none() {
        assertThat(ParsedContent.get(ParsedContent.RULES).keySet())
                .contains("policies/consensus/2021.yaml", "policies/strict/2013.yaml", "policies/nice/ng59.yaml")
                .noneMatch(path -> path.startsWith("policies/cms-"));
        assertThat(ParsedContent.get(ParsedContent.POLICIES).keySet())
                .contains("policies/medicare/family.yaml", "policies/cms-l38773/2024-07-07.yaml")
                .allMatch(path -> path.startsWith("policies/"));
    }

    @Test
    void is_what_the_files_of_words_say_in_every_language() {
        assertThat(Wording.languages()).contains("en");
        for (var language : Wording.languages()) {
            assertThat(ParsedContent.find(ParsedContent.wordsOf(language)))
                    .as(language)
                    .isEqualTo(parsed(path -> Wording.holdsWords(path, language)));
        }
    }

    @Test
    void keeps_the_order_of_files_and_keys_since_rules_are_shown_in_it() {
        for (var part : List.of(ParsedContent.RULES, ParsedContent.POLICIES)) {
            var parsed = ParsedContent.get(part);
            assertThat(parsed.toString())
                    .isEqualTo(parsed(path -> KnowledgeReader.holdsRules(path) && parsed.containsKey(path))
                            .toString());
        }
    }

    @Test
    void carries_any_text_number_and_shape() {
        var far = new Place("a.yaml", 70_000, 128);
        var key = new Place("a.yaml", 127, 16_384);
        Map<String, Node.Entry> none = Map.of();
        var node = new Node.Entries(
                far,
                Map.of(
                        "ñ – €",
                        new Node.Entry(
                                key,
                                new Node.Items(
                                        far,
                                        List.of(
                                                new Node.Scalar(key, "", true),
                                                new Node.Scalar(key, "\uD83E\uDDB4\n", false),
                                                new Node.Entries(far, none))))));
        var files = Map.<String, Node>of("a.yaml", node);

        assertThat(ParsedReader.read(ParsedWriter.write(files))).isEqualTo(files);
    }

    @Test
    void is_absent_for_a_language_without_words() {
        assertThat(ParsedContent.find(ParsedContent.wordsOf("xx"))).isNull();
    }

    private static Map<String, Node> parsed(Predicate<String> wanted) {
        var files = new LinkedHashMap<String, Node>();
        Repository.contentFiles().stream().filter(wanted).forEach(path -> files.put(path, Repository.parse(path)));
        return files;
    }
}
