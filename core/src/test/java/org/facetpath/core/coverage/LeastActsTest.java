package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.logic.Verdict;
import org.junit.jupiter.api.Test;

/// Every set of acts is tried on small rules. The rules come from a generator whose seed stands in every failure.
class LeastActsTest {

    private static final long SEED = 20_261_125L;
    private static final int RULES = 3_000;
    private static final int SHARED_ACTS = 4;
    private static final List<Verdict> ANSWERS = List.of(Verdict.MET, Verdict.NOT_MET, Verdict.NOT_DOCUMENTED);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void what_is_promised_is_met_once_it_is_done_and_nothing_smaller_would_do() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int possible = 0;
        for (int round = 0; round < RULES; round++) {
            var rule = new Rule(random);
            var ways = new WaysToVerdict(rule::waysOf).of(rule.root, rule.explain(rule.root, Set.of()), Verdict.MET);
            int least = rule.leastByTrying();

            assertThat(ways.isImpossible())
                    .as("%s, round %d of seed %d", rule, round, SEED)
                    .isEqualTo(least < 0);
            if (least >= 0) {
                possible++;
                var chosen = ways.best().stream().map(Act::subject).collect(Collectors.toSet());
                assertThat(rule.explain(rule.root, chosen).verdict())
                        .as("%s by %s, round %d of seed %d", rule, chosen, round, SEED)
                        .isEqualTo(Verdict.MET);
                assertThat(chosen)
                        .as("%s, round %d of seed %d", rule, round, SEED)
                        .hasSize(least);
                assertThat(rule.together().best())
                        .as("part by part: %s, round %d of seed %d", rule, round, SEED)
                        .hasSize(least);
            }
        }
        assertThat(possible).isBetween(RULES / 10, RULES * 9 / 10);
    }

    @Test
    void nobody_can_count_on_an_answer_and_on_its_opposite() {
        var asked = Ways.by(Act.ask(Message.of("ask"), Ask.PATIENT, DAY, "axial-pain", true));
        var denied = Ways.by(Act.ask(Message.of("ask"), Ask.PATIENT, DAY, "axial-pain", false));

        assertThat(asked.and(denied).isImpossible()).isTrue();
        assertThat(Ways.all(List.of(asked, denied)).isImpossible()).isTrue();
    }

    @Test
    void of_two_days_to_wait_for_the_later_one_holds_and_counts_once() {
        var both = Ways.by(Act.wait(DAY, "block-interval")).and(Ways.by(Act.wait(DAY.plusDays(9), "pain-duration")));

        assertThat(both.best()).singleElement().extracting(Act::earliest).isEqualTo(DAY.plusDays(9));
    }

    /// A rule of up to five questions with the acts that could change each, several of them shared.
    private static final class Rule {
        private final Map<String, Verdict> answers = new LinkedHashMap<>();
        private final Map<String, List<Set<String>>> acts = new HashMap<>();
        private final Map<String, Verdict> reachable = new HashMap<>();
        private final Criterion root;

        Rule(RandomGenerator random) {
            root = grown(random, 3, true);
        }

        private Criterion grown(RandomGenerator random, int depth, boolean positive) {
            if (depth == 0 || answers.size() > 4 || random.nextInt(4) == 0) {
                return leaf(random, positive);
            }
            var id = new CriterionId("node");
            return switch (random.nextInt(8)) {
                case 0 -> new Criterion.AllOf(id, null, parts(random, depth, positive));
                case 1 -> new Criterion.AnyOf(id, null, parts(random, depth, positive));
                case 2 -> {
                    var parts = parts(random, depth, positive);
                    yield new Criterion.AtLeast(id, null, 1 + random.nextInt(parts.size()), parts);
                }
                case 3 ->
                    new PayerCriterion.IfThen(
                            id, null, grown(random, depth - 1, !positive), grown(random, depth - 1, positive));
                case 4 -> new Criterion.SilenceMeansNo(id, null, grown(random, depth - 1, positive));
                case 5 -> new PayerCriterion.InDoubtWhen(id, null, grown(random, depth - 1, !positive));
                case 6 -> positive ? new Criterion.Documented(id, null, leaf(random, true)) : leaf(random, false);
                default -> new Criterion.Not(id, null, grown(random, depth - 1, !positive));
            };
        }

        private List<Criterion> parts(RandomGenerator random, int depth, boolean positive) {
            var parts = new ArrayList<Criterion>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                parts.add(grown(random, depth - 1, positive));
            }
            return parts;
        }

        private Criterion leaf(RandomGenerator random, boolean positive) {
            var name = "q" + answers.size();
            answers.put(name, ANSWERS.get(random.nextInt(ANSWERS.size())));
            reachable.put(name, positive ? Verdict.MET : Verdict.NOT_MET);
            var ways = new ArrayList<Set<String>>();
            for (int i = random.nextInt(3); i > 0; i--) {
                var way = new TreeSet<String>();
                for (int j = 1 + random.nextInt(2); j > 0; j--) {
                    way.add(positive ? "act" + random.nextInt(SHARED_ACTS) : "own " + name + j);
                }
                ways.add(way);
            }
            acts.put(name, ways);
            return new PayerCriterion.NotCovered(new CriterionId(name), null);
        }

        Ways waysOf(Criterion leaf, Explanation explained, Verdict goal) {
            var name = leaf.id().name();
            if (reachable.get(name) != goal) {
                return Ways.impossible();
            }
            return Ways.any(acts.getOrDefault(name, List.of()).stream()
                    .map(way -> Ways.by(way.stream().map(Rule::act).toArray(Act[]::new)))
                    .toList());
        }

        private static Act act(String subject) {
            return new Act(subject, "", Act.PLAN, new Step(Message.of(subject), Ask.CLINICIAN, DAY, subject, null));
        }

        /// The rule's answer once these acts were done.
        Explanation explain(Criterion criterion, Set<String> done) {
            var parts =
                    criterion.parts().stream().map(part -> explain(part, done)).toList();
            var verdicts = parts.stream().map(Explanation::verdict).toList();
            var verdict = switch (criterion) {
                case Criterion.AllOf _ -> Verdict.all(verdicts);
                case Criterion.AnyOf _ -> Verdict.any(verdicts);
                case Criterion.AtLeast it -> Verdict.atLeast(it.count(), verdicts);
                case Criterion.Not _ -> verdicts.getFirst().negated();
                case Criterion.Documented _ -> Verdict.of(verdicts.getFirst() != Verdict.NOT_DOCUMENTED);
                case Criterion.SilenceMeansNo _ -> Verdict.of(verdicts.getFirst() == Verdict.MET);
                case PayerCriterion.InDoubtWhen _ ->
                    verdicts.getFirst() == Verdict.NOT_MET ? Verdict.MET : Verdict.NOT_DOCUMENTED;
                case PayerCriterion.IfThen _ -> ifThen(verdicts.get(0), verdicts.get(1));
                default -> answer(criterion.id().name(), done);
            };
            return new Explanation(
                    criterion.id(),
                    verdict,
                    Explanation.Basis.RECORDED,
                    Message.of("made-up"),
                    null,
                    List.of(),
                    null,
                    parts);
        }

        private static Verdict ifThen(Verdict when, Verdict then) {
            if (when == Verdict.NOT_MET) {
                return Verdict.MET;
            }
            return when == Verdict.MET || then == Verdict.MET ? then : Verdict.NOT_DOCUMENTED;
        }

        private Verdict answer(String name, Set<String> done) {
            boolean changed = acts.getOrDefault(name, List.of()).stream().anyMatch(done::containsAll);
            return (changed ? reachable : answers).getOrDefault(name, Verdict.NOT_DOCUMENTED);
        }

        /// The ways of a rule that wants all of its parts, found part by part.
        Ways together() {
            var parts = root instanceof Criterion.AllOf all ? all.parts() : List.of(root);
            return Ways.least(parts.stream()
                    .map(part -> new WaysToVerdict(this::waysOf).of(part, explain(part, Set.of()), Verdict.MET))
                    .toList());
        }

        /// The size of the smallest set of acts after which the rule is met; -1 when there is none.
        int leastByTrying() {
            var all = acts.values().stream()
                    .flatMap(List::stream)
                    .flatMap(Set::stream)
                    .distinct()
                    .toList();
            int least = -1;
            for (int mask = 0; mask < 1 << all.size(); mask++) {
                var done = new TreeSet<String>();
                for (int i = 0; i < all.size(); i++) {
                    if ((mask & 1 << i) != 0) {
                        done.add(all.get(i));
                    }
                }
                if ((least < 0 || done.size() < least) && explain(root, done).verdict() == Verdict.MET) {
                    least = done.size();
                }
            }
            return least;
        }

        @Override
        public String toString() {
            return "%s with %s, %s".formatted(root, answers, acts);
        }
    }
}
