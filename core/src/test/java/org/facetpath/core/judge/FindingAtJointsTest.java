package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.told;

import java.util.Map;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A cyst of the facet joint, before its rupture at the left L4-L5 (today is 2 March 2026)")
class FindingAtJointsTest {

    private static final PayerCriterion CYST =
            new PayerCriterion.FindingAtJoints(name("cyst"), null, Told.ids("facet-cyst"), null);
    private static final PayerCriterion CYST_THIS_YEAR =
            new PayerCriterion.FindingAtJoints(name("cyst"), null, Told.ids("facet-cyst"), 365);

    private static Case rupture(Told told, String... joints) {
        return Case.of(told)
                .forService(Order.of(Action.CYST_RUPTURE, Kind.CYST_RUPTURE, "2026-03-20")
                        .at(LEFT, joints));
    }

    private static Verdict verdict(Told told) {
        return rupture(told, "L4-L5").verdict(CYST);
    }

    @Test
    void is_met_at_that_joint_and_side_and_shown() {
        var explanation = rupture(told().at(LEFT, "L4-L5").present("facet-cyst", "2026-01-10"), "L4-L5")
                .explain(CYST);

        assertThat(explanation.verdict()).isEqualTo(MET);
        assertThat(explanation.message())
                .isEqualTo(new Message("found.finding-at-joint", Map.of("joint", "L4-L5", "side", "left")));
        assertThat(explanation.evidence()).extracting(Evidence::value).containsExactly("facet-cyst");
    }

    @Test
    void is_not_met_where_it_is_seen_at_another_joint_or_side_or_ruled_out() {
        assertThat(verdict(told().at(LEFT, "L3-L4").present("facet-cyst", "2026-01-10")))
                .isEqualTo(NOT_MET);
        assertThat(verdict(told().at(RIGHT, "L4-L5").present("facet-cyst", "2026-01-10")))
                .isEqualTo(NOT_MET);
        assertThat(verdict(told().at(LEFT, "L4-L5").absent("facet-cyst", "2026-01-10")))
                .isEqualTo(NOT_MET);
    }

    @Test
    void is_open_where_its_side_or_joint_is_not_said_and_where_it_is_suspected() {
        assertThat(verdict(told().at(Side.NOT_DOCUMENTED, "L4-L5").present("facet-cyst", "2026-01-10")))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(verdict(told().present("facet-cyst", "2026-01-10"))).isEqualTo(NOT_DOCUMENTED);
        assertThat(verdict(told().at(LEFT, "L4-L5").suspected("facet-cyst", "2026-01-10")))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void is_as_it_was_last_seen() {
        var gone = told().at(LEFT, "L4-L5").present("facet-cyst", "2025-01-10").absent("facet-cyst", "2026-01-10");
        var back = told().at(LEFT, "L4-L5").absent("facet-cyst", "2025-01-10").present("facet-cyst", "2026-01-10");

        assertThat(verdict(gone)).isEqualTo(NOT_MET);
        assertThat(verdict(back)).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, NOT_DOCUMENTED", "2025-03-02, MET", "2025-03-03, MET", "2025-03, NOT_DOCUMENTED"})
    void within_a_year_is_counted_to_the_day(String seen, Verdict expected) {
        var told = told().at(LEFT, "L4-L5").present("facet-cyst", seen);

        assertThat(rupture(told, "L4-L5").verdict(CYST_THIS_YEAR)).isEqualTo(expected);
        assertThat(rupture(told, "L4-L5").verdict(CYST)).isEqualTo(MET);
    }

    @Test
    void is_asked_at_each_joint_and_the_answer_names_the_one_without() {
        var explanation = rupture(told().at(LEFT, "L4-L5").present("facet-cyst", "2026-01-10"), "L4-L5", "L5-S1")
                .explain(CYST);

        assertThat(explanation.verdict()).isEqualTo(NOT_MET);
        assertThat(explanation.message().arguments()).containsEntry("joint", "L5-S1");
    }

    @Test
    void nothing_is_said_where_nobody_looked_and_where_no_joint_is_named() {
        assertThat(rupture(told(), "L4-L5").explain(CYST).message()).isEqualTo(Message.of("found.silent"));
        assertThat(rupture(told().at(LEFT, "L4-L5").present("facet-cyst", "2026-01-10"))
                        .explain(CYST)
                        .message())
                .isEqualTo(Message.of("found.joints-not-said"));
    }
}
