package org.facetpath.core.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.core.terminology.CodeSystems.ICD_10_CM;
import static org.facetpath.core.terminology.CodeSystems.RXNORM;
import static org.facetpath.core.terminology.CodeSystems.SNOMED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.terminology.CodeSet.CodePattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Code sets of made-up codes, so that only the rules of matching are looked at.
@DisplayName("A code or a word")
class TerminologyTest {

    private static final CodeSet PAIN =
            set("spine-pain", List.of(), List.of(), List.of(), Set.of(), Map.of("region", "spine"));
    private static final CodeSet LOW_BACK_PAIN = set(
            "low-back-pain",
            List.of(exact(SNOMED, "1001"), prefix(ICD_10_CM, "M54.5")),
            List.of("low back pain", "backache", "pain ... low back"),
            List.of("no low back pain"),
            Set.of("spine-pain"),
            Map.of("side", "any"));
    private static final CodeSet ABLATION = set(
            "ablation",
            List.of(exact(SNOMED, "2001")),
            List.of("Radiofrequency ablat*", "rfa"),
            List.of("cardiac"),
            Set.of(),
            Map.of());
    private static final Terminology TERMINOLOGY = new Terminology(List.of(LOW_BACK_PAIN, PAIN, ABLATION));

    private static CodeSet set(
            String id,
            List<CodePattern> codes,
            List<String> words,
            List<String> notWords,
            Set<String> memberOf,
            Map<String, String> attributes) {
        var wider = new TreeSet<CodeSetId>();
        memberOf.forEach(name -> wider.add(new CodeSetId(name)));
        return new CodeSet(new CodeSetId(id), Domain.DIAGNOSIS, id, codes, words, notWords, wider, attributes);
    }

    private static CodePattern exact(String system, String code) {
        return new CodePattern(system, code, false);
    }

    private static CodePattern prefix(String system, String code) {
        return new CodePattern(system, code, true);
    }

    private static Set<CodeSetId> ids(String... names) {
        var ids = new TreeSet<CodeSetId>();
        Arrays.stream(names).map(CodeSetId::new).forEach(ids::add);
        return ids;
    }

    private static Set<CodeSetId> inWords(String text) {
        return TERMINOLOGY.findWords(text, Set.of(Domain.DIAGNOSIS));
    }

    @Test
    void is_found_with_every_wider_set_it_belongs_to() {
        assertThat(TERMINOLOGY.findCode(SNOMED, "1001")).isEqualTo(ids("low-back-pain", "spine-pain"));
        assertThat(TERMINOLOGY.findCode(SNOMED, "2001")).isEqualTo(ids("ablation"));
    }

    @Test
    void is_none_in_another_system_or_in_one_that_nobody_knows() {
        assertThat(TERMINOLOGY.findCode(RXNORM, "1001")).isEmpty();
        assertThat(TERMINOLOGY.findCode("urn:unknown", "1001")).isEmpty();
        assertThat(TERMINOLOGY.findCode(SNOMED, "100")).isEmpty();
        assertThat(TERMINOLOGY.findCode(SNOMED, "10011")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"M54.5, true", "M54.50, true", "M54.59X, true", "M54.4, false", "M54, false", "'', false"})
    void of_a_classification_is_found_by_how_it_begins(String code, boolean found) {
        assertThat(TERMINOLOGY.findCode(ICD_10_CM, code).contains(new CodeSetId("low-back-pain")))
                .isEqualTo(found);
    }

    @Test
    void may_stand_in_several_sets_by_itself_and_by_how_it_begins() {
        var narrow = set("m54-50", List.of(exact(ICD_10_CM, "M54.50")), List.of(), List.of(), Set.of(), Map.of());
        var wide = set("m54", List.of(prefix(ICD_10_CM, "M54")), List.of(), List.of(), Set.of(), Map.of());
        var same = set("m54-50-too", List.of(exact(ICD_10_CM, "M54.50")), List.of(), List.of(), Set.of(), Map.of());
        var terminology = TERMINOLOGY.with(List.of(narrow, wide, same));

        assertThat(terminology.findCode(ICD_10_CM, "M54.50"))
                .isEqualTo(ids("low-back-pain", "spine-pain", "m54", "m54-50", "m54-50-too"));
        assertThat(terminology.findCode(ICD_10_CM, "M54.2")).isEqualTo(ids("m54"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Low Back Pain since May        | true",
                "chronic low back pain.         | true",
                "low back pains                 | false",
                "yellow back pain               | false",
                "low back (pain)                | false",
                "pain in the low back           | true",
                "low back, where the pain is    | false",
                "backache                       | true",
                "There is no low back pain now  | false",
            })
    void counts_as_a_whole_in_its_order_and_not_where_a_word_excludes_it(String text, boolean found) {
        assertThat(inWords(text).equals(ids("low-back-pain", "spine-pain"))).isEqualTo(found);
        assertThat(inWords(text).isEmpty()).isNotEqualTo(found);
        assertThat(LOW_BACK_PAIN.occursIn(text.toLowerCase(Locale.ROOT))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "radiofrequency ablation of L4      | true",
                "RADIOFREQUENCY ABLATING            | true",
                "radiofrequency abla                | false",
                "RFA left                           | true",
                "rfa2                               | false",
                "cardiac radiofrequency ablation    | false",
            })
    void with_a_star_may_end_in_any_way(String text, boolean found) {
        assertThat(inWords(text).contains(new CodeSetId("ablation"))).isEqualTo(found);
    }

    @Test
    void in_words_is_looked_for_in_the_domains_asked_about_only() {
        assertThat(TERMINOLOGY.findWords("backache", Set.of(Domain.FINDING))).isEmpty();
        assertThat(TERMINOLOGY.findWords("backache", Set.of(Domain.FINDING, Domain.DIAGNOSIS)))
                .isNotEmpty();
    }

    @Test
    void is_a_part_of_itself_and_of_what_its_set_belongs_to() {
        assertThat(TERMINOLOGY.isA(LOW_BACK_PAIN.id(), LOW_BACK_PAIN.id())).isTrue();
        assertThat(TERMINOLOGY.isA(LOW_BACK_PAIN.id(), PAIN.id())).isTrue();
        assertThat(TERMINOLOGY.isA(PAIN.id(), LOW_BACK_PAIN.id())).isFalse();
        assertThat(TERMINOLOGY.isA(new CodeSetId("unknown"), PAIN.id())).isFalse();
    }

    @Test
    void belongs_to_wider_sets_also_where_these_go_round_in_a_circle() {
        var one = set("one", List.of(exact(SNOMED, "1")), List.of(), List.of(), Set.of("other"), Map.of());
        var other = set("other", List.of(), List.of(), List.of(), Set.of("one"), Map.of());

        assertThat(new Terminology(List.of(one, other)).findCode(SNOMED, "1")).isEqualTo(ids("one", "other"));
    }

    @Test
    void tells_an_attribute_of_the_first_set_that_has_it() {
        assertThat(TERMINOLOGY.findAttribute(ids("low-back-pain", "spine-pain"), "region"))
                .contains("spine");
        assertThat(TERMINOLOGY.findAttribute(ids("low-back-pain", "unknown"), "side"))
                .contains("any");
        assertThat(TERMINOLOGY.findAttribute(ids("ablation", "unknown"), "side"))
                .isEmpty();
    }

    @Test
    void of_a_site_is_added_to_what_a_set_has_already() {
        var own = set(
                "low-back-pain",
                List.of(exact("urn:clinic", "LBP")),
                List.of("lumbago"),
                List.of(),
                Set.of(),
                Map.of());
        var terminology = TERMINOLOGY.with(List.of(own));

        assertThat(terminology.findCode("urn:clinic", "LBP")).isEqualTo(ids("low-back-pain", "spine-pain"));
        assertThat(terminology.findCode(SNOMED, "1001")).isEqualTo(ids("low-back-pain", "spine-pain"));
        assertThat(terminology.findWords("lumbago", Set.of(Domain.DIAGNOSIS))).isNotEmpty();
        assertThat(terminology.findWords("no low back pain", Set.of(Domain.DIAGNOSIS)))
                .isEmpty();
        assertThat(terminology.find(LOW_BACK_PAIN.id()).orElseThrow().attributes())
                .isEqualTo(Map.of("side", "any"));
        assertThat(TERMINOLOGY.findCode("urn:clinic", "LBP")).isEmpty();
    }

    @Test
    void of_one_system_can_be_left_out() {
        var terminology = TERMINOLOGY.without(SNOMED);

        assertThat(terminology.findCode(SNOMED, "1001")).isEmpty();
        assertThat(terminology.findCode(ICD_10_CM, "M54.5")).isEqualTo(ids("low-back-pain", "spine-pain"));
        assertThat(terminology.list()).hasSameSizeAs(TERMINOLOGY.list()).hasSize(3);
        assertThat(terminology.findWords("backache", Set.of(Domain.DIAGNOSIS))).isNotEmpty();
    }

    @Test
    void belongs_to_no_set_that_is_defined_twice_or_not_at_all() {
        assertThatThrownBy(() -> new Terminology(List.of(PAIN, PAIN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spine-pain");
        assertThatThrownBy(() -> new Terminology(List.of(LOW_BACK_PAIN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spine-pain");
    }
}
