package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.time.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalWordsTest {

    @Test
    void both_sides_of_two_joints_are_four_sites() {
        var proposal = ProposalWords.parse("rfa L4-L5,L5-S1 both 2026-12-01");

        assertThat(proposal.action()).isEqualTo(Proposal.Action.RADIOFREQUENCY_ABLATION);
        assertThat(proposal.kind()).isEqualTo(FacetProcedure.Kind.ABLATION);
        assertThat(proposal.place().sites())
                .containsExactly(
                        new Site(Joint.L4_L5, Side.LEFT),
                        new Site(Joint.L4_L5, Side.RIGHT),
                        new Site(Joint.L5_S1, Side.LEFT),
                        new Site(Joint.L5_S1, Side.RIGHT));
        assertThat(proposal.place().regions()).containsExactly(Region.LUMBAR);
        assertThat(proposal.when()).isEqualTo(When.on(LocalDate.of(2026, 12, 1)));
        assertThat(proposal.source()).isEqualTo("command-line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfa L4-5 left 2026-12-01", "rfa l4/l5 LEFT 2026-12-01", " RFA  L4-L5  left 2026-12-01 "})
    void levels_may_be_written_as_people_write_them(String text) {
        assertThat(ProposalWords.parse(text).place().sites()).containsExactly(new Site(Joint.L4_L5, Side.LEFT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diagnostic-block",
                "confirmatory-block",
                "facet-injection",
                "radiofrequency-ablation",
                "repeat-ablation",
                "cyst-rupture"
            })
    void every_action_of_the_contract_is_understood(String action) {
        var proposal = ProposalWords.parse(action + " C5-C6 right 2026-12-01");

        assertThat(proposal.action()).extracting(Proposal.Action::code).isEqualTo(action);
    }

    @Test
    void billing_codes_carry_their_modifiers_and_units() {
        var proposal = ProposalWords.parse("rfa L4-L5,L5-S1 both 2026-12-01 64635-50 64636-50x2 0216T-rt-lt");

        assertThat(proposal.codes())
                .containsExactly(
                        new ProcedureCode(CodeSystems.CPT, "64635", List.of("50"), null),
                        new ProcedureCode(CodeSystems.CPT, "64636", List.of("50"), BigDecimal.TWO),
                        new ProcedureCode(CodeSystems.CPT, "0216T", List.of("RT", "LT"), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L4-L5 left 2026-12-01 | names no action",
                "burn L4-L5 left 2026-12-01 | begins with 'burn'; the actions are diagnostic-block",
                "rfa left 2026-12-01 | names no joint",
                "rfa L4-L6 left 2026-12-01 | holds 'L4-L6', which is no facet joint; one lies between two neighbouring",
                "rfa L3,L4,L5 left 2026-12-01 | holds 'L3', which may be a vertebra or a nerve; name joints",
                "rfa L4-L5 left 12/01/2026 | holds '12/01/2026', which is not a day such as 2026-12-01",
                "rfa L4-L5 left 2026-12 | holds '2026-12', which is not a day",
                "rfa L5-S1 2026-12-01 | does not say left, right or both",
                "rfa L5-S1 left right 2026-12-01 | names two sides",
                "rfa L5-S1 left | has no date",
                "rfa L5-S1 left 2026-02-30 | holds '2026-02-30', which is not a day",
                "rfa L5-S1 left 2026-12-01 2026-12-02 | names two dates",
                "rfa L5-S1 left 2026-12-01 64635x0 | holds '64635x0', which bills no unit",
                "rfa L5-S1 left 2026-12-01 6463 | holds '6463', which is neither a joint",
                "rfa L5-S1 left soon 2026-12-01 | holds 'soon', which is neither a joint",
            })
    void what_is_missing_or_wrong_is_named_and_never_guessed(String text, String message) {
        assertThatThrownBy(() -> ProposalWords.parse(text))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining(message)
                .hasMessageContaining("Example: --propose");
    }
}
