package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.CONFOUNDED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NEGATIVE;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.RIGHT;
import static org.facetpath.core.told.Asked.name;

import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Negative diagnostic blocks (today is 2 March 2026)")
class NegativeBlocksTest {

    private static Case patient() {
        return Case.nothingTold();
    }

    private static final Criterion NEGATIVE_LAST = new Criterion.BlocksNegative(name("negative"), null);

    @Test
    void are_met_when_the_latest_of_every_tested_joint_was_negative() {
        assertThat(patient()
                        .block("2026-01-05", "10", NEGATIVE, LEFT, "L4-L5", "L5-S1")
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(MET);
        assertThat(patient()
                        .block("2025-12-05", "70", POSITIVE, LEFT, "L4-L5")
                        .block("2026-01-05", "10", NEGATIVE, LEFT, "L4-L5")
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(MET);
    }

    @Test
    void of_a_place_nobody_recorded_are_negative_too() {
        assertThat(patient().block("2026-01-05", "10", NEGATIVE, LEFT).verdict(NEGATIVE_LAST))
                .isEqualTo(MET);
    }

    @Test
    void stay_so_after_a_confounded_block_and_are_not_made_by_a_therapeutic_one() {
        assertThat(patient()
                        .block("2026-01-05", "10", NEGATIVE, LEFT, "L4-L5")
                        .block("2026-01-25", "90", CONFOUNDED, LEFT, "L4-L5")
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(MET);
        assertThat(patient()
                        .block(
                                "2026-01-05",
                                "10",
                                NEGATIVE,
                                Kind.INTRA_ARTICULAR,
                                Intent.THERAPEUTIC,
                                Told.sites(LEFT, "L4-L5"))
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void are_open_where_a_positive_one_may_have_been_the_latest() {
        assertThat(patient()
                        .block("2026-01", "10", NEGATIVE, LEFT, "L4-L5")
                        .block("2026-01-05", "70", POSITIVE, LEFT, "L4-L5")
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient()
                        .block("2026-01-05", "70", POSITIVE, LEFT, "L4-L5")
                        .block("2026-01", "10", NEGATIVE, LEFT, "L4-L5")
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient()
                        .block("2026-01-05", "20", NEGATIVE, LEFT, "L4-L5")
                        .block("2026-01", "10", NEGATIVE, LEFT, "L4-L5")
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(MET);
    }

    @Test
    void are_not_met_while_one_joint_is_positive_and_open_while_one_is_open() {
        assertThat(patient()
                        .block("2026-01-05", "10", NEGATIVE, LEFT, "L4-L5")
                        .block("2026-01-25", "70", POSITIVE, RIGHT, "L4-L5")
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(NOT_MET);
        assertThat(patient()
                        .block("2026-01-05", "10", NEGATIVE, LEFT, "L4-L5")
                        .block("2026-01-25", null, BlockVerdict.NOT_DOCUMENTED, RIGHT, "L4-L5")
                        .verdict(NEGATIVE_LAST))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(patient().verdict(NEGATIVE_LAST)).isEqualTo(NOT_DOCUMENTED);
    }
}
