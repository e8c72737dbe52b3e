package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.course.Story.story;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.course.TreatmentSession.SustainedRelief;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("After an ablation of January 2026, a statement about relief")
class TreatmentStatementsTest {

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final Links OF_ABLATION = new Links(null, List.of("Procedure/ablation"));

    private static Story ablated() {
        return story().ablation("2026-01-15T10:00").pain("2026-01-15T09:00", "8");
    }

    private static Story sustained(Quantity months) {
        return story().ablation("2026-01-15").relief(ReliefReport.Kind.SUSTAINED, "2026-10-20", months, OF_ABLATION);
    }

    private static final Links NOWHERE = Links.none();
    private static final Links OF_ANOTHER = new Links(null, List.of("Procedure/other"));

    private static Story stated(ReliefReport.Kind kind, String when, int value, Links links) {
        return story().ablation("2026-01-15").relief(kind, when, Quantity.of(BigDecimal.valueOf(value), ""), links);
    }

    private static List<SustainedRelief> sustainedFor(String when, Links links) {
        return stated(ReliefReport.Kind.SUSTAINED, when, 9, links)
                .treatments()
                .getFirst()
                .sustained();
    }

    @Test
    void counts_when_it_names_the_treatment_or_nothing_at_all_after_it() {
        assertThat(sustainedFor("2026-10-20", OF_ABLATION)).hasSize(1);
        assertThat(sustainedFor("2026-10-20", NOWHERE)).hasSize(1);
    }

    @Test
    void does_not_count_when_it_names_something_else_or_was_made_before() {
        assertThat(sustainedFor("2026-10-20", OF_ANOTHER)).isEmpty();
        assertThat(sustainedFor("2026-01-10", NOWHERE)).isEmpty();
    }

    @Test
    void of_another_region_does_not_count() {
        var neck = new ReliefReport(
                ReliefReport.Kind.SUSTAINED,
                Quantity.of(BigDecimal.valueOf(9), "mo"),
                FIFTY,
                Story.when("2026-10-20"),
                BodyPlace.in(Region.CERVICAL),
                NOWHERE,
                List.of(new Evidence("Observation/9", "value", "9", null, null)));

        assertThat(story().ablation("2026-01-15")
                        .with(neck)
                        .treatments()
                        .getFirst()
                        .sustained())
                .isEmpty();
    }

    @Test
    void belongs_to_the_next_treatment_once_that_was_done() {
        var sessions = story().ablation("2026-01-15")
                .with(Line.of(FacetProcedure.Kind.ABLATION, "Procedure/again", "2026-06-01")
                        .build())
                .relief(ReliefReport.Kind.PERCENT, "2026-07-15", Quantity.of(FIFTY, "%"), NOWHERE)
                .treatments();

        assertThat(sessions.getFirst().course()).isEmpty();
        assertThat(sessions.getLast().course()).hasSize(1);
    }

    @Test
    void in_percent_is_left_out_on_a_day_that_has_a_score() {
        var session = ablated()
                .pain("2026-04-15", "2")
                .relief(ReliefReport.Kind.PERCENT, "2026-04-15", Quantity.of(FIFTY, "%"), OF_ABLATION)
                .relief(ReliefReport.Kind.PERCENT, "2026-05-15", Quantity.of(FIFTY, "%"), OF_ABLATION)
                .treatments()
                .getFirst();

        assertThat(session.course())
                .extracting(it -> it.when())
                .containsExactly(Story.when("2026-04-15"), Story.when("2026-05-15"));
    }

    @Test
    void makes_relief_last_at_least_as_long_as_it_says_for_relief_that_counts() {
        var months = sustained(Quantity.of(BigDecimal.valueOf(9), "mo"))
                .treatments()
                .getFirst()
                .reliefMonths();
        var ofLess = story().ablation("2026-01-15")
                .with(new ReliefReport(
                        ReliefReport.Kind.SUSTAINED,
                        Quantity.of(BigDecimal.valueOf(9), "mo"),
                        BigDecimal.valueOf(49),
                        Story.when("2026-10-20"),
                        Story.LUMBAR,
                        OF_ABLATION,
                        List.of(new Evidence("Observation/9", "value", "9", null, null))))
                .treatments()
                .getFirst()
                .reliefMonths();

        assertThat(months).isEqualTo(Quantity.range(BigDecimal.valueOf(9), null, "mo"));
        assertThat(ofLess).isEqualTo(Quantity.range(BigDecimal.ZERO, null, "mo"));
    }
}
