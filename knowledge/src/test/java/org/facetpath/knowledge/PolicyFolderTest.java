package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.PayerCriterion.BlocksAtJoints;
import org.facetpath.knowledge.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder of own policies")
class PolicyFolderTest {

    private static final String SOURCES = """
        clinicallyReviewedBy: none
        sources:
          - { source: our-payer, title: "Our policy", publisher: "Our payer", status: confirmed, read: 2026-11-01 }
        """;
    private static final String PAYERS = """
        clinicallyReviewedBy: none
        payers:
          - { id: our-payer, label: "Our payer", words: [our payer], source: our-payer }
        """;
    private static final String POLICY = """
        clinicallyReviewedBy: none
        policy: our-policy
        title: "Our payer: facet denervation"
        kind: payer
        revision: "2026"
        effective: { from: 2026-01-01 }
        source: our-payer
        applies: { payers: [our-payer] }
        extends: commercial
        parameters: { document: our-payer, relief: 75 }
        steps:
          radiofrequency-ablation: [pain-duration, two-positive-medial-branch-blocks]
        """;

    @TempDir
    Path folder;

    @Test
    void may_extend_our_families_without_any_java() throws IOException {
        var knowledge = loaded(POLICY).orThrow();
        var policy = knowledge.policies().find("our-policy").orElseThrow();

        assertThat(policy.steps().get("radiofrequency-ablation"))
                .extracting(criterion -> criterion.id().name())
                .containsExactly("pain-duration", "two-positive-medial-branch-blocks");
        assertThat(policy.steps().get("radiofrequency-ablation").getLast())
                .isInstanceOfSatisfying(
                        BlocksAtJoints.class,
                        blocks -> assertThat(blocks.percent()).isEqualByComparingTo("75"));
        assertThat(knowledge.policies().find("cms-l38773")).isPresent();
        assertThat(knowledge.payers().find("Our Payer, Inc.")).hasSize(1);
    }

    @Test
    void with_mistakes_is_refused_whole_with_every_one_of_them_by_line_and_column() throws IOException {
        var problems = problems(POLICY.replace("relief: 75", "releif: 75")
                .replace("pain-duration", "pain-duratoin")
                .replace("payers: [our-payer]", "payers: [our-pyaer]")
                .replace("2026-01-01", "2026-13-01"));

        assertThat(problems)
                .anySatisfy(it -> assertThat(it)
                        .contains("policy.yaml:10:")
                        .contains("releif")
                        .contains("relief"))
                .anySatisfy(it -> assertThat(it)
                        .contains("policy.yaml:12:")
                        .contains("pain-duratoin")
                        .contains("pain-duration"))
                .anySatisfy(it -> assertThat(it).contains("policy.yaml:8:").contains("our-pyaer"))
                .anySatisfy(it -> assertThat(it).contains("policy.yaml:6:").contains("2026-13-01"));
    }

    @Test
    void that_extends_nothing_we_have_is_told_the_nearest_family() throws IOException {
        assertThat(problems(POLICY.replace("extends: commercial", "extends: comercial")))
                .anySatisfy(it -> assertThat(it).contains("FP-110").contains("(commercial)"));
    }

    @Test
    void that_is_no_policy_at_all_is_said_to_be_none() throws IOException {
        assertThat(problems("clinicallyReviewedBy: none\nrules: []\n"))
                .anySatisfy(it -> assertThat(it).contains("it holds none of"));
        assertThat(problems("policy: [\n")).anySatisfy(it -> assertThat(it).contains("FP-114"));
    }

    @Test
    void may_not_give_one_of_our_policies_a_second_text_for_the_same_days() throws IOException {
        assertThat(problems(POLICY.replace("policy: our-policy", "policy: cms-l38773")))
                .anySatisfy(it -> assertThat(it).contains("FP-112"));
    }

    @Test
    void without_any_file_is_told_so() {
        assertThat(PolicyFolder.addTo(folder)).isInstanceOf(Loaded.Rejected.class);
    }

    private List<String> problems(String policy) throws IOException {
        return switch (loaded(policy)) {
            case Loaded.Ready<Knowledge> _ -> List.of();
            case Loaded.Rejected<Knowledge>(var problems) ->
                problems.stream().map(Problem::toLine).toList();
        };
    }

    private Loaded<Knowledge> loaded(String policy) throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), SOURCES);
        Files.writeString(folder.resolve("payers.yaml"), PAYERS);
        Files.writeString(folder.resolve("policy.yaml"), policy);
        return PolicyFolder.addTo(folder);
    }
}
