package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.BlockDay.block;
import static org.facetpath.core.told.PayerAsked.blocks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.PathToYes.Lapse;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.told.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What counts on 2 March 2026 and would not on the day to which a path to yes leads.
@DisplayName("The path to yes")
class LapsesTest extends AskedPath {

    @Test
    void tells_what_will_be_too_old_on_its_first_day_and_until_when_it_counts() {
        hurtingSince = "2026-01-10";
        told.nrs("6", "2026-02-20");
        wants(Asked.painForMonths(6), score(90));

        assertThat(steps()).containsExactly("2026-07-10 path.wait for pain-months");
        assertThat(lapses()).containsExactly("severity not-documented after 2026-05-21, dated 2026-02-20");
    }

    @Test
    void tells_of_nothing_too_old_that_counts_on_its_first_day_still() {
        hurtingSince = "2026-01-10";
        told.nrs("6", "2026-02-20");
        wants(Asked.painForMonths(6), score(140));

        assertThat(lapses()).isEmpty();
        asked.removeLast();
        wants(score(139));
        assertThat(lapses()).containsExactly("severity not-documented after 2026-07-09, dated 2026-02-20");
    }

    @Test
    void tells_of_what_is_too_old_also_where_nobody_waits_but_for_the_day_of_the_procedure() {
        told.nrs("6", "2026-02-20");
        wants(score(20), Asked.finding("axial-pain", null));

        assertThat(path().earliest()).isEqualTo("2026-03-20");
        assertThat(lapses()).containsExactly("severity not-documented after 2026-03-12, dated 2026-02-20");
    }

    @Test
    void tells_of_each_part_that_will_be_too_old_where_the_rest_of_its_criterion_is_waited_for() {
        hurtingSince = "2026-01-10";
        told.nrs("6", "2026-02-20").present("axial-pain", "2026-02-27");
        wants(Asked.all(score(90), Asked.finding("axial-pain", 120), Asked.painForMonths(6)));

        assertThat(lapses())
                .containsExactly(
                        "severity not-documented after 2026-05-21, dated 2026-02-20",
                        "axial-pain not-documented after 2026-06-27, dated 2026-02-27");
    }

    @Test
    void shows_of_a_criterion_only_what_makes_it_too_old() {
        hurtingSince = "2026-01-10";
        told.nrs("6", "2026-02-20").present("axial-pain", "2026-02-27");
        wants(Asked.painForMonths(6), Asked.all(score(90), Asked.finding("axial-pain", 365)));

        assertThat(lapses()).containsExactly("all not-documented after 2026-05-21, dated 2026-02-20");
    }

    @Test
    void tells_of_one_of_two_reasons_only_when_neither_counts_any_more() {
        hurtingSince = "2026-01-10";
        told.nrs("6", "2026-02-20").present("axial-pain", "2026-02-27");
        wants(Asked.painForMonths(6), Asked.any(score(90), Asked.finding("axial-pain", 365)));
        assertThat(lapses()).isEmpty();

        asked.removeLast();
        wants(Asked.any(score(90), Asked.finding("axial-pain", 120)));
        assertThat(lapses()).containsExactly("any not-documented after 2026-06-27, dated 2026-02-20, dated 2026-02-27");
    }

    @Test
    void tells_of_a_block_that_will_be_too_long_ago_unless_the_path_has_one_done() {
        hurtingSince = "2026-01-10";
        after(block("2026-02-20", LEFT, "L4-L5").relief("85"));
        wants(Asked.not(interval(90)), Asked.painForMonths(6));
        assertThat(lapses()).containsExactly("not not-met after 2026-05-20, dated 2026-02-20");

        asked.clear();
        wants(Asked.not(interval(130)), blocks(2, 80).apart(14).asked(), Asked.painForMonths(6), Asked.blockDone(100));
        assertThat(steps()).contains("2026-03-06 path.block > provided.relief-only for blocks");
        assertThat(lapses()).containsExactly("block-done not-documented after 2026-05-31, dated 2026-02-20");
    }

    @Test
    void tells_of_a_text_that_will_not_be_in_force_any_more() {
        hurtingSince = "2026-01-10";
        policyEnds = "2026-05-31";
        wants(Asked.painForMonths(6));

        assertThat(lapses()).containsExactly("in-force not-met after 2026-05-31");
    }

    private List<String> lapses() {
        return path().lapses().stream().map(LapsesTest::inShort).toList();
    }

    private static String inShort(Lapse lapse) {
        var dates = lapse.evidence().stream()
                .map(Evidence::date)
                .filter(Objects::nonNull)
                .map(", dated %s"::formatted)
                .collect(Collectors.joining());
        return "%s %s after %s%s".formatted(lapse.criterion(), lapse.then().code(), lapse.lastDay(), dates);
    }

    private static Criterion score(int withinDays) {
        return new Criterion.ScoreAtLeast(
                Asked.name("severity"), null, Set.of(Measure.NRS), BigDecimal.valueOf(40), withinDays);
    }
}
