package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file of own policies")
class BrokenPolicyFoldersTest {

    private static final String POLICY = """
        clinicallyReviewedBy: none
        policy: our-policy
        title: "Our payer: facet denervation"
        kind: payer
        revision: "2026"
        effective: { from: 2026-01-01 }
        source: cms-l38773
        applies: { payers: [medicare] }
        extends: commercial
        parameters: { document: cms-l38773, relief: 75 }
        steps:
          radiofrequency-ablation: [pain-duration, two-positive-medial-branch-blocks]
        """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "kind: payer|' kind: payer'|policy.yaml:4:2: FP-114|indentation",
                "radio|<tab>radio|policy.yaml:12:27: FP-114|TAB",
                "[pain-duration,|[pain-durations,|policy.yaml:12:29: FP-110|(pain-duration)",
                "relief: 75|releif: 75|policy.yaml:10:37: FP-110|(relief)",
                "relief: 75|relief: lots|policy.yaml:10:45: FP-108|(lots)",
                "relief: 75|relief: -5|policy.yaml:10:45: FP-108|percentage from 0 to 100",
                "relief: 75|relief: 1E999999999|policy.yaml:10:45: FP-108|number",
                "[pain-duration,|[pain-duration, pain-duration,|policy.yaml:12:44: FP-111|policy.yaml:12:29",
                "2026-01-01|2026-02-30|policy.yaml:6:20: FP-109|calendar",
                "from: 2026-01-01|from: 2026-01-01, to: 2025-12-31|policy.yaml:6:12: FP-117|(from) lies after (to)",
                "source: cms-l38773|revisions: 1|policy.yaml:1:1: FP-106|(source)",
                "kind: payer|kind: payr|policy.yaml:4:7: FP-110|(payer)",
                "radiofrequency-ablation:|radiofrequency:|policy.yaml:12:3: FP-110|(radiofrequency-ablation)",
                "[medicare]|[medicar]|policy.yaml:8:21: FP-110|(medicare)",
                "relief: 75|relief: 75, joints: [[L5-S1, C2-C3]]|policy.yaml:10:58: FP-107|from top to bottom",
                "applies:|'remarks: [{ remark: new-one, source: cms-l38773 }]<line>applies:'|policy.yaml:8:21:"
                        + " FP-110|remark",
                "title:|'kind: payer<line>title:'|policy.yaml:5:1: FP-111|policy.yaml:3:1",
            })
    void with_a_mistake_tells_its_place_and_what_to_do(String right, String wrong, String place, String hint)
            throws IOException {
        var mistaken = wrong.replace("'", "").replace("<tab>", "\t").replace("<line>", "\n");
        var policy = POLICY.replace("[pain-duration,", "[pain-duration, covered-joints,");
        var text = (right.startsWith("[pain") ? POLICY : policy).replace(right, mistaken);

        assertThat(problems(text.getBytes(StandardCharsets.UTF_8)))
                .anySatisfy(line -> assertThat(line).contains(place).contains(hint));
    }

    @Test
    void with_one_mistake_that_many_rules_take_over_tells_it_once() throws IOException {
        assertThat(problems(bytes(POLICY.replace("relief: 75", "relief: lots"))))
                .hasSize(1);
    }

    @Test
    void that_extends_a_family_nobody_knows_tells_nothing_else() throws IOException {
        assertThat(problems(bytes(POLICY.replace("extends: commercial", "extends: comercial"))))
                .singleElement()
                .asString()
                .contains("policy.yaml:9:10: FP-110", "(commercial)");
    }

    @Test
    void may_have_a_byte_order_mark_and_the_line_ends_of_windows() throws IOException {
        assertThat(problems(bytes("\uFEFF" + POLICY.replace("\n", "\r\n")))).isEmpty();
    }

    @Test
    void that_is_empty_says_so() throws IOException {
        assertThat(problems(new byte[0])).singleElement().asString().contains("policy.yaml:1:1: FP-107", "nothing");
    }

    @Test
    void that_is_no_utf_8_says_so() throws IOException {
        assertThat(problems(POLICY.replace("denervation", "denervaci\u00f3n").getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .asString()
                .contains("policy.yaml:1:1: FP-116", "not text in UTF-8");
    }

    @Test
    void larger_than_two_million_bytes_is_not_read() throws IOException {
        assertThat(problems(bytes(POLICY + "# filler\n".repeat(250_000))))
                .singleElement()
                .asString()
                .contains("policy.yaml:1:1: FP-116", "two million");
    }

    @Test
    void nested_without_end_is_refused_and_ends_nothing_else() throws IOException {
        assertThat(problems(bytes(POLICY + "x: " + "[".repeat(20_000) + "]".repeat(20_000))))
                .singleElement()
                .asString()
                .contains("policy.yaml:13:", "FP-113", "60 levels");
    }

    @Test
    void with_a_name_of_a_million_letters_is_answered_at_once() throws IOException {
        assertThat(problems(bytes(POLICY.replace("pain-duration", "x".repeat(1_000_000)))))
                .singleElement()
                .asString()
                .contains("FP-110");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> problems(byte[] policy) throws IOException {
        Files.write(folder.resolve("policy.yaml"), policy);
        return switch (PolicyFolder.addTo(folder)) {
            case Loaded.Ready<Knowledge> _ -> List.of();
            case Loaded.Rejected<Knowledge>(var problems) ->
                problems.stream().map(Problem::toLine).toList();
        };
    }
}
