package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;

/// Plans the least that brings criteria about, so that its blocks break none of them and are not too long ago by the
/// day of the procedure.
final class Planner {

    private static final String HARM = "path.blocks-harm";

    private final Situation situation;
    private final Policy policy;
    private final KnownFacts facts;
    private final List<Criterion> criteria;
    private final List<Explanation> explained;
    private final List<Criterion> breakable;

    /// @param explained the criteria's explanations, in their order
    Planner(
            Situation situation,
            Policy policy,
            KnownFacts facts,
            List<Criterion> criteria,
            List<Explanation> explained) {
        this.situation = situation;
        this.policy = policy;
        this.facts = facts;
        this.criteria = criteria;
        this.explained = explained;
        this.breakable = IntStream.range(0, criteria.size())
                .filter(i -> isBreakable(criteria.get(i), explained.get(i)))
                .mapToObj(criteria::get)
                .toList();
    }

    // Where the record is silent on all of it, blocks can break nothing; but they begin an interval.
    private static boolean isBreakable(Criterion criterion, Explanation today) {
        return !isSilent(today) || holdsInterval(criterion);
    }

    private static boolean isSilent(Explanation today) {
        return today.verdict() == Verdict.NOT_DOCUMENTED
                && today.evidence().isEmpty()
                && today.parts().stream().allMatch(Planner::isSilent);
    }

    private static boolean holdsInterval(Criterion criterion) {
        return criterion instanceof Criterion.DaysSinceBlock
                || criterion.parts().stream().anyMatch(Planner::holdsInterval);
    }

    /// @param text what brings the text into force
    Plan plan(Ways text) {
        var from = situation.asOf();
        long before = Long.MAX_VALUE;
        while (true) {
            var plan = new Attempt(from).plan(text);
            var recent = recent(plan.acts());
            long tooOld = daysTooOld(plan, recent);
            if (tooOld <= 0) {
                return plan;
            }
            // To do them later does not help where the procedure has to follow later by as much.
            if (tooOld >= before) {
                return none(HARM, recent.stream().map(it -> it.id().name()).toList());
            }
            before = tooOld;
            from = from.plusDays(tooOld);
        }
    }

    // The days that must not have passed since the last block.
    private List<Criterion.DaysSinceBlock> recent(List<Act> acts) {
        var counted = new CountedParts(acts);
        return criteria.stream().flatMap(it -> unwanted(it, counted)).toList();
    }

    private static Stream<Criterion.DaysSinceBlock> unwanted(Criterion criterion, CountedParts counted) {
        return criterion instanceof Criterion.Not(var _, var _, Criterion.DaysSinceBlock since)
                ? Stream.of(since)
                : criterion.parts().stream()
                        .filter(part -> counted.counts(part, criterion))
                        .flatMap(part -> unwanted(part, counted));
    }

    /// By how many days the last block of a plan would be too long ago on its day; none or less where it is not.
    private static long daysTooOld(Plan plan, List<Criterion.DaysSinceBlock> recent) {
        return plan.acts().stream()
                .filter(Act::isBlock)
                .map(Act::earliest)
                .max(Comparator.naturalOrder())
                .map(last -> ChronoUnit.DAYS.between(last, plan.day()))
                .flatMap(days -> recent.stream()
                        .map(interval -> days - interval.atLeastDays() + 1)
                        .max(Comparator.naturalOrder()))
                .orElse(0L);
    }

    private Plan none(String key, List<String> names) {
        return Plan.none(situation.asOf(), Message.of(key, "criteria", String.join(",", names)));
    }

    /// One with blocks from a day on.
    private final class Attempt {

        private final WaysToVerdict ways;

        Attempt(LocalDate blocksFrom) {
            this.ways = new WaysToVerdict(new LeafActs(situation, new BlockActs(situation, policy, blocksFrom)));
        }

        Plan plan(Ways text) {
            var all = new ArrayList<Ways>();
            var impossible = new ArrayList<String>();
            all.add(text);
            for (int i = 0; i < criteria.size(); i++) {
                var way = ways.of(criteria.get(i), explained.get(i), Verdict.MET);
                if (way.isImpossible()) {
                    impossible.add(criteria.get(i).id().name());
                }
                all.add(way);
            }
            if (!impossible.isEmpty()) {
                return none("path.none", impossible);
            }
            var together = Ways.least(all);
            return together.isImpossible()
                    ? Plan.none(situation.asOf(), Message.of("path.contradiction"))
                    : withoutHarm(together.best(), all);
        }

        private Plan withoutHarm(List<Act> first, List<Ways> all) {
            var acts = first;
            for (var harm = harm(acts); !harm.isEmpty(); harm = harm(acts)) {
                var mended = mended(acts, harm);
                acts = mended.isEmpty() ? withFewerBlocks(acts, all) : mended;
                if (acts.isEmpty()) {
                    return none(HARM, harm.stream().map(Harm::name).distinct().toList());
                }
            }
            return new Plan(acts, readyOn(acts), null);
        }

        // The record does not hold what the acts are to answer.
        private List<Harm> harm(List<Act> acts) {
            return Harm.by(acts, situation.doneOn(readyOn(acts)), facts, breakable).stream()
                    .filter(it -> !mending(it).isAnsweredBy(acts))
                    .toList();
        }

        private Ways mending(Harm harm) {
            return ways.of(harm.criterion(), harm.after(), Verdict.MET);
        }

        // By what brings about once more what the blocks would break, without another block, so that fewer stay fewer.
        // Empty where nothing does, or nothing new.
        private List<Act> mended(List<Act> acts, List<Harm> harm) {
            var mending = Ways.all(harm.stream().map(this::mending).toList());
            var mended = Ways.by(acts.toArray(Act[]::new))
                    .and(mending)
                    .withBlocks(blocksOf(acts))
                    .best();
            return Set.copyOf(mended).equals(Set.copyOf(acts)) ? List.of() : mended;
        }
    }

    // What earlier blocks gave can be found out instead. Empty when that is not enough.
    private static List<Act> withFewerBlocks(List<Act> acts, List<Ways> all) {
        long fewer = blocksOf(acts) - 1;
        return Ways.least(all.stream().map(way -> way.withBlocks(fewer)).toList())
                .best();
    }

    private static long blocksOf(List<Act> acts) {
        return acts.stream().filter(Act::isBlock).count();
    }

    // A block must be over before the procedure it speaks for.
    private LocalDate readyOn(List<Act> acts) {
        var day = situation.serviceWhen().earliest();
        for (var act : acts) {
            boolean block = act.rank() == Act.DO;
            var ready = block ? act.earliest().plusDays(1) : act.earliest();
            day = ready.isAfter(day) ? ready : day;
        }
        return day;
    }
}
