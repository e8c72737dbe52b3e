package org.facetpath.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Wording;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The criteria suggested for a payer's reason")
class DenialMatchTest {

    private static final Speech ENGLISH = Speech.in("en");

    private static final Map<String, String> CRITERIA = criteria(
            List.of("conservative-care", "first-block-relief", "pain-duration", "image-guidance", "level-cap"));

    /// What the desk can choose from: the criteria of each step of each payer's policy.
    private static final Set<Map<String, String>> OF_PAYERS = KnowledgeFolder.load().orThrow().policies().all().stream()
            .filter(it -> it.kind() == Policy.Kind.PAYER)
            .flatMap(it -> it.steps().values().stream())
            .map(step -> criteria(step.stream().map(it -> it.id().name()).toList()))
            .collect(Collectors.toUnmodifiableSet());

    private static Map<String, String> criteria(List<String> ids) {
        var criteria = new LinkedHashMap<String, String>();
        ids.forEach(id -> criteria.put(id, ENGLISH.criterion(id)));
        return criteria;
    }

    /// Reasons that are made up after the manner of payers' letters, each with the one that a person would
    /// choose. Where several are near, the one may be among a few.
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "made-up-denials.csv", delimiter = '|', numLinesToSkip = 1)
    void have_the_one_that_a_person_would_choose(String reason, String expected) {
        var choices = OF_PAYERS.stream().filter(it -> it.containsKey(expected)).toList();

        assertThat(choices).as("policies that ask " + expected).isNotEmpty();
        assertThat(choices)
                .allSatisfy(it -> assertThat(DenialMatch.suggest(reason, it))
                        .as("of %s", it.keySet())
                        .contains(expected)
                        .hasSizeLessThanOrEqualTo(4));
    }

    @Test
    void are_one_where_it_is_clear_and_a_few_where_several_fit_alike() {
        assertThat(DenialMatch.suggest("Not enough conservative care was documented.", CRITERIA))
                .containsExactly("conservative-care");
        assertThat(DenialMatch.suggest("Insufficient improvement after the block.", CRITERIA))
                .containsExactly("first-block-relief");
        assertThat(DenialMatch.suggest("Imaging guidance not shown", CRITERIA)).containsExactly("image-guidance");
        assertThat(DenialMatch.suggest("Neither physical therapy nor fluoroscopy is on file.", CRITERIA))
                .containsExactlyInAnyOrder("conservative-care", "image-guidance");
    }

    @Test
    void put_the_best_first() {
        var reason = "Relief after the diagnostic block was under 80 percent. Therapy records missing.";

        assertThat(DenialMatch.suggest(reason, CRITERIA)).first().isEqualTo("first-block-relief");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not enough",
                "Member not eligible on the date of service.",
                "Provider is out of network.",
                "Duplicate claim.",
                "The request was incomplete; please call us.",
                "Medical necessity was not established.",
                "El asegurado no estaba dado de alta.",
            })
    void are_none_where_the_reason_is_about_no_criterion(String reason) {
        assertThat(OF_PAYERS)
                .allSatisfy(it -> assertThat(DenialMatch.suggest(reason, it)).isEmpty());
    }

    @Test
    void rest_on_what_a_name_says_where_a_policy_of_ones_own_asks_something_new() {
        var own = Map.of("gait-laboratory", "A report of the gait laboratory", "level-cap", "No more levels");

        assertThat(DenialMatch.suggest("The laboratory report on GAIT is missing", own))
                .containsExactly("gait-laboratory");
    }

    static Stream<String> languages() {
        return Wording.languages().stream();
    }

    /// What nobody has read of a policy has no words of its own.
    @ParameterizedTest
    @MethodSource("languages")
    void have_phrases_for_every_criterion_of_every_payer(String language) {
        var asked = new TreeSet<String>();
        OF_PAYERS.forEach(it -> asked.addAll(it.keySet()));
        asked.remove("text-not-seen");
        var words = Wording.load(language);

        assertThat(asked)
                .hasSizeGreaterThan(40)
                .allMatch(it -> words.find("denial." + it).isPresent());
    }
}
