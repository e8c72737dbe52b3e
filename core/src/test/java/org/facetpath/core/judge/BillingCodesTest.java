package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.Told.told;

import org.facetpath.core.chart.Diagnosis.Activity;
import org.facetpath.core.chart.Diagnosis.Certainty;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion.CodesNotAmong;
import org.facetpath.core.knowledge.PayerCriterion.DiagnosisOnList;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.FacetCodes;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The codes a payer looks at")
class BillingCodesTest {

    private static final DiagnosisOnList LISTED =
            new DiagnosisOnList(Asked.name("listed"), null, Asked.kinds("facet-arthritis"));
    private static final CodesNotAmong COVERED =
            new CodesNotAmong(Asked.name("covered"), null, Asked.kinds("facet-injection-ultrasound-lumbar"));

    private static Verdict verdict(Told told) {
        return Case.of(told).verdict(LISTED);
    }

    @Test
    void are_on_the_list_where_one_diagnosis_of_the_region_is() {
        var explanation = Case.of(told().in(Region.LUMBAR)
                        .diagnosis("disc-disease", "2026-01-05")
                        .diagnosis("facet-arthritis", "2026-01-05"))
                .explain(LISTED);

        assertThat(explanation.verdict()).isEqualTo(MET);
        assertThat(explanation.message()).isEqualTo(Message.of("found.diagnosis-on-list"));
        assertThat(explanation.evidence()).singleElement().extracting("value").isEqualTo("facet-arthritis");
    }

    @Test
    void are_not_on_the_list_where_the_region_has_other_diagnoses_only() {
        var explanation = Case.of(told().in(Region.LUMBAR).diagnosis("disc-disease", "2026-01-05"))
                .explain(LISTED);

        assertThat(explanation.verdict()).isEqualTo(NOT_MET);
        assertThat(explanation.message()).isEqualTo(Message.of("found.diagnosis-not-on-list"));
        assertThat(explanation.evidence()).singleElement().extracting("value").isEqualTo("disc-disease");
    }

    @Test
    void are_not_documented_where_the_region_has_no_diagnosis() {
        assertThat(verdict(told())).isEqualTo(NOT_DOCUMENTED);
        assertThat(verdict(told().in(Region.CERVICAL).diagnosis("disc-disease", "2026-01-05")))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(verdict(told().in(Region.CERVICAL).diagnosis("facet-arthritis", "2026-01-05")))
                .isEqualTo(NOT_DOCUMENTED);
        assertThat(Case.of(told().in(Region.LUMBAR).diagnosis("facet-arthritis", "2026-01-05"))
                        .anywhere()
                        .verdict(LISTED))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, ACTIVE, , MET",
        "CONFIRMED, NOT_DOCUMENTED, , MET",
        "CONFIRMED, INACTIVE, , NOT_DOCUMENTED",
        "CONFIRMED, ACTIVE, 2026-02-01, NOT_DOCUMENTED",
        "SUSPECTED, ACTIVE, , NOT_DOCUMENTED",
        "REFUTED, ACTIVE, , NOT_DOCUMENTED"
    })
    void count_only_of_a_diagnosis_that_is_confirmed_and_goes_on(
            Certainty certainty, Activity activity, @Nullable String abated, Verdict expected) {
        assertThat(verdict(told().in(Region.LUMBAR)
                        .diagnosis("facet-arthritis", certainty, activity, "2026-01-05", abated)))
                .isEqualTo(expected);
    }

    private static Case billed(Order order) {
        return Case.nothingTold()
                .knowing(SmallKnowledge.knowing()
                        .terminology(FacetCodes.terminology())
                        .build())
                .forService(order);
    }

    private static Order order() {
        return Order.diagnosticBlock("2026-03-20").at(LEFT, "L4-L5");
    }

    @Test
    void are_not_covered_as_soon_as_one_of_them_is_not() {
        var explanation = billed(order().line("64493", 1).line("0216T", 1)).explain(COVERED);

        assertThat(explanation.verdict()).isEqualTo(NOT_MET);
        assertThat(explanation.message()).isEqualTo(Message.of("found.code-not-covered", "code", "0216T"));
    }

    @Test
    void are_covered_where_they_are_known_and_not_documented_where_none_is() {
        assertThat(billed(order().line("64493", 1)).verdict(COVERED)).isEqualTo(MET);
        assertThat(billed(order().line("99999", 1)).verdict(COVERED)).isEqualTo(NOT_DOCUMENTED);
        assertThat(billed(order().coded("urn:clinic", "block")).explain(COVERED).message())
                .isEqualTo(Message.of("found.codes-unknown"));
    }

    @Test
    void are_not_documented_as_soon_as_one_of_them_is_not_known() {
        var explanation = billed(order().line("99999", 1).line("64493", 1)).explain(COVERED);

        assertThat(explanation.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(explanation.message()).isEqualTo(Message.of("found.code-unknown", "code", "99999"));
        assertThat(billed(order().line("99999", 1).line("0216T", 1)).verdict(COVERED))
                .isEqualTo(NOT_MET);
    }

    @Test
    void are_covered_where_the_clinics_own_code_stands_beside_those_that_are_billed() {
        assertThat(billed(order().coded("urn:clinic", "block").line("64493", 1)).verdict(COVERED))
                .isEqualTo(MET);
    }

    @Test
    void are_not_asked_about_where_the_order_has_none() {
        assertThat(Evaluator.doesNotApply(billed(order()).explain(COVERED))).isTrue();
        assertThat(Evaluator.doesNotApply(Case.nothingTold().explain(COVERED))).isTrue();
    }
}
