package org.facetpath.report.drawing.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.time.When;
import org.facetpath.report.Assessments;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The course of a patient over time")
class TimelineModelTest {

    private static final Speech ENGLISH = Speech.in("en");

    @Test
    void has_no_lane_for_what_the_record_does_not_hold() {
        var model = TimelineModel.of(Assessments.noSpinePain(), ENGLISH);

        assertThat(model.lanes()).isEmpty();
        assertThat(model.isEmpty()).isTrue();
    }

    @Test
    void says_of_a_score_when_it_was_taken_its_scale_and_where_it_stands_in_the_record() {
        var score = new Outcome.Point(
                When.on(LocalDate.of(2026, 3, 5)),
                Quantity.of(BigDecimal.valueOf(7), ""),
                BigDecimal.TEN,
                List.of(new Evidence("Observation/p", "valueInteger", "7", "2026-03-05", null)));
        var rows = TimelineModel.of(Courses.with(List.of(score), List.of()), ENGLISH)
                .rows();

        assertThat(rows)
                .contains(new TimelineRow(
                        "5 March 2026", "Pain (0 to 10)", "pain (0 to 10)", "7 of 10", List.of("Observation/p")));
    }

    @Test
    void keeps_a_month_a_month_and_a_range_a_range() {
        var score = new Outcome.Point(
                When.in(YearMonth.of(2026, 8)),
                Quantity.range(BigDecimal.valueOf(5), BigDecimal.valueOf(7), ""),
                BigDecimal.TEN,
                List.of());
        var rows = TimelineModel.of(Courses.with(List.of(score), List.of()), ENGLISH)
                .rows();

        assertThat(rows).anySatisfy(row -> {
            assertThat(row.date()).isEqualTo("August 2026");
            assertThat(row.result()).isEqualTo("5 to 7 of 10");
        });
    }

    @Test
    void lists_what_has_no_date_and_does_not_draw_it() {
        var model = TimelineModel.of(Assessments.hostile(), ENGLISH);

        assertThat(model.undated()).hasSize(2);
        assertThat(model.rows().subList(model.rows().size() - 2, model.rows().size()))
                .allMatch(row -> row.date().equals("date not documented"));
    }

    @Test
    void tells_every_entry_in_one_row_in_the_order_of_time() {
        for (long seed = 0; seed < 40; seed++) {
            var model = TimelineModel.of(Courses.byChance(seed), ENGLISH);
            var dated = model.lanes().stream()
                    .flatMap(lane -> lane.entries().stream())
                    .toList();

            assertThat(model.rows().stream().mapToLong(TimelineModelTest::told).sum())
                    .as("seed %d", seed)
                    .isEqualTo(dated.size() + model.undated().size());
            assertThat(dated).as("seed %d", seed).allMatch(Entry::isDated);
        }
    }

    /// How many entries a row tells: one, or each score of a year.
    private static long told(TimelineRow row) {
        return row.date().matches("\\d{4}") && row.result().contains(": ")
                ? row.result().split("; ").length
                : 1;
    }

    @Test
    void tells_the_scores_of_a_year_in_one_row_in_the_order_of_their_days_when_there_are_hundreds() {
        var rows = TimelineModel.of(Courses.veryLong(), ENGLISH).rows().stream()
                .filter(row -> row.what().startsWith("pain"))
                .toList();

        assertThat(rows).hasSizeLessThan(5);
        assertThat(rows).flatExtracting(TimelineRow::resources).hasSize(500).doesNotHaveDuplicates();
        assertThat(rows).flatExtracting(TimelineRow::resources).element(1).isEqualTo("Observation/1");
        assertThat(rows.get(1).result()).matches("\\d+ Jan: \\d+; .*\\d+ Dec: \\d+");
    }

    @Test
    void shows_the_opioid_dose_until_the_next_and_the_last_one_going_on_when_todays_is_known() {
        var doses = TimelineModel.of(Assessments.onePositiveBlock(), ENGLISH).lanes().stream()
                .filter(lane -> lane.kind() == Lane.Kind.DOSES)
                .flatMap(lane -> lane.entries().stream())
                .toList();

        assertThat(doses).extracting(dose -> dose.words().result()).containsExactly("15 MME a day", "30 MME a day");
        assertThat(doses.getFirst().span().end()).isEqualTo(When.on(LocalDate.of(2026, 6, 30)));
        assertThat(doses.getLast().span().ongoing()).isTrue();
    }

    @Test
    void says_of_relief_after_an_ablation_that_it_lasted_at_least_so_long() {
        var relief = TimelineModel.of(Assessments.neckAndMidBack(), ENGLISH).lanes().stream()
                .flatMap(lane -> lane.entries().stream())
                .filter(entry -> entry.kind() == Entry.Kind.RELIEF)
                .toList();

        assertThat(relief).singleElement().satisfies(entry -> {
            assertThat(entry.span().end()).isEqualTo(new When(LocalDate.of(2026, 6, 12), LocalDate.MAX, null));
            assertThat(entry.words().label()).isEqualTo("at least 9 months");
        });
    }

    @Test
    void shows_a_step_that_is_open_only_later_on_the_day_it_opens() {
        var ahead = TimelineModel.of(Assessments.onePositiveBlock(), ENGLISH).lanes().stream()
                .flatMap(lane -> lane.entries().stream())
                .filter(entry -> entry.kind() == Entry.Kind.POSSIBLE_FROM)
                .toList();

        assertThat(ahead).extracting(Entry::anchor).containsExactly(LocalDate.of(2026, 11, 15));
    }
}
