package org.facetpath.knowledge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.logic.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a path to yes under a real policy calls too old by its first day.
class LapsesOfPoliciesTest {

    /// Of every worked case of every payer, its procedure planned so much later and the blocks of its path done:
    /// what is met today and not on the first day of the path is what the path says, no more and no less; and each
    /// counts until the last day it names. So a path's own blocks break nothing. Their scores may renew what is too
    /// old, which nobody knows beforehand.
    @ParameterizedTest
    @CsvSource({"0, 1", "400, 100", "800, 100"})
    void what_it_calls_too_old_is_just_what_is_no_longer_met_on_its_first_day(int days, int atLeast) throws Exception {
        var broken = new ArrayList<String>();
        int lapses = 0;
        for (var worked : Walks.payerCases()) {
            var later = worked.plannedLater(days);
            var path = Walks.path(later);
            if (path == null || path.earliest() == null) {
                continue;
            }
            var today = metIn(Walks.answer(later.chart(), later.on(), later.policy()));
            var walked = Walks.walked(later.chart(), path, path.steps().size(), Walks.day(path));
            var then = Walks.answer(walked, Walks.day(path), later.policy());
            var expected = new TreeSet<>(today);
            expected.removeAll(metIn(then));
            var told = new TreeSet<>(
                    path.lapses().stream().map(PathToYes.Lapse::criterion).toList());
            told.retainAll(today);
            told.removeAll(renewed(then));
            if (!told.equals(expected)) {
                broken.add("%s by %s: %s instead of %s".formatted(later, Walks.day(path), told, expected));
            }
            for (var lapse : path.lapses()) {
                lapses++;
                var last = lapse.lastDay();
                if (last != null
                        && today.contains(lapse.criterion())
                        && !metIn(Walks.answer(Walks.moved(later.chart(), last), last, later.policy()))
                                .contains(lapse.criterion())) {
                    broken.add("%s: %s".formatted(later, lapse));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(lapses).isGreaterThanOrEqualTo(atLeast);
    }

    private static Set<String> renewed(CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.verdict() == Verdict.MET
                        && it.allEvidence().stream()
                                .anyMatch(line -> line.resource().startsWith(Walks.NEW_BLOCK)))
                .map(it -> it.criterion().name())
                .collect(Collectors.toSet());
    }

    private static Set<String> metIn(CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.verdict() == Verdict.MET)
                .map(it -> it.criterion().name())
                .collect(Collectors.toSet());
    }
}
