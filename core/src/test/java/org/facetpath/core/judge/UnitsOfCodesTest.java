package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.PayerAsked.units;

import java.util.Map;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.told.FacetCodes;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The units a facet procedure is billed with")
class UnitsOfCodesTest {

    /// The first code of an injection: one unit a day and side.
    private static final PayerCriterion FIRST =
            units(1, true, "facet-injection-lumbar", "facet-injection-cervical-thoracic");
    /// The add-on code of an ablation: so many units a day, both sides together.
    private static final PayerCriterion FURTHER = units(4, false, "facet-ablation-lumbar-further");

    private static Order request() {
        return Order.diagnosticBlock("2026-03-20").requested();
    }

    private static Order ablation() {
        return Order.ablation("2026-03-20").requested();
    }

    private static Explanation explain(PayerCriterion asked, Order order) {
        return Case.nothingTold()
                .knowing(SmallKnowledge.knowing()
                        .terminology(FacetCodes.terminology())
                        .build())
                .forService(order)
                .explain(asked);
    }

    @ParameterizedTest
    @CsvSource({"1, 50, MET", "2, 50, NOT_MET", "1, LT, MET", "2, LT, NOT_MET", "1, RT, MET", "2, RT, NOT_MET"})
    void of_a_first_code_are_one_for_each_side(int units, String modifier, Verdict expected) {
        assertThat(explain(FIRST, request().line("64493", units, modifier)).verdict())
                .isEqualTo(expected);
    }

    @Test
    void of_a_surgery_centre_stand_on_a_line_for_each_side() {
        var bothSides = request().line("64493", 1, "LT").line("64493", 1, "RT");

        assertThat(explain(FIRST, bothSides).verdict()).isEqualTo(MET);
        assertThat(explain(FIRST, bothSides).message()).isEqualTo(Message.of("found.units-within", "limit", "1"));
        assertThat(explain(FIRST, bothSides).evidence())
                .extracting(Evidence::resource)
                .containsExactly("Claim/1");
    }

    @Test
    void of_a_line_without_a_side_may_be_of_either() {
        assertThat(explain(FIRST, request().line("64493", 1)).verdict()).isEqualTo(MET);
        assertThat(explain(FIRST, request().line("64493", 2)).verdict()).isEqualTo(NOT_MET);
        assertThat(explain(FIRST, request().line("64493", 1).line("64493", 1, "LT"))
                        .verdict())
                .isEqualTo(NOT_MET);
        assertThat(explain(FIRST, request().line("64493", 1).line("64493", 1, "RT"))
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void of_several_codes_are_counted_for_each_code() {
        var ofEach = request().line("64493", 1, "50").line("64490", 1, "50");
        var tooManyOfOne = request().line("64490", 1, "50").line("64493", 2, "50");
        var explanation = explain(FIRST, tooManyOfOne);

        assertThat(explain(FIRST, ofEach).verdict()).isEqualTo(MET);
        assertThat(explanation.verdict()).isEqualTo(NOT_MET);
        assertThat(explanation.message())
                .isEqualTo(new Message("found.units-above-side", Map.of("code", "64493", "units", "2", "limit", "1")));
        assertThat(explanation.evidence()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"3, MET", "4, MET", "5, NOT_MET"})
    void of_further_joints_are_limited_together(int units, Verdict expected) {
        assertThat(explain(FURTHER, ablation().line("64635", 1).line("64636", units))
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void of_further_joints_of_both_sides_are_added() {
        assertThat(explain(FURTHER, ablation().line("64636", 2, "LT").line("64636", 2, "RT"))
                        .verdict())
                .isEqualTo(MET);
        assertThat(explain(FURTHER, ablation().line("64636", 3, "LT").line("64636", 2, "RT"))
                        .message())
                .isEqualTo(new Message("found.units-above", Map.of("code", "64636", "units", "5", "limit", "4")));
    }

    @Test
    void are_open_where_a_request_does_not_state_them_and_not_asked_of_an_order() {
        var request = explain(FIRST, request().line("64493", null));
        var order = explain(FIRST, Order.diagnosticBlock("2026-03-20").line("64493", null));

        assertThat(request.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(request.message()).isEqualTo(Message.of("found.units-not-said"));
        assertThat(request.evidence()).hasSize(1);
        assertThat(order.verdict()).isEqualTo(MET);
        assertThat(order.message()).isEqualTo(Message.of(PayerAnswers.DOES_NOT_APPLY));
    }

    @Test
    void that_one_line_states_are_asked_of_an_order_too() {
        var order = Order.diagnosticBlock("2026-03-20").line("64493", 1, "LT").line("64493", null, "RT");

        assertThat(explain(FIRST, order).message()).isEqualTo(Message.of("found.units-not-said"));
        assertThat(explain(FIRST, Order.diagnosticBlock("2026-03-20").line("64493", 1))
                        .message())
                .isEqualTo(Message.of("found.units-within", "limit", "1"));
    }

    @Test
    void of_a_line_that_does_not_state_them_are_one_at_least() {
        assertThat(explain(FIRST, request().line("64493", null, "LT").line("64493", 1, "LT"))
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void are_not_asked_where_no_such_code_is_billed_or_nothing_is_proposed() {
        assertThat(explain(FIRST, request().line("64494", 9)).message())
                .isEqualTo(Message.of(PayerAnswers.DOES_NOT_APPLY));
        assertThat(Case.nothingTold().explain(FIRST).message()).isEqualTo(Message.of(PayerAnswers.DOES_NOT_APPLY));
        assertThat(Case.nothingTold().verdict(FIRST)).isEqualTo(MET);
    }
}
