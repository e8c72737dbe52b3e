package org.facetpath.exchange.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.facetpath.exchange.crd.CoverageInformation.Covered;
import org.facetpath.exchange.crd.CoverageInformation.Documentation;
import org.facetpath.exchange.crd.CoverageInformation.Need;
import org.facetpath.exchange.crd.CoverageInformation.PriorAuthorization;
import org.facetpath.exchange.crd.CoverageInformation.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("In the words of CRD an ordered ablation is")
class CoverageWordsTest {

    @ParameterizedTest
    @EnumSource
    void covered_where_the_record_meets_each_criterion(CrdVersion version) {
        var told = Orders.met().told(version);
        assertThat(told.covered()).isEqualTo(Covered.COVERED);
        assertThat(told.docNeeded()).isEmpty();
        assertThat(told.policy()).isEqualTo("cms-l38773 version 32");
    }

    @ParameterizedTest
    @EnumSource
    void conditional_where_something_is_not_documented_and_says_who_can_supply_it(CrdVersion version) {
        var told = Orders.medicare().told(version);
        assertThat(told.covered()).isEqualTo(Covered.CONDITIONAL);
        assertThat(told.docNeeded()).containsExactly(Documentation.CLINICAL);
        assertThat(told.docPurpose()).containsExactly(Purpose.WITH_PRIOR_AUTHORIZATION);
        assertThat(told.questionnaires()).isNotEmpty();
        assertThat(told.reasons())
                .anyMatch(it -> it.equals("Not documented: No root pain and no neurogenic claudication"));
    }

    @ParameterizedTest
    @EnumSource
    void never_asked_for_documentation_by_a_secondary_hook(CrdVersion version) {
        var told = Orders.medicare().told(version, false).getFirst();
        assertThat(told.covered()).isEqualTo(Covered.CONDITIONAL);
        assertThat(told.docNeeded()).isEmpty();
        assertThat(told.docPurpose()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void not_covered_where_the_record_speaks_against_it_and_nothing_is_asked_about_approval(CrdVersion version) {
        var told =
                Orders.met().with("ServiceRequest", CoverageWordsTest::tooSoon).told(version);
        assertThat(told.covered()).isEqualTo(Covered.NOT_COVERED);
        assertThat(told.paNeeded()).isNull();
        assertThat(told.reasons()).isNotEmpty();
    }

    // Before the second of the two blocks was done.
    private static void tooSoon(ObjectNode order) {
        order.put("occurrenceDateTime", "2026-11-02");
        var sites = order.putArray("bodySite");
        for (var joint : new String[] {"L2-L3", "L3-L4", "L4-L5", "L5-S1"}) {
            sites.addObject()
                    .putArray("coding")
                    .addObject()
                    .put("system", "https://facetpath.org/fhir/CodeSystem/facet-joint")
                    .put("code", joint + "-right");
        }
    }

    @Test
    void not_covered_where_the_coverage_has_ended() {
        var ended = Orders.met().with("Coverage", it -> ((ObjectNode) it.path("period")).put("end", "2025-12-31"));
        var told = ended.told(CrdVersion.V2_0);
        assertThat(told.covered()).isEqualTo(Covered.NOT_COVERED);
        assertThat(told.reasons()).first().isEqualTo("This coverage is not in force on the day of the service");
    }

    @Test
    void indeterminate_with_a_reason_in_crd_2_2_and_conditional_in_2_0_where_no_policy_is_at_hand() {
        var newer = Orders.example().told(CrdVersion.V2_2);
        assertThat(newer.covered()).isEqualTo(Covered.INDETERMINATE);
        assertThat(newer.reasons()).first().isEqualTo("No policy of Example Health Plan is at hand");
        var older = Orders.example().told(CrdVersion.V2_0);
        assertThat(older.covered()).isEqualTo(Covered.CONDITIONAL);
        assertThat(older.infoNeeded()).containsExactly(Need.OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void conditional_on_the_place_where_the_policy_goes_by_region_and_no_state_is_known(CrdVersion version) {
        var told = Orders.met().with("Patient", it -> it.remove("address")).told(version);
        assertThat(told.covered()).isEqualTo(Covered.CONDITIONAL);
        assertThat(told.infoNeeded()).containsExactly(Need.LOCATION);
    }

    @ParameterizedTest
    @EnumSource
    void conditional_on_the_facility_for_approval_where_medicares_outpatient_programme_asks(CrdVersion version) {
        var told = Orders.met().told(version);
        assertThat(told.paNeeded()).isEqualTo(PriorAuthorization.CONDITIONAL);
        assertThat(told.infoNeeded()).containsExactly(Need.LOCATION);
        assertThat(told.reasons())
                .anyMatch(it -> it.startsWith("If this is given in a hospital outpatient department"));
    }

    @Test
    void not_said_to_need_approval_or_not_where_nobody_knows_what_the_payer_asks() {
        var aetna = Orders.example().with("Coverage", it -> Orders.payer(it, "Aetna"));
        assertThat(aetna.told(CrdVersion.V2_2).paNeeded()).isEqualTo(PriorAuthorization.INDETERMINATE);
        assertThat(aetna.told(CrdVersion.V2_0).paNeeded()).isEqualTo(PriorAuthorization.CONDITIONAL);
        assertThat(aetna.told(CrdVersion.V2_2).reasons())
                .contains("Whether this payer asks for prior authorization is not known here; ask the payer");
    }

    @Test
    void told_for_each_coverage_apart_under_ids_of_their_own() {
        var two = Orders.met().withSecondCoverage("Aetna");
        var told = two.told(CrdVersion.V2_0, true);
        assertThat(told).extracting(CoverageInformation::coverage).containsExactly(Orders.COVERAGE, "Coverage/second");
        assertThat(told).extracting(CoverageInformation::assertion).doesNotHaveDuplicates();
        assertThat(told.getFirst().policy()).startsWith("cms-l38773");
        assertThat(told.getLast().policy()).startsWith("aetna");
    }

    @ParameterizedTest
    @EnumSource
    void never_promised_since_the_payer_decides(CrdVersion version) {
        assertThat(Orders.met().told(version).reasons())
                .last()
                .asString()
                .contains("this is decision support, the payer decides");
    }

    @ParameterizedTest
    @EnumSource
    void said_to_be_judged_for_the_patients_state_where_the_order_names_no_place(CrdVersion version) {
        assertThat(Orders.met().told(version).reasons()).anyMatch(it -> it.contains("OH is assumed"));
    }

    @Test
    void judged_by_the_payers_policy_for_that_step_alone() {
        var united = Orders.met().with("Coverage", it -> Orders.payer(it, "UnitedHealthcare"));
        var told = united.told(CrdVersion.V2_2);
        assertThat(told.policy()).isNotNull().doesNotContain(";");
        assertThat(told.reasons()).noneMatch(it -> it.contains("no criteria for this step"));
    }

    @ParameterizedTest
    @EnumSource
    void told_with_codes_a_payer_bills_by_only(CrdVersion version) {
        assertThat(Orders.met().told(version).billingCodes())
                .extracting(it -> it.system() + " " + it.code())
                .containsExactly("http://www.ama-assn.org/go/cpt 64635", "http://www.ama-assn.org/go/cpt 64636");
    }
}
