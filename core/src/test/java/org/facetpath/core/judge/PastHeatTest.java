package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.told;
import static org.facetpath.core.told.Told.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.FacetProcedure.Details;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Side;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.told.FacetCodes;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.Sessions;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The ablation of 10 June 2025 was thermal, of 80 degrees or more")
class PastHeatTest {

    private static final String ABLATION = "Procedure/2025-06-10";

    /// To be repeated at the left L4-L5.
    private static Case repeated(Told told) {
        return Case.of(told)
                .knowing(SmallKnowledge.knowing()
                        .terminology(FacetCodes.terminology())
                        .build())
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                .treated(Sessions.ablation("2025-06-10", LEFT, "L4-L5"));
    }

    private static final PayerCriterion THERMAL =
            new PayerCriterion.PastHeat(name("thermal"), null, BigDecimal.valueOf(80), false);
    private static final PayerCriterion NOT_COOLED =
            new PayerCriterion.PastHeat(name("thermal"), null, BigDecimal.valueOf(80), true);

    private static Told line(String id, @Nullable String technique, @Nullable Integer celsius, String... codes) {
        return told().add(done(id, technique, celsius, codes));
    }

    private static FacetProcedure done(
            String id, @Nullable String technique, @Nullable Integer celsius, String... codes) {
        var degrees = celsius == null ? null : BigDecimal.valueOf(celsius);
        return new FacetProcedure(
                id,
                Kind.ABLATION,
                Intent.THERAPEUTIC,
                when("2025-06-10"),
                BodyPlace.unknown(),
                List.of(codes).stream()
                        .map(code -> new ProcedureCode(CodeSystems.CPT, code, List.of()))
                        .toList(),
                0,
                false,
                new Details(null, null, technique, degrees, null, null, Set.of()),
                false,
                Links.none(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "thermal, 79, NOT_MET",
        "thermal, 80, MET",
        "thermal, 81, MET",
        "thermal, , MET",
        "pulsed, , NOT_MET",
        "cooled, , NOT_DOCUMENTED",
        ", , NOT_DOCUMENTED",
        ", 79, NOT_MET",
        ", 80, NOT_DOCUMENTED"
    })
    void as_recorded(@Nullable String technique, @Nullable Integer celsius, Verdict expected) {
        assertThat(repeated(line(ABLATION, technique, celsius)).verdict(THERMAL))
                .isEqualTo(expected);
    }

    @Test
    void cooled_ablation_is_excluded_where_the_text_says_so() {
        assertThat(repeated(line(ABLATION, "cooled", null)).verdict(NOT_COOLED)).isEqualTo(NOT_MET);
    }

    @Test
    void its_billing_code_stands_for_heat_where_nothing_else_is_said() {
        assertThat(repeated(line(ABLATION, null, null, "64635")).verdict(THERMAL))
                .isEqualTo(MET);
        assertThat(repeated(line(ABLATION, "pulsed", null, "64635")).verdict(THERMAL))
                .isEqualTo(NOT_MET);
    }

    @Test
    void in_every_line_of_that_session_and_no_other() {
        var oneOpen = line(ABLATION, "thermal", null).add(done(ABLATION, null, null));
        var another = line(ABLATION, "thermal", null).add(done("Procedure/other", "pulsed", null));

        assertThat(repeated(oneOpen).verdict(THERMAL)).isEqualTo(NOT_DOCUMENTED);
        assertThat(repeated(another).verdict(THERMAL)).isEqualTo(MET);
    }

    @Test
    void and_the_answer_shows_the_session_that_was_least_so() {
        var second = done("Procedure/2025-08-10", "pulsed", null);
        var patient = Case.of(line(ABLATION, "thermal", null).add(second))
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5", "L3-L4"))
                .treated(Sessions.ablation("2025-06-10", LEFT, "L4-L5"))
                .treated(Sessions.ablated("pulsed", "2025-08-10", LEFT, "L3-L4"));
        var explanation = patient.explain(THERMAL);

        assertThat(explanation.verdict()).isEqualTo(NOT_MET);
        assertThat(explanation.message()).isEqualTo(Message.of("found.past-heat", "technique", "pulsed"));
        assertThat(explanation.evidence()).extracting(Evidence::resource).containsExactly("Procedure/2025-08-10");
    }

    @Test
    void and_the_answer_says_where_the_technique_is_not_documented() {
        var patient = Case.of(line(ABLATION, null, null))
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                .treated(Sessions.ablated(null, "2025-06-10", LEFT, "L4-L5"));

        assertThat(patient.explain(THERMAL).message())
                .isEqualTo(Message.of("found.past-heat", "technique", "not-documented"));
    }

    @Test
    void is_open_where_the_ablation_may_have_been_on_the_other_side() {
        var perhaps = Case.of(line(ABLATION, "thermal", null))
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                .treated(Sessions.ablation("2025-06-10", Side.NOT_DOCUMENTED, "L4-L5"));

        assertThat(perhaps.verdict(THERMAL)).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void nothing_is_said_where_no_ablation_is_on_record() {
        assertThat(Case.nothingTold()
                        .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                        .explain(THERMAL)
                        .message())
                .isEqualTo(Message.of("found.silent"));
    }
}
