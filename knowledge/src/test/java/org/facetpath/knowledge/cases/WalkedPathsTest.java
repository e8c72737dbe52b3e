package org.facetpath.knowledge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.logic.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Every path to yes under a payer's policy that can be walked here, of every worked case and of some that might have
/// been. The generator's seed stands in every failure.
@DisplayName("A path to yes, walked")
class WalkedPathsTest {

    private static final long SEED = 20_261_127L;
    private static final int VARIATIONS = 6;

    /// Each step is taken on the first day it names and brings what it has to; the procedure is done on the path's
    /// first day. What the path calls too old by then keeps it from a yes, unless the scores of its blocks renew
    /// it; and nothing else does.
    @Test
    void leads_to_a_yes_on_its_first_day_unless_it_says_what_will_be_too_old() throws Exception {
        var variations =
                new Variations(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));
        var broken = new ArrayList<String>();
        int walked = 0;
        int lapsed = 0;
        for (var worked : Walks.payerCases()) {
            for (int i = 0; i <= VARIATIONS; i++) {
                var varied = i == 0 ? worked : variations.of(worked);
                var answer = Walks.answer(varied.chart(), varied.on(), varied.policy());
                var path = answer.pathToYes();
                if (path == null || path.earliest() == null) {
                    continue;
                }
                var then = StepsTaken.of(varied.chart(), answer);
                if (then.isEmpty()) {
                    continue;
                }
                walked++;
                lapsed += path.lapses().isEmpty() ? 0 : 1;
                var after = Walks.answer(then.get(), Walks.day(path), varied.policy());
                boolean expected = path.lapses().stream().allMatch(lapse -> isRenewed(lapse, after));
                if (expected != (after.verdict() == Verdict.MET)) {
                    broken.add("%s, variation %d of seed %d: %s but for %s -> %s"
                            .formatted(worked, i, SEED, path.steps(), path.lapses(), unmet(after)));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(walked).isGreaterThan(500);
        assertThat(lapsed).isGreaterThan(20);
    }

    private static boolean isRenewed(PathToYes.Lapse lapse, CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.criterion().name().equals(lapse.criterion()))
                .flatMap(it -> it.allEvidence().stream())
                .anyMatch(line -> line.resource().startsWith(Walks.NEW_BLOCK));
    }

    private static List<String> unmet(CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.verdict() != Verdict.MET)
                .map(it -> "%s %s %s".formatted(it.criterion(), it.verdict(), it.message()))
                .toList();
    }
}
