package org.facetpath.core.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Three verdicts make 27 triples, so the laws are checked on all of them, not on a sample.
class VerdictLawsTest {

    static Stream<List<Verdict>> everyTriple() {
        var verdicts = Arrays.asList(Verdict.values());
        return verdicts.stream()
                .flatMap(a -> verdicts.stream().flatMap(b -> verdicts.stream().map(c -> List.of(a, b, c))));
    }

    @ParameterizedTest
    @MethodSource("everyTriple")
    void all_and_any_are_mirror_images(List<Verdict> parts) {
        var negated = parts.stream().map(Verdict::negated).toList();

        assertThat(Verdict.any(parts)).isEqualTo(Verdict.all(negated).negated());
    }

    @ParameterizedTest
    @MethodSource("everyTriple")
    void at_least_one_is_any_and_at_least_all_is_all(List<Verdict> parts) {
        assertThat(Verdict.atLeast(1, parts)).isEqualTo(Verdict.any(parts));
        assertThat(Verdict.atLeast(parts.size(), parts)).isEqualTo(Verdict.all(parts));
    }

    @ParameterizedTest
    @MethodSource("everyTriple")
    void and_and_or_of_two_agree_with_all_and_any(List<Verdict> parts) {
        var three = parts.get(0).and(parts.get(1)).and(parts.get(2));

        assertThat(three).isEqualTo(Verdict.all(parts));
        assertThat(parts.get(0).or(parts.get(1)).or(parts.get(2))).isEqualTo(Verdict.any(parts));
    }

    @ParameterizedTest
    @MethodSource("everyTriple")
    void the_order_of_parts_does_not_matter(List<Verdict> parts) {
        assertThat(Verdict.atLeast(2, parts.reversed())).isEqualTo(Verdict.atLeast(2, parts));
    }

    @ParameterizedTest
    @MethodSource("everyTriple")
    void documenting_a_gap_never_overturns_a_settled_answer(List<Verdict> parts) {
        for (int required = 0; required <= 4; required++) {
            var settled = Verdict.atLeast(required, parts);
            for (var answer : List.of(MET, NOT_MET)) {
                var completed = parts.stream()
                        .map(it -> it == NOT_DOCUMENTED ? answer : it)
                        .toList();
                if (settled != NOT_DOCUMENTED) {
                    assertThat(Verdict.atLeast(required, completed)).isEqualTo(settled);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void the_opposite_of_the_opposite_is_the_verdict(Verdict verdict) {
        assertThat(verdict.negated().negated()).isEqualTo(verdict);
    }

    @Test
    void nothing_asked_of_all_is_met_and_of_any_is_not() {
        assertThat(Verdict.all(List.of())).isEqualTo(MET);
        assertThat(Verdict.any(List.of())).isEqualTo(NOT_MET);
    }

    @Test
    void a_question_answered_completely_is_met_or_not() {
        assertThat(Verdict.of(true)).isEqualTo(MET);
        assertThat(Verdict.of(false)).isEqualTo(NOT_MET);
    }
}
