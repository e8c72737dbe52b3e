package org.facetpath.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.PolicyVersions;
import org.facetpath.core.knowledge.PolicyVersions.Change;
import org.facetpath.knowledge.KnowledgeFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a criterion asks, in words")
class CriterionWordsTest {

    /// Names as files have them, such as `stale-rfa-when`.
    private static final Pattern IN_A_FILE = Pattern.compile("\\b[a-z]+-[a-z]+-[a-z]+\\b");

    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load().orThrow();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void leave_nothing_of_any_policy_unworded(String language) {
        var words = new CriterionWords(Speech.in(language));

        var asked = KNOWLEDGE.policies().all().stream()
                .flatMap(policy -> policy.steps().values().stream().flatMap(List::stream))
                .map(words::asked)
                .collect(Collectors.toSet());

        assertThat(asked)
                .hasSizeGreaterThan(50)
                .noneMatch(it -> it.contains("asks.") || it.contains("_"))
                .noneMatch(it -> IN_A_FILE.matcher(it).find());
    }

    private static Stream<Change> changes(Policy policy) {
        var versions = PolicyVersions.of(KNOWLEDGE.policies(), policy.id());
        return versions.steps().stream()
                .flatMap(step -> versions.rows(step).stream()
                        .flatMap(row -> Stream.iterate(
                                        0, at -> at < versions.versions().size(), at -> at + 1)
                                .flatMap(at -> versions.changes(step, row.criterion(), at).stream())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void tell_something_else_before_than_after_wherever_a_version_changed_something(String language) {
        var words = new CriterionWords(Speech.in(language));

        var changes = KNOWLEDGE.policies().all().stream()
                .flatMap(CriterionWordsTest::changes)
                .collect(Collectors.toSet());

        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            var difference = words.difference(change.before(), change.after());
            assertThat(difference.before()).isNotEqualTo(difference.after());
        });
    }

    private static Change change(String policy, String criterion) {
        var versions = PolicyVersions.of(KNOWLEDGE.policies(), policy);
        return versions.changes("repeat-ablation", new CriterionId(criterion), 1)
                .getFirst();
    }

    @Test
    void of_a_question_tell_only_the_limit_that_changed() {
        var change = change("cms-l38773", "repeat-rfa-relief");

        assertThat(new CriterionWords(Speech.in("en")).difference(change.before(), change.after()))
                .isEqualTo(new CriterionWords.Difference("by 50 % or more", ""));
    }

    @Test
    void of_parts_joined_otherwise_tell_all_that_they_make() {
        var change = change("cms-l38801", "stale-rfa");
        var english = new CriterionWords(Speech.in("en")).difference(change.before(), change.after());
        var spanish = new CriterionWords(Speech.in("es")).difference(change.before(), change.after());

        assertThat(english.before())
                .contains("The last ablation is long ago (", " and the source of the pain is in doubt (");
        assertThat(english.after()).contains(" or the source of the pain is in doubt (");
        assertThat(spanish.before()).contains(" y ").doesNotContain("ablation", "source");
    }

    @Test
    void keep_the_letters_of_names_and_joints_within_a_sentence() {
        var words = Map.of(
                "criterion.signs", "Babinski sign",
                "criterion.joint", "L4-L5 treated before",
                "criterion.scan", "MRI of the spine",
                "criterion.film", "X-ray of the spine",
                "criterion.letter", "A printed record",
                "criterion.pain", "Mainly axial pain",
                "asks.names", "Babinski, Hoffmann",
                "asks.or", "or");
        var asked = new CriterionWords(new Speech(new Words() {
                    @Override
                    public String language() {
                        return "en";
                    }

                    @Override
                    public String word(Message message) {
                        return words.getOrDefault(message.key(), message.key());
                    }

                    @Override
                    public Optional<String> find(String key) {
                        return Optional.ofNullable(words.get(key));
                    }
                }))
                .asked(new Criterion.AnyOf(
                        new CriterionId("any"),
                        null,
                        Stream.of("pain", "pain", "signs", "joint", "scan", "film", "letter")
                                .map(id -> (Criterion) new Criterion.RequiredBlocksPositive(new CriterionId(id), null))
                                .toList()));

        assertThat(asked)
                .isEqualTo("Mainly axial pain or mainly axial pain or Babinski sign or L4-L5 treated before"
                        + " or MRI of the spine or X-ray of the spine or a printed record");
    }

    @Test
    void say_more_than_where_just_as_much_is_not_enough() {
        var id = new CriterionId("two-positive-blocks");
        var words = new CriterionWords(Speech.in("en"));

        assertThat(words.asked(new Criterion.PositiveBlocks(id, null, 2, BigDecimal.valueOf(80), true, false, 0)))
                .isEqualTo("2 blocks or more, more than 80 % relief");
        assertThat(words.asked(new Criterion.PositiveBlocks(id, null, 2, BigDecimal.valueOf(80), false, true, 0)))
                .isEqualTo("2 blocks or more, at least 80 % relief, medial branch blocks only");
    }
}
