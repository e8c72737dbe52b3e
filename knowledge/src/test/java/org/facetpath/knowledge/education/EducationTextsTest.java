package org.facetpath.knowledge.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.knowledge.Repository;
import org.facetpath.knowledge.Wording;
import org.facetpath.knowledge.yaml.Node;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The education texts")
class EducationTextsTest {

    private static final Education ENGLISH = EducationFolder.load("en").orThrow();
    private static final int SHINGLE = 8;

    static Stream<Education> languages() {
        return Wording.languages().stream()
                .map(language -> EducationFolder.load(language).orThrow());
    }

    static List<Node> statements() {
        var root = (Node.Entries) Repository.parse("education/article-statements.yaml");
        var entry = root.byKey().get("statements");
        return entry == null ? List.of() : ((Node.Items) entry.value()).nodes();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void exist_in_every_language_with_the_same_topics_sections_sources_and_standing(Education education) {
        assertThat(education.topics()).isEqualTo(ENGLISH.topics());
        for (var text : education.texts()) {
            var english = ENGLISH.find(text.topic()).orElseThrow();
            assertThat(text.anchors())
                    .as(text.topic())
                    .isEqualTo(english.anchors())
                    .doesNotHaveDuplicates();
            assertThat(text.sources()).as(text.topic()).isEqualTo(english.sources());
            assertThat(text.status()).as(text.topic()).isEqualTo(english.status());
            assertThat(text.blocks().stream().map(Block::getClass))
                    .as(text.topic())
                    .isEqualTo(english.blocks().stream().map(Block::getClass).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void use_every_source_they_name_and_stand_no_better_than_the_weakest(Education education) {
        for (var text : education.texts()) {
            var linked = new TreeSet<String>();
            text.blocks()
                    .forEach(block -> words(block).forEach(word -> {
                        if (word instanceof Inline.SourceLink(var _, var source)) {
                            linked.add(source);
                        }
                    }));
            assertThat(text.sources().stream().map(Reference::id))
                    .as(text.topic())
                    .containsExactlyInAnyOrderElementsOf(linked);
            assertThat(text.sources()).allMatch(source -> source.status().compareTo(text.status()) <= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void say_that_no_named_clinician_and_no_translator_has_reviewed_them(Education education) {
        assertThat(education.texts())
                .allMatch(text -> text.clinicallyReviewedBy().equals("none"))
                .allMatch(text -> text.translationReviewedBy().equals("none"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void treat_every_statement_of_the_source_article(Education education) {
        assertThat(statements()).hasSizeGreaterThan(40);
        for (var statement : statements()) {
            var places = ((Node.Entries) statement).byKey().get("in");
            assertThat(places).isNotNull();
            for (var node : ((Node.Items) places.value()).nodes()) {
                var place = ((Node.Scalar) node).text().split("#", -1);
                var text =
                        education.find(place[0]).orElseThrow(() -> new AssertionError(node.place() + " " + place[0]));
                assertThat(text.anchors()).as(node.place().toString()).contains(place[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void say_with_every_word_on_blood_thinners_that_their_prescriber_decides(Education education) {
        var prescriber = education.language().equals("en") ? "prescribed" : "receta";
        var thinner = education.language().equals("en") ? "do not stop" : "deje";
        for (var topic : List.of(
                "when-to-seek-treatment",
                "conservative-treatment",
                "injections-and-blocks",
                "radiofrequency-ablation",
                "final-thoughts")) {
            var text = String.join(
                    " ", Block.passages(education.find(topic).orElseThrow().blocks()));
            assertThat(text.toLowerCase(Locale.ROOT)).as(topic).contains(thinner, prescriber, "opioid");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void tell_of_the_trial_that_found_little_beside_the_series_that_found_much(Education education) {
        var text = String.join(
                " ",
                Block.passages(
                        education.find("radiofrequency-ablation").orElseThrow().blocks()));

        assertThat(text).contains("MINT").containsPattern("0[.,]18").contains("58", "74");
    }

    @Test
    void copy_no_eight_words_in_a_row_from_the_source_article() throws Exception {
        var article = Repository.ROOT.resolve("../shared/source/article.txt");
        assumeTrue(Files.exists(article), "the source article lies outside the repository and is not here");
        var theirs = new TreeSet<>(shingles(Files.readString(article)));

        for (var text : ENGLISH.texts()) {
            var ours = shingles(String.join(" . ", Block.passages(text.blocks())));
            assertThat(ours).as(text.topic()).isNotEmpty().doesNotContainAnyElementsOf(theirs);
        }
        var says = new ArrayList<String>();
        for (var statement : statements()) {
            var entry = ((Node.Entries) statement).byKey().get("says");
            assertThat(entry).isNotNull();
            says.addAll(shingles(((Node.Scalar) entry.value()).text()));
        }
        assertThat(says).isNotEmpty().doesNotContainAnyElementsOf(theirs);
    }

    private static List<String> shingles(String text) {
        var words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ", -1);
        var shingles = new ArrayList<String>();
        for (int i = 0; i + SHINGLE <= words.length; i++) {
            shingles.add(String.join(" ", List.of(words).subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    private static Stream<Inline> words(Block block) {
        return switch (block) {
            case Block.Paragraph(var words) -> words.stream();
            case Block.Bullets(var _, var items) -> items.stream().flatMap(List::stream);
            case Block.Table(var head, var rows) ->
                Stream.concat(head.stream(), rows.stream().flatMap(List::stream))
                        .flatMap(List::stream);
            case Block.Heading _, Block.Figure _ -> Stream.empty();
        };
    }
}
