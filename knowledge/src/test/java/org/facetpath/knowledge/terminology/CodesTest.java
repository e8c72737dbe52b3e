package org.facetpath.knowledge.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.terminology.CodeSet.CodePattern;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Repository;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Codes of the terminology")
class CodesTest {

    private static final Terminology TERMINOLOGY =
            KnowledgeFolder.load().orThrow().terminology();

    @Test
    void of_snomed_ct_have_a_right_check_digit() {
        assertThat(codes("http://snomed.info/sct")).isNotEmpty().allMatch(CheckDigits::snomed);
    }

    @Test
    void of_loinc_have_a_right_check_digit() {
        // Answer codes (LA33-6) are numbered by another rule.
        var numbers = codes("http://loinc.org").filter(code -> !code.startsWith("LA"));

        assertThat(numbers).isNotEmpty().allMatch(CheckDigits::loinc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"239880003", "75320002", "202664006", "282131007", "161470000"})
    void that_circulate_with_a_wrong_check_digit_stay_out(String wrong) {
        assertThat(CheckDigits.snomed(wrong)).isFalse();
        assertThat(Repository.contentFiles())
                .noneMatch(file ->
                        Repository.read(Repository.KNOWLEDGE.resolve(file)).contains(wrong));
    }

    @Test
    void of_neck_pain_and_clopidogrel_are_not_mixed_up_as_elsewhere() {
        assertThat(codes("http://www.nlm.nih.gov/research/umls/rxnorm")).doesNotContain("42463");
        assertThat(names("http://snomed.info/sct", "81680005")).containsExactly("neck-pain", "spine-pain-any");
    }

    static Stream<String> sets() {
        return TERMINOLOGY.list().stream().map(set -> set.id().name()).sorted();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void lead_to_their_set_and_to_the_wider_ones(String name) {
        var set = TERMINOLOGY.list().stream()
                .filter(it -> it.id().name().equals(name))
                .findFirst()
                .orElseThrow();
        for (var code : set.codes()) {
            var written = code.prefix() ? code.code() + "9" : code.code();
            assertThat(TERMINOLOGY.findCode(code.system(), written))
                    .as(written)
                    .contains(set.id())
                    .containsAll(set.memberOf());
        }
    }

    @Test
    void of_icd_10_cm_are_matched_in_both_editions_of_low_back_pain() {
        for (var code : List.of("M54.5", "M54.50", "M54.51", "M54.59")) {
            assertThat(names("http://hl7.org/fhir/sid/icd-10-cm", code)).contains("low-back-pain", "spine-pain-any");
        }
    }

    private static Stream<String> codes(String system) {
        return TERMINOLOGY.list().stream()
                .flatMap(set -> set.codes().stream())
                .filter(code -> code.system().equals(system) && !code.prefix())
                .map(CodePattern::code);
    }

    private static List<String> names(String system, String code) {
        return TERMINOLOGY.findCode(system, code).stream()
                .map(id -> id.name())
                .sorted()
                .toList();
    }
}
