package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NOT_DOCUMENTED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.course.Relief;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.course.TreatmentSession.ReliefPoint;
import org.facetpath.core.course.TreatmentSession.SustainedRelief;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Treatments (today is 2 March 2026)")
class TreatmentsTest {

    /// An ablation with pain 8 before, and scores after it as pairs of date and value.
    private static TreatmentSession ablation(String date, String... after) {
        return treatment(Treatment.ABLATION, date, after);
    }

    private static TreatmentSession treatment(Treatment kind, String date, String... after) {
        var points = new ArrayList<ReliefPoint>();
        for (int i = 0; i < after.length; i += 2) {
            var relief = new Relief.ByScores(BigDecimal.valueOf(8), new BigDecimal(after[i + 1]));
            points.add(new ReliefPoint(when(after[i]), relief, List.of()));
        }
        return new TreatmentSession(
                kind,
                List.of("Procedure/" + date),
                when(date),
                Told.sites(Side.LEFT, "L4-L5"),
                "thermal",
                null,
                Quantity.range(BigDecimal.ZERO, null, "mo"),
                points,
                List.of(),
                BigDecimal.valueOf(30),
                true,
                List.of(new Evidence("Procedure/" + date, "code", "ablation", date, null)));
    }

    @Test
    void an_ablation_is_done_within_two_years_to_the_day() {
        var asked = new Criterion.Treated(name("ablated"), null, Set.of(Treatment.ABLATION), 730);

        assertThat(Case.nothingTold().treated(ablation("2024-03-02")).verdict(asked))
                .isEqualTo(MET);
        assertThat(Case.nothingTold().treated(ablation("2024-03-01")).verdict(asked))
                .isEqualTo(Verdict.NOT_DOCUMENTED);
        assertThat(Case.nothingTold().verdict(asked)).isEqualTo(Verdict.NOT_DOCUMENTED);
        assertThat(Case.nothingTold()
                        .treated(ablation("2025-06-01"))
                        .verdict(new Criterion.Treated(
                                name("injected"), null, Set.of(Treatment.THERAPEUTIC_INJECTION), null)))
                .isEqualTo(Verdict.NOT_DOCUMENTED);
    }

    @Test
    void relief_of_the_latest_ablation_counts() {
        var asked = new Criterion.TreatmentRelief(
                name("relief"), null, Treatment.ABLATION, BigDecimal.valueOf(50), false, Period.ofMonths(6));
        var good = ablation("2024-01-10", "2024-02-10", "2", "2024-09-10", "3");
        var poor = ablation("2025-01-10", "2025-02-10", "7");

        assertThat(Case.nothingTold().treated(good).verdict(asked)).isEqualTo(MET);
        assertThat(Case.nothingTold().treated(good).treated(poor).verdict(asked))
                .isEqualTo(NOT_MET);
        assertThat(Case.nothingTold().verdict(asked)).isEqualTo(Verdict.NOT_DOCUMENTED);
    }

    @Test
    void of_each_proposed_joint_count_and_the_one_that_gave_too_little_is_named() {
        var asked = new Criterion.TreatmentRelief(
                name("relief"), null, Treatment.ABLATION, BigDecimal.valueOf(50), false, Period.ofMonths(6));
        var good = ablation("2024-01-10", "2024-02-10", "2", "2024-09-10", "3");
        var poor = at("L3-L4", ablation("2024-11-10", "2024-12-10", "7"));
        var elsewhere = at("L5-S1", ablation("2025-01-10", "2025-02-10", "7"));
        var explanation = Case.nothingTold()
                .forService(Order.ablation("2026-03-20").at(Side.LEFT, "L4-L5", "L3-L4"))
                .treated(good)
                .treated(poor)
                .treated(elsewhere)
                .explain(asked);

        assertThat(explanation.verdict()).isEqualTo(NOT_MET);
        assertThat(explanation.message())
                .isEqualTo(new Message("found.relief-short", Map.of("treatment", "ablation", "date", "2024-11-10")));
        assertThat(explanation.evidence())
                .extracting(Evidence::resource)
                .containsExactly("Procedure/2024-01-10", "Procedure/2024-11-10");
    }

    @Test
    void of_the_proposed_joints_are_asked_about_and_no_others() {
        var asked = new Criterion.Treated(name("ablated"), null, Set.of(Treatment.ABLATION), null);
        var patient = Case.nothingTold().forService(Order.ablation("2026-03-20").at(Side.LEFT, "L4-L5"));

        assertThat(patient.treated(at("L5-S1", ablation("2025-01-10")))
                        .explain(asked)
                        .message())
                .isEqualTo(Message.of("found.silent"));
        assertThat(patient.treated(ablation("2025-02-10")).verdict(asked)).isEqualTo(MET);
    }

    private static TreatmentSession at(String joint, TreatmentSession session) {
        return new TreatmentSession(
                session.kind(),
                session.procedures(),
                session.when(),
                Told.sites(Side.LEFT, joint),
                session.technique(),
                session.reliefPercent(),
                session.reliefMonths(),
                session.course(),
                session.sustained(),
                session.countsFrom(),
                session.countsAbove(),
                session.evidence());
    }

    @Test
    void relief_is_open_where_either_of_two_ablations_may_be_the_latest_and_they_differ() {
        var asked = new Criterion.TreatmentRelief(
                name("relief"), null, Treatment.ABLATION, BigDecimal.valueOf(50), false, Period.ofMonths(6));
        var good = ablation("2025-01-10", "2025-02-10", "2", "2025-09-10", "3");
        var poor = sustained("2025-01", "20", "6");
        var better = sustained("2025-01", "60", "6");

        assertThat(Case.nothingTold().treated(poor).verdict(asked)).isEqualTo(Verdict.NOT_DOCUMENTED);
        assertThat(Case.nothingTold().treated(poor).treated(good).verdict(asked))
                .isEqualTo(Verdict.NOT_DOCUMENTED);
        assertThat(Case.nothingTold().treated(good).treated(poor).verdict(asked))
                .isEqualTo(Verdict.NOT_DOCUMENTED);
        assertThat(Case.nothingTold().treated(better).treated(good).verdict(asked))
                .isEqualTo(MET);
    }

    /// An ablation of which it is said that so much relief lasted so many months.
    private static TreatmentSession sustained(String date, String percent, String months) {
        var bare = ablation(date);
        var said = new SustainedRelief(
                Quantity.of(new BigDecimal(months), "mo"), new BigDecimal(percent), when("2026-01-10"), List.of());
        return new TreatmentSession(
                bare.kind(),
                bare.procedures(),
                bare.when(),
                bare.sites(),
                bare.technique(),
                null,
                bare.reliefMonths(),
                List.of(),
                List.of(said),
                bare.countsFrom(),
                bare.countsAbove(),
                bare.evidence());
    }

    @Test
    void relief_wore_off_when_the_latest_score_no_longer_shows_it() {
        var asked = new Criterion.ReliefWornOff(name("worn-off"), null, Treatment.ABLATION);

        assertThat(Case.nothingTold()
                        .treated(ablation("2025-01-10", "2025-02-10", "2", "2026-01-10", "8"))
                        .verdict(asked))
                .isEqualTo(MET);
        assertThat(Case.nothingTold()
                        .treated(ablation("2025-01-10", "2025-02-10", "2"))
                        .verdict(asked))
                .isEqualTo(NOT_MET);
        assertThat(Case.nothingTold().treated(ablation("2025-01-10")).verdict(asked))
                .isEqualTo(Verdict.NOT_DOCUMENTED);
        assertThat(Case.nothingTold().verdict(asked)).isEqualTo(Verdict.NOT_DOCUMENTED);
    }

    @Test
    void a_later_injection_does_not_stand_for_the_ablation_asked_about() {
        var asked = new Criterion.ReliefWornOff(name("worn-off"), null, Treatment.ABLATION);
        var patient = Case.nothingTold()
                .treated(ablation("2025-01-10", "2025-02-10", "2"))
                .treated(treatment(Treatment.THERAPEUTIC_INJECTION, "2025-06-10", "2026-01-10", "8"));

        assertThat(patient.verdict(asked)).isEqualTo(NOT_MET);
    }

    @Test
    void the_reason_names_the_treatment_and_its_day_and_shows_it() {
        var patient = Case.nothingTold().treated(ablation("2024-01-10")).treated(ablation("2025-01-10"));
        var done = new Criterion.Treated(name("ablated"), null, Set.of(Treatment.ABLATION), null);
        var thisYear = new Criterion.Treated(name("ablated"), null, Set.of(Treatment.ABLATION), 30);
        var ablated = Map.of("treatment", "ablation", "date", "2025-01-10");

        assertThat(patient.explain(done).message()).isEqualTo(new Message("found.treated", ablated));
        assertThat(patient.explain(done).evidence()).hasSize(2);
        assertThat(patient.explain(thisYear).message()).isEqualTo(Message.of("found.outside-window"));
        assertThat(patient.explain(thisYear).evidence()).hasSize(2);
        assertThat(patient.explain(new Criterion.ReliefWornOff(name("worn-off"), null, Treatment.ABLATION))
                        .message())
                .isEqualTo(new Message("found.relief-open", ablated));
    }

    @Nested
    @DisplayName("two sessions in rolling twelve months")
    class Sessions {
        private static final Criterion TWO_ABLATIONS =
                new Criterion.SessionsAtMost(name("cap"), null, SessionKind.ABLATION, 2, 12);

        @Test
        void leave_room_for_the_one_looked_at() {
            assertThat(Case.nothingTold().verdict(TWO_ABLATIONS)).isEqualTo(MET);
            assertThat(Case.nothingTold().treated(ablation("2025-06-01")).verdict(TWO_ABLATIONS))
                    .isEqualTo(MET);
        }

        @Test
        void are_full_until_the_oldest_is_twelve_months_back() {
            var explanation = Case.nothingTold()
                    .treated(ablation("2025-04-10"))
                    .treated(ablation("2025-11-10"))
                    .explain(TWO_ABLATIONS);

            assertThat(explanation.verdict()).isEqualTo(NOT_MET);
            assertThat(explanation.metFrom()).isEqualTo(LocalDate.of(2026, 4, 10));
        }

        @Test
        void are_two_ablations_and_no_injections_and_the_counted_ones_are_shown() {
            var explanation = Case.nothingTold()
                    .treated(ablation("2025-04-10"))
                    .treated(treatment(Treatment.THERAPEUTIC_INJECTION, "2025-11-10"))
                    .explain(TWO_ABLATIONS);

            assertThat(explanation.verdict()).isEqualTo(MET);
            assertThat(explanation.evidence()).extracting(Evidence::resource).containsExactly("Procedure/2025-04-10");
        }

        @Test
        void of_which_one_alone_is_allowed_are_full_until_that_one_is_twelve_months_back() {
            var one = new Criterion.SessionsAtMost(name("cap"), null, SessionKind.ABLATION, 1, 12);
            var none = new Criterion.SessionsAtMost(name("cap"), null, SessionKind.ABLATION, 0, 12);
            var patient = Case.nothingTold().treated(ablation("2025-04-10"));

            assertThat(patient.explain(one).metFrom()).isEqualTo(LocalDate.of(2026, 4, 10));
            assertThat(patient.explain(none).verdict()).isEqualTo(NOT_MET);
            assertThat(patient.explain(none).metFrom()).isNull();
        }

        @Test
        void forget_a_session_of_exactly_twelve_months_ago() {
            assertThat(Case.nothingTold()
                            .treated(ablation("2025-03-02"))
                            .treated(ablation("2025-11-10"))
                            .verdict(TWO_ABLATIONS))
                    .isEqualTo(MET);
            assertThat(Case.nothingTold()
                            .treated(ablation("2025-03-03"))
                            .treated(ablation("2025-11-10"))
                            .verdict(TWO_ABLATIONS))
                    .isEqualTo(NOT_MET);
        }

        @Test
        void have_room_again_on_the_day_that_was_promised_also_after_the_end_of_a_longer_month() {
            var half = new Criterion.SessionsAtMost(name("cap"), null, SessionKind.ABLATION, 1, 6);
            var patient = Case.nothingTold().treated(ablation("2025-08-31"));
            var promised = LocalDate.of(2026, 2, 28);

            assertThat(patient.forService(Order.ablation("2026-02-27"))
                            .explain(half)
                            .metFrom())
                    .isEqualTo(promised);
            assertThat(patient.forService(Order.ablation(promised.toString())).verdict(half))
                    .isEqualTo(MET);
        }

        @Test
        void are_open_when_a_month_leaves_it_open() {
            assertThat(Case.nothingTold()
                            .treated(ablation("2025-03"))
                            .treated(ablation("2025-11-10"))
                            .verdict(TWO_ABLATIONS))
                    .isEqualTo(Verdict.NOT_DOCUMENTED);
        }

        @Test
        void do_not_count_one_dated_by_its_month_twice_that_may_be_the_one_dated_to_a_day_of_it() {
            var perhapsOne = Case.nothingTold().treated(ablation("2025-11-10")).treated(ablation("2025-11"));
            var surelyTwo = Case.nothingTold().treated(ablation("2025-11-10")).treated(ablation("2025-10"));
            var twoMonths = Case.nothingTold().treated(ablation("2025-11")).treated(ablation("2025-10"));

            assertThat(perhapsOne.verdict(TWO_ABLATIONS)).isEqualTo(Verdict.NOT_DOCUMENTED);
            assertThat(surelyTwo.verdict(TWO_ABLATIONS)).isEqualTo(NOT_MET);
            assertThat(twoMonths.verdict(TWO_ABLATIONS)).isEqualTo(NOT_MET);
        }

        @Test
        void are_one_where_two_lines_have_the_same_day_and_both_are_shown() {
            var another = new TreatmentSession(
                    Treatment.ABLATION,
                    List.of("Procedure/other"),
                    when("2025-11-10"),
                    Told.sites(Side.LEFT, "T12-L1"),
                    null,
                    null,
                    Quantity.range(BigDecimal.ZERO, null, "mo"),
                    List.of(),
                    List.of(),
                    BigDecimal.valueOf(30),
                    true,
                    List.of(new Evidence("Procedure/other", "code", "ablation", "2025-11-10", null)));
            var explanation = Case.nothingTold()
                    .treated(ablation("2025-11-10"))
                    .treated(another)
                    .explain(TWO_ABLATIONS);

            assertThat(explanation.verdict()).isEqualTo(MET);
            assertThat(explanation.evidence())
                    .extracting(Evidence::resource)
                    .containsExactly("Procedure/2025-11-10", "Procedure/other");
        }

        @Test
        void leave_out_the_one_looked_at_where_it_was_done_already() {
            var one = new Criterion.SessionsAtMost(name("cap"), null, SessionKind.ABLATION, 1, 12);
            var done =
                    Case.nothingTold().forService(Order.ablation("2026-02-10")).treated(ablation("2026-02-10"));
            var again =
                    Case.nothingTold().forService(Order.ablation("2026-02-11")).treated(ablation("2026-02-10"));

            assertThat(done.verdict(one)).isEqualTo(MET);
            assertThat(again.verdict(one)).isEqualTo(NOT_MET);
        }

        @Test
        void an_injection_that_does_not_say_it_was_diagnostic_counts_as_therapeutic() {
            var diagnostic = new Criterion.SessionsAtMost(name("cap"), null, SessionKind.DIAGNOSTIC, 1, 12);
            var therapeutic = new Criterion.SessionsAtMost(name("cap"), null, SessionKind.THERAPEUTIC, 1, 12);
            var unsaid = Case.nothingTold()
                    .block(
                            "2026-01-05",
                            null,
                            NOT_DOCUMENTED,
                            Kind.MEDIAL_BRANCH_BLOCK,
                            Intent.NOT_DOCUMENTED,
                            Told.sites(Side.LEFT, "L4-L5"));
            var said = Case.nothingTold().block("2026-01-05", "70", POSITIVE, Side.LEFT, "L4-L5");

            assertThat(unsaid.verdict(diagnostic)).isEqualTo(MET);
            assertThat(unsaid.verdict(therapeutic)).isEqualTo(NOT_MET);
            assertThat(said.verdict(diagnostic)).isEqualTo(NOT_MET);
            assertThat(said.verdict(therapeutic)).isEqualTo(MET);
        }
    }
}
