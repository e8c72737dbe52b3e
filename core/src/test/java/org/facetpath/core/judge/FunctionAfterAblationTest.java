package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.PayerAsked.functionImproved;
import static org.facetpath.core.told.Told.told;
import static org.facetpath.core.told.Told.when;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.Sessions;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("After the ablation of 10 June 2025 function improved by half")
class FunctionAfterAblationTest {

    private static final String ABLATION = "Procedure/2025-06-10";

    /// To be repeated at the left L4-L5.
    private static Case repeated(Told told) {
        return Case.of(told)
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                .treated(Sessions.ablation("2025-06-10", LEFT, "L4-L5"));
    }

    private static ReliefReport report(ReliefReport.Kind kind, Quantity value, String date, String... partOf) {
        return new ReliefReport(
                kind,
                value,
                BigDecimal.valueOf(50),
                when(date),
                BodyPlace.unknown(),
                new Links(null, List.of(partOf)),
                List.of(new Evidence("Observation/" + date, "value", kind.name(), date, null)));
    }

    private static ReliefReport function(int percent, String date, String... partOf) {
        return report(ReliefReport.Kind.FUNCTION, Quantity.of(BigDecimal.valueOf(percent), "%"), date, partOf);
    }

    @ParameterizedTest
    @CsvSource({"49, NOT_MET, found.function-short", "50, MET, found.function-better", "51, MET, found.function-better"
    })
    void from_exactly_that_percentage(int percent, Verdict expected, String said) {
        var explanation =
                repeated(told().add(function(percent, "2025-09-01", ABLATION))).explain(functionImproved(50));

        assertThat(explanation.verdict()).isEqualTo(expected);
        assertThat(explanation.message()).isEqualTo(Message.of(said));
        assertThat(explanation.evidence()).extracting(Evidence::resource).containsExactly("Observation/2025-09-01");
    }

    @ParameterizedTest
    @CsvSource({"0, NOT_MET", "1, MET"})
    void at_all_where_the_text_gives_no_percentage(int percent, Verdict expected) {
        var said = told().add(function(percent, "2025-09-01", ABLATION));

        assertThat(repeated(said).verdict(functionImproved(0))).isEqualTo(expected);
    }

    @Test
    void is_open_where_only_the_most_it_can_be_is_said() {
        var atMost = Quantity.range(null, BigDecimal.valueOf(60), "%");
        var said = told().add(report(ReliefReport.Kind.FUNCTION, atMost, "2025-09-01", ABLATION));

        assertThat(repeated(said).verdict(functionImproved(0))).isEqualTo(NOT_DOCUMENTED);
        assertThat(repeated(said).explain(functionImproved(50)).message()).isEqualTo(Message.of("found.function-open"));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-09, NOT_DOCUMENTED", "2025-06-10, NOT_DOCUMENTED", "2025-06-11, MET", "2025-06, NOT_DOCUMENTED"
    })
    void counts_without_a_link_when_said_after_it(String date, Verdict expected) {
        var said = repeated(told().add(function(60, date)));

        assertThat(said.verdict(functionImproved(50))).isEqualTo(expected);
        assertThat(said.explain(functionImproved(50)).evidence()).hasSize(expected == MET ? 1 : 0);
    }

    @Test
    void said_of_another_procedure_or_of_pain_says_nothing() {
        var other = told().add(function(60, "2025-09-01", "Procedure/other"));
        var percent = Quantity.of(BigDecimal.valueOf(60), "%");
        var pain = told().add(report(ReliefReport.Kind.PERCENT, percent, "2025-09-01", ABLATION));

        assertThat(repeated(other).explain(functionImproved(50)).message()).isEqualTo(Message.of("found.silent"));
        assertThat(repeated(pain).verdict(functionImproved(50))).isEqualTo(NOT_DOCUMENTED);
        assertThat(repeated(told()).verdict(functionImproved(50))).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void goes_by_the_latest_word_wherever_it_stands_in_the_record() {
        var better = function(60, "2025-09-01", ABLATION);
        var gone = function(10, "2026-01-10", ABLATION);

        assertThat(repeated(told().add(better).add(gone)).verdict(functionImproved(50)))
                .isEqualTo(NOT_MET);
        assertThat(repeated(told().add(gone).add(better)).verdict(functionImproved(50)))
                .isEqualTo(NOT_MET);
    }

    @Test
    void is_open_where_two_words_of_one_day_contradict_each_other() {
        var better = function(60, "2025-09-01", ABLATION);
        var worse = function(10, "2025-09-01", ABLATION);

        assertThat(repeated(told().add(better).add(worse)).verdict(functionImproved(50)))
                .isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void is_open_where_the_ablation_may_have_been_on_the_other_side() {
        var perhaps = Case.of(told().add(function(60, "2025-09-01", ABLATION)))
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"))
                .treated(Sessions.ablation("2025-06-10", Side.NOT_DOCUMENTED, "L4-L5"));
        var explanation = perhaps.explain(functionImproved(50));

        assertThat(explanation.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(explanation.message()).isEqualTo(Message.of("found.function-open"));
        assertThat(explanation.evidence()).extracting(Evidence::resource).containsExactly("Observation/2025-09-01");
    }

    @Test
    void is_asked_at_each_joint() {
        var twoJoints = Case.of(told().add(function(60, "2025-09-01", ABLATION)))
                .forService(Order.ablation("2026-03-20").at(LEFT, "L3-L4", "L4-L5"))
                .treated(Sessions.ablation("2025-06-10", LEFT, "L4-L5"))
                .treated(Sessions.ablation("2025-10-10", LEFT, "L3-L4"));

        assertThat(twoJoints.verdict(functionImproved(50))).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void is_not_asked_where_no_ablation_is_on_record() {
        var never = Case.of(told().add(function(60, "2025-09-01")))
                .forService(Order.ablation("2026-03-20").at(LEFT, "L4-L5"));

        assertThat(never.explain(functionImproved(50)).message()).isEqualTo(Message.of("found.silent"));
    }
}
