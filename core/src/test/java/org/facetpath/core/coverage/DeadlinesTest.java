package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerDirectory;
import org.facetpath.core.knowledge.PayerDirectory.Bound;
import org.facetpath.core.knowledge.PayerDirectory.Clock;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.FacetCodes;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The days of a payer's clock")
class DeadlinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Reference SOURCE = new Reference("test", "a source", Reference.Standing.CONFIRMED, null, null);

    private static Clock clock(int amount, String unit) {
        return new Clock("test", List.of(), null, amount, unit, null, null, Set.of(), true, Bound.DECISION, SOURCE);
    }

    @ParameterizedTest(name = "{0} {1} from {2}: {3}")
    @CsvSource({
        "7, calendar-days, 2026-11-26, 2026-12-03",
        "72, hours, 2026-11-26, 2026-11-29",
        "50, hours, 2026-11-26, 2026-11-29",
        "4, months, 2026-10-31, 2027-02-28",
        "2, business-days, 2026-11-26, 2026-11-30",
        "10, business-days, 2026-11-28, 2026-12-11"
    })
    void are_counted_on_from_the_day_it_begins(int amount, String unit, LocalDate begun, LocalDate last) {
        assertThat(Deadlines.counted(clock(amount, unit), begun, false)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} {1} before {2}: {3}")
    @CsvSource({
        "7, calendar-days, 2026-12-03, 2026-11-26",
        "50, hours, 2026-11-29, 2026-11-26",
        "2, business-days, 2026-11-30, 2026-11-26"
    })
    void are_counted_back_from_the_day_it_must_be_over(int amount, String unit, LocalDate over, LocalDate first) {
        assertThat(Deadlines.counted(clock(amount, unit), over, true)).isEqualTo(first);
    }

    @Test
    void are_told_for_a_payer_they_bind_on_the_day_they_hold() {
        var clocks = List.of(
                told("decision", 7, "2026-01-01", "2026-12-31"),
                told("ended", 14, "2020-01-01", "2025-12-31"),
                ofPayer("other-payer", "someone-else"),
                silent("not-in-answers"));

        assertThat(notes(clocks, List.of("medicare"), order("2027-02-01"))).containsExactly("clock.decision");
        assertThat(notes(clocks, List.of("medicaid", "someone-else"), order("2027-02-01")))
                .containsExactly("clock.other-payer");
        assertThat(notes(clocks, List.of(), order("2027-02-01"))).isEmpty();
    }

    @Test
    void hold_by_the_day_of_service_where_they_are_a_condition_without_a_number() {
        var condition = told("condition", null, "2027-01-01", null);

        assertThat(notes(List.of(condition), List.of("medicare"), order("2027-01-01")))
                .containsExactly("clock.condition");
        assertThat(notes(List.of(condition), List.of("medicare"), order("2026-12-31")))
                .isEmpty();
    }

    @Test
    void are_told_of_the_codes_they_are_about_and_of_an_order_without_a_known_code() {
        var ofInjections = new Clock(
                "injections",
                List.of("medicare"),
                null,
                7,
                "calendar-days",
                null,
                null,
                Set.of(Told.id("facet-injection-lumbar")),
                true,
                Bound.DECISION,
                SOURCE);

        assertThat(notes(
                        List.of(ofInjections),
                        List.of("medicare"),
                        order("2026-12-01").line("64493", 1)))
                .containsExactly("clock.injections");
        assertThat(notes(
                        List.of(ofInjections),
                        List.of("medicare"),
                        order("2026-12-01").line("64635", 1)))
                .isEmpty();
        assertThat(notes(
                        List.of(ofInjections),
                        List.of("medicare"),
                        order("2026-12-01").line("99999", 1)))
                .containsExactly("clock.injections");
        assertThat(notes(List.of(ofInjections), List.of("medicare"), order("2026-12-01")))
                .containsExactly("clock.injections");
    }

    @Test
    void are_worded_by_their_id_or_by_the_label_of_the_folder_that_brings_them() {
        assertThat(Deadlines.message(told("decision", 7, null, null)))
                .isEqualTo(Message.of("clock.decision", "amount", "7"));
        assertThat(Deadlines.message(told("condition", null, null, null)))
                .isEqualTo(Message.of("clock.condition", "amount", ""));
        assertThat(Deadlines.message(labelled(5, "business-days")))
                .isEqualTo(new Message(
                        "clock.own", Map.of("label", "Our county", "amount", "5", "unit", "business-days")));
        assertThat(Deadlines.message(labelled(null, null)))
                .isEqualTo(new Message("clock.own-condition", Map.of("label", "Our county", "amount", "", "unit", "")));
    }

    @Test
    void run_where_the_answer_tells_them_and_they_bind_what_is_asked_about() {
        var decision = told("decision", 7, "2026-01-01", "2026-12-31");
        var condition = told("condition", null, null, null);
        var untold = told("untold", 3, null, null);
        var deadlines = deadlines(List.of(decision, condition, untold));
        var answer = answer(decision, condition);

        assertThat(deadlines.running(answer, Bound.DECISION, TODAY)).containsExactly(decision);
        assertThat(deadlines.running(answer, Bound.SERVICE, TODAY)).isEmpty();
        assertThat(deadlines.running(answer, Bound.DECISION, LocalDate.of(2027, 1, 1)))
                .isEmpty();
    }

    private static CoverageAnswer answer(Clock... told) {
        var notes = Arrays.stream(told)
                .map(clock -> new CoverageAnswer.Note(Deadlines.message(clock), SOURCE))
                .toList();
        return new CoverageAnswer(
                "payer",
                "1",
                null,
                Message.of("because"),
                order("2026-12-01").told(),
                List.of(),
                Verdict.NOT_DOCUMENTED,
                List.of(),
                null,
                notes,
                null,
                null);
    }

    private static Deadlines deadlines(List<Clock> clocks) {
        var knowledge = SmallKnowledge.knowing()
                .terminology(FacetCodes.terminology())
                .payers(new PayerDirectory(List.of(), Map.of(), 180, clocks))
                .build();
        return new Deadlines(knowledge, TODAY);
    }

    private static List<String> notes(List<Clock> clocks, List<String> payers, Order order) {
        var proposal = order.told();
        return deadlines(clocks).notes(payers, proposal, proposal.when()).stream()
                .map(note -> note.message().key())
                .toList();
    }

    private static Order order(String date) {
        return Order.diagnosticBlock(date).at(Side.LEFT, "L4-L5");
    }

    private static Clock told(String id, @Nullable Integer amount, @Nullable String from, @Nullable String to) {
        return new Clock(
                id,
                List.of("medicare"),
                null,
                amount,
                amount == null ? null : "calendar-days",
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Set.of(),
                true,
                Bound.DECISION,
                SOURCE);
    }

    private static Clock ofPayer(String id, String payer) {
        return new Clock(
                id, List.of(payer), null, 7, "calendar-days", null, null, Set.of(), true, Bound.DECISION, SOURCE);
    }

    private static Clock silent(String id) {
        return new Clock(
                id, List.of("medicare"), null, 7, "calendar-days", null, null, Set.of(), false, Bound.DECISION, SOURCE);
    }

    private static Clock labelled(@Nullable Integer amount, @Nullable String unit) {
        return new Clock(
                "own", List.of("medicare"), "Our county", amount, unit, null, null, Set.of(), true, null, SOURCE);
    }

    @Test
    void are_none_of_what_counts_no_time() {
        assertThatThrownBy(() -> Deadlines.counted(clock(90, "percent"), LocalDate.EPOCH, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
