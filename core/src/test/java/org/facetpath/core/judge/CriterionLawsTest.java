package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.told.Asked.all;
import static org.facetpath.core.told.Asked.any;
import static org.facetpath.core.told.Asked.blockDone;
import static org.facetpath.core.told.Asked.diagnosis;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.kinds;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Asked.not;
import static org.facetpath.core.told.Asked.painForMonths;
import static org.facetpath.core.told.Asked.positiveBlocks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.Span;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.PayerAsked;
import org.facetpath.core.told.Sessions;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.Test;

/// Laws that hold for any record. The records come from a generator whose seed stands in every failure.
class CriterionLawsTest {

    private static final int ROUNDS = 400;
    private static final long SEED = 20_260_302L;
    private static final List<String> DATES = List.of(
            "2026-03-02",
            "2026-03-01",
            "2026-02-16",
            "2026-02-15",
            "2026-02",
            "2026-03",
            "2025-12-02",
            "2025",
            "1998",
            "?",
            "..2026-02-20",
            "..2019-01-01",
            "2025-12-01",
            "2026-01-05",
            "2026-01-19");
    private static final List<Criterion> CRITERIA = criteria();

    private static List<Criterion> criteria() {
        var care = new Criterion.CareTried(
                name("care"), null, kinds("physical-therapy", "home-exercise"), Map.of(), 1, 42, 365, Set.of());
        var score = new Criterion.ScoreAtLeast(name("score"), null, Set.of(Measure.NRS), BigDecimal.valueOf(50), 90);
        var medicine = new Criterion.MedicineTaken(name("opioid"), null, Told.ids("opioid"), true, 30, 365);
        var cap = new Criterion.SessionsAtMost(name("cap"), null, SessionKind.DIAGNOSTIC, 2, 12);
        var leaves = List.<Criterion>of(
                finding("fever-or-chills", 14),
                finding("axial-pain", null),
                diagnosis("cancer", true, 365),
                painForMonths(3),
                positiveBlocks(2, 80, 14),
                positiveBlocks(1, null, 0),
                blockDone(30),
                new Criterion.BlocksNegative(name("negative"), null),
                new Criterion.DaysSinceBlock(name("since"), null, 14),
                new Criterion.Age(name("age"), null, 50, 65),
                care,
                score,
                medicine,
                cap);
        var combined = new ArrayList<>(leaves);
        combined.add(all(leaves.get(0), leaves.get(1), care));
        combined.add(any(leaves.get(2), leaves.get(4), score));
        combined.add(new Criterion.AtLeast(name("two"), null, 2, leaves));
        combined.add(new Criterion.SilenceMeansNo(name("silence"), null, leaves.get(2)));
        combined.add(new Criterion.Documented(name("documented"), null, leaves.get(0)));
        return List.copyOf(combined);
    }

    @Test
    void a_criterion_and_its_opposite_are_never_both_met_nor_both_not_met() {
        eachRecord((round, patient) -> {
            for (var criterion : CRITERIA) {
                var one = patient.verdict(criterion);
                var opposite = patient.verdict(not(criterion));

                assertThat(opposite)
                        .as("%s, round %d of seed %d", criterion.id(), round, SEED)
                        .isEqualTo(one.negated());
            }
        });
    }

    @Test
    void the_same_question_gets_the_same_explanation() {
        eachRecord((round, patient) -> {
            for (var criterion : CRITERIA) {
                assertThat(patient.explain(criterion))
                        .as("%s, round %d of seed %d", criterion.id(), round, SEED)
                        .isEqualTo(patient.explain(criterion));
            }
        });
    }

    @Test
    void a_day_by_time_alone_is_given_only_where_the_answer_is_no_and_lies_ahead() {
        eachRecord((round, patient) -> {
            for (var criterion : CRITERIA) {
                var explanation = patient.explain(criterion);
                if (explanation.metFrom() != null) {
                    assertThat(explanation.verdict())
                            .as("%s, round %d of seed %d", criterion.id(), round, SEED)
                            .isEqualTo(Verdict.NOT_MET);
                    assertThat(explanation.metFrom())
                            .as("%s, round %d of seed %d", criterion.id(), round, SEED)
                            .isAfter(Case.TODAY);
                }
            }
        });
    }

    @Test
    void what_is_promised_for_a_day_is_met_on_it_and_not_the_day_before_while_nothing_else_happens() {
        int[] promised = {0};
        eachRecord((round, patient) -> {
            for (var criterion : CRITERIA) {
                var explained = patient.on(Case.TODAY).explain(criterion);
                var day = explained.metFrom();
                if (day != null && isAnswered(explained)) {
                    promised[0]++;
                    assertThat(patient.on(day).verdict(criterion))
                            .as("%s on %s, round %d of seed %d", criterion.id(), day, round, SEED)
                            .isEqualTo(MET);
                    assertThat(patient.on(day.minusDays(1)).verdict(criterion))
                            .as("%s the day before %s, round %d of seed %d", criterion.id(), day, round, SEED)
                            .isNotEqualTo(MET);
                }
            }
        });
        assertThat(promised[0]).isGreaterThan(100);
    }

    @Test
    void nothing_told_leaves_every_question_of_the_record_open() {
        for (var criterion : CRITERIA.subList(0, 9)) {
            assertThat(Case.nothingTold().verdict(criterion))
                    .as("%s", criterion.id())
                    .isEqualTo(NOT_DOCUMENTED);
        }
    }

    @Test
    void documenting_more_never_takes_back_that_something_was_seen_or_done() {
        var everSeen = List.<Criterion>of(
                diagnosis("cancer", false, null),
                positiveBlocks(1, null, 0),
                positiveBlocks(2, 80, 14),
                blockDone(null));
        var random = generator();
        for (int round = 0; round < ROUNDS; round++) {
            long record = random.nextLong();
            var before = record(record, 6);
            var after = record(record, 12);
            for (var criterion : everSeen) {
                if (before.verdict(criterion) == MET) {
                    assertThat(after.verdict(criterion))
                            .as("%s, round %d of seed %d", criterion.id(), round, SEED)
                            .isEqualTo(MET);
                }
            }
        }
    }

    @Test
    void a_procedure_that_waits_for_the_promised_day_meets_what_a_day_earlier_would_not() {
        var asked = List.<Criterion>of(
                PayerAsked.timeSince(Treatment.ABLATION, Period.ofMonths(6)),
                PayerAsked.timeSince(Treatment.ABLATION, Period.ofDays(180)),
                new Criterion.SessionsAtMost(name("six-months"), null, SessionKind.ABLATION, 1, 6),
                new Criterion.SessionsAtMost(name("a-year"), null, SessionKind.ABLATION, 2, 12),
                new Criterion.SessionsAtMost(name("blocks"), null, SessionKind.DIAGNOSTIC, 2, 6),
                new Criterion.DaysSinceBlock(name("since"), null, 14),
                painForMonths(6));
        var dates = List.of(
                "2025-08-29", "2025-08-31", "2025-09-01", "2025-11-30", "2025-12-31", "2026-01", "2026-02-28", "2025");
        int[] promised = {0};
        eachRecord((round, patient) -> {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + round);
            for (int i = random.nextInt(4); i > 0; i--) {
                patient.treated(Sessions.ablation(oneOf(random, dates), Side.RIGHT, "L4-L5"));
            }
            for (var criterion : asked) {
                var explained = patient.forService(ablation(Case.TODAY)).explain(criterion);
                var day = explained.metFrom();
                if (day != null) {
                    promised[0]++;
                    assertThat(patient.forService(ablation(day)).verdict(criterion))
                            .as("%s on %s, round %d of seed %d", criterion.id(), day, round, SEED)
                            .isEqualTo(MET);
                    assertThat(patient.forService(ablation(day.minusDays(1))).verdict(criterion))
                            .as("%s the day before %s, round %d of seed %d", criterion.id(), day, round, SEED)
                            .isNotEqualTo(MET);
                }
            }
        });
        assertThat(promised[0]).isGreaterThan(100);
    }

    private static Order ablation(LocalDate day) {
        return Order.ablation(day.toString()).at(Side.RIGHT, "L4-L5");
    }

    /// Else the day is that on which it is met if what is open is answered so.
    private static boolean isAnswered(Explanation explanation) {
        return explanation.verdict() != NOT_DOCUMENTED
                && explanation.parts().stream().allMatch(CriterionLawsTest::isAnswered);
    }

    private interface Law {
        void holds(int round, Case patient);
    }

    private static void eachRecord(Law law) {
        var random = generator();
        for (int round = 0; round < ROUNDS; round++) {
            law.holds(round, record(random.nextLong(), 3 + random.nextInt(10)));
        }
    }

    private static RandomGenerator generator() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }

    /// A record of so many facts; the first ones are the same for every length.
    private static Case record(long seed, int facts) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var told = Told.told().born(oneOf(random, List.of("1960-01-01", "1976", "2010-05-05", "1976-03-02")));
        var patient = Case.of(told).hurting(Span.ongoingSince(Told.when(oneOf(random, DATES))), Verdict.NOT_MET);
        for (int i = 0; i < facts; i++) {
            addOne(random, told, patient);
        }
        return patient;
    }

    private static void addOne(RandomGenerator random, Told told, Case patient) {
        var date = oneOf(random, DATES);
        switch (random.nextInt(9)) {
            case 0 -> told.present("fever-or-chills", date);
            case 1 -> told.absent("fever-or-chills", date);
            case 2 -> told.suspected("axial-pain", date);
            case 3 -> told.diagnosis("cancer", date);
            case 4 -> told.nrs(String.valueOf(random.nextInt(11)), date);
            case 5 -> told.care("physical-therapy", date, null, oneOf(random, List.of(CareResponse.values())));
            case 6 -> told.medicine("opioid", date, null);
            case 7 -> told.present("axial-pain", date);
            default ->
                patient.block(
                        date,
                        String.valueOf(random.nextInt(101)),
                        oneOf(random, List.of(BlockVerdict.values())),
                        oneOf(random, List.of(Side.LEFT, Side.RIGHT, Side.NOT_DOCUMENTED)),
                        oneOf(random, List.of("L3-L4", "L4-L5")));
        }
    }

    private static <T> T oneOf(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
