package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.knowledge.PayerCriterion.Aspect.GUIDANCE;
import static org.facetpath.core.knowledge.PayerCriterion.Aspect.ROUTE;
import static org.facetpath.core.knowledge.PayerCriterion.Aspect.SEDATION;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.Asked.kinds;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.PayerAsked.planned;
import static org.facetpath.core.told.Told.told;

import java.math.BigDecimal;
import java.util.Map;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.told.FacetCodes;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How a procedure is planned")
class PlannedProcedureTest {

    private static final PayerCriterion BRANCHES = planned(ROUTE, "medial-branch");
    private static final PayerCriterion IMAGE_GUIDED = planned(GUIDANCE, "fluoroscopy", "ct", "fluoroscopy-or-ct");
    private static final PayerCriterion SEDATED = planned(SEDATION, "minimal", "moderate", "deep", "general");

    private static Explanation explain(Criterion asked, Order order) {
        return asked(order).explain(asked);
    }

    private static Case asked(Order order) {
        return Case.nothingTold()
                .knowing(SmallKnowledge.knowing()
                        .terminology(FacetCodes.terminology())
                        .build())
                .forService(order);
    }

    private static Message said(String aspect, String word) {
        return new Message("found.planned", Map.of("aspect", aspect, "said", word));
    }

    private static Message unsaid(String aspect) {
        return Message.of("found.plan-silent", "aspect", aspect);
    }

    @Test
    void a_block_goes_to_the_medial_branches_into_the_joint_or_nobody_says_where() {
        var nerves = explain(BRANCHES, Order.diagnosticBlock("2026-03-20"));
        var joint = explain(BRANCHES, Order.of(Action.DIAGNOSTIC_BLOCK, Kind.INTRA_ARTICULAR, "2026-03-20"));
        var open = explain(BRANCHES, Order.of(Action.DIAGNOSTIC_BLOCK, Kind.INJECTION, "2026-03-20"));

        assertThat(nerves.verdict()).isEqualTo(MET);
        assertThat(nerves.message()).isEqualTo(said("route", "medial-branch"));
        assertThat(nerves.evidence()).extracting(Evidence::resource).containsExactly("ServiceRequest/1");
        assertThat(joint.verdict()).isEqualTo(NOT_MET);
        assertThat(joint.message()).isEqualTo(said("route", "intra-articular"));
        assertThat(open.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(open.message()).isEqualTo(unsaid("route"));
    }

    @Test
    void guidance_is_what_the_order_says_else_what_its_code_stands_for() {
        var ultrasound = Order.diagnosticBlock("2026-03-20").line("64493", 1).guidedBy("ultrasound");
        var byCode = Order.diagnosticBlock("2026-03-20").line("99999", 1).line("64493", 1);
        var byUltrasoundCode = Order.diagnosticBlock("2026-03-20").line("0216T", 1);

        assertThat(explain(IMAGE_GUIDED, Order.diagnosticBlock("2026-03-20").guidedBy("ct"))
                        .verdict())
                .isEqualTo(MET);
        assertThat(explain(IMAGE_GUIDED, ultrasound).message()).isEqualTo(said("guidance", "ultrasound"));
        assertThat(explain(IMAGE_GUIDED, ultrasound).verdict()).isEqualTo(NOT_MET);
        assertThat(explain(IMAGE_GUIDED, byCode).message()).isEqualTo(said("guidance", "fluoroscopy-or-ct"));
        assertThat(explain(IMAGE_GUIDED, byCode).verdict()).isEqualTo(MET);
        assertThat(explain(IMAGE_GUIDED, byUltrasoundCode).verdict()).isEqualTo(NOT_MET);
        assertThat(explain(IMAGE_GUIDED, Order.diagnosticBlock("2026-03-20")).message())
                .isEqualTo(unsaid("guidance"));
    }

    @Test
    void sedation_is_asked_of_the_order_alone() {
        var order = Order.ablation("2026-03-20");

        assertThat(explain(SEDATED, Order.ablation("2026-03-20").sedated("moderate"))
                        .verdict())
                .isEqualTo(MET);
        assertThat(explain(SEDATED, Order.ablation("2026-03-20").sedated("none"))
                        .verdict())
                .isEqualTo(NOT_MET);
        assertThat(explain(SEDATED, order).verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(explain(SEDATED, order).message()).isEqualTo(unsaid("sedation"));
    }

    @ParameterizedTest
    @CsvSource({
        "thermal, 79, false, NOT_MET, thermal",
        "thermal, 80, false, MET, thermal",
        "thermal, 81, false, MET, thermal",
        "thermal, , false, MET, thermal",
        "pulsed, , false, NOT_MET, pulsed",
        "cooled, , false, NOT_DOCUMENTED, cooled",
        "cooled, , true, NOT_MET, cooled",
        ", 79, false, NOT_MET, ",
        ", 80, false, NOT_DOCUMENTED, "
    })
    void an_ablation_is_thermal_from_exactly_the_temperature_asked(
            @Nullable String technique,
            @Nullable Integer celsius,
            boolean cooledExcluded,
            Verdict expected,
            @Nullable String word) {
        var thermal = new PayerCriterion.PlannedHeat(name("thermal"), null, BigDecimal.valueOf(80), cooledExcluded);
        var explanation = explain(thermal, Order.ablation("2026-03-20").heated(technique, celsius));

        assertThat(explanation.verdict()).isEqualTo(expected);
        assertThat(explanation.message()).isEqualTo(word == null ? unsaid("technique") : said("technique", word));
        assertThat(explanation.evidence()).hasSize(1);
    }

    @Test
    void an_ablation_whose_code_stands_for_heat_is_planned_so_unless_it_says_another_technique() {
        var thermal = new PayerCriterion.PlannedHeat(name("thermal"), null, BigDecimal.valueOf(80), false);
        var byCode = explain(thermal, Order.ablation("2026-03-20").line("64635", 1));
        var pulsed =
                explain(thermal, Order.ablation("2026-03-20").line("64635", 1).heated("pulsed", null));

        assertThat(byCode.verdict()).isEqualTo(MET);
        assertThat(byCode.message()).isEqualTo(said("technique", "thermal"));
        assertThat(pulsed.verdict()).isEqualTo(NOT_MET);
        assertThat(pulsed.message()).isEqualTo(said("technique", "pulsed"));
    }

    @Test
    void what_is_injected_is_named_is_another_or_is_not_said() {
        var biological = new PayerCriterion.PlannedInjectate(name("biological"), null, kinds("biological-injectate"));
        var named = explain(
                biological, Order.diagnosticBlock("2026-03-20").injecting("1", "lidocaine", "biological-injectate"));
        var other = explain(biological, Order.diagnosticBlock("2026-03-20").injecting("1", "lidocaine"));

        assertThat(named.verdict()).isEqualTo(MET);
        assertThat(named.message()).isEqualTo(Message.of("found.injectate-named"));
        assertThat(named.evidence()).hasSize(1);
        assertThat(other.verdict()).isEqualTo(NOT_MET);
        assertThat(other.message()).isEqualTo(Message.of("found.injectate-other"));
        assertThat(explain(biological, Order.diagnosticBlock("2026-03-20")).message())
                .isEqualTo(Message.of("found.silent"));
        assertThat(Case.nothingTold().verdict(biological)).isEqualTo(NOT_DOCUMENTED);
    }

    @ParameterizedTest
    @CsvSource({
        "epidural-injection, 2026-03-02, 2026-03-02, MET",
        "epidural-injection, 2026-03-01, 2026-03-02, NOT_DOCUMENTED",
        "epidural-injection, 2026-02-28, 2026-02-27, NOT_DOCUMENTED",
        "spine-surgery, 2026-03-02, 2026-03-02, NOT_DOCUMENTED",
        "epidural-injection, 2026-03, 2026-03, NOT_DOCUMENTED",
        "epidural-injection, 2026-02, 2026-02-01, NOT_DOCUMENTED",
        "epidural-injection, 2026-03-02, 2026-03, NOT_DOCUMENTED"
    })
    void another_block_counts_when_recorded_for_that_very_day(
            String procedure, String recorded, String service, Verdict expected) {
        var another =
                new PayerCriterion.OtherBlockSameDay(name("other"), null, kinds("epidural-injection", "other-block"));
        var explanation = Case.of(told().procedure(procedure, recorded))
                .forService(Order.ablation(service).at(LEFT, "L4-L5"))
                .explain(another);

        assertThat(explanation.verdict()).isEqualTo(expected);
        assertThat(explanation.message()).isEqualTo(Message.of(expected == MET ? "found.other-block" : "found.silent"));
        assertThat(explanation.evidence()).hasSize(expected == MET ? 1 : 0);
    }

    @Test
    void nothing_is_said_where_nothing_is_proposed() {
        var thermal = new PayerCriterion.PlannedHeat(name("thermal"), null, BigDecimal.valueOf(80), false);
        var another = new PayerCriterion.OtherBlockSameDay(name("other"), null, kinds("epidural-injection"));
        var patient = Case.of(told().procedure("epidural-injection", "2026-03-02"));

        assertThat(patient.explain(BRANCHES).message()).isEqualTo(Message.of("found.silent"));
        assertThat(patient.explain(thermal).message()).isEqualTo(Message.of("found.silent"));
        assertThat(patient.explain(another).message()).isEqualTo(Message.of("found.silent"));
    }
}
