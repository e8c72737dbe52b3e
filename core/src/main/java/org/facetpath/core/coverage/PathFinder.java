package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.ProposedService;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;

/// The least that must happen so that a policy could be met. An emergency or urgent red flag holds everything back.
public final class PathFinder {

    private final Situation situation;
    private final WaysToVerdict ways;
    private final Lapses lapses;
    private final KnownFacts facts;

    /// @param rejudged a situation of a later day with the other causes and the likelihood as they are on that day
    public PathFinder(Situation situation, Policy policy, KnownFacts facts, UnaryOperator<Situation> rejudged) {
        this.situation = situation;
        this.facts = facts;
        this.ways = new WaysToVerdict(new LeafActs(situation, policy));
        this.lapses = new Lapses(situation, policy, facts, rejudged);
    }

    /// @param inForce whether the text is in force, as [InForce] explains it
    /// @param explained the criteria's explanations, in their order
    public PathToYes find(Explanation inForce, List<Criterion> criteria, List<Explanation> explained) {
        var danger = situation.redFlags().stream()
                .filter(flag -> flag.urgency().stopsPathway())
                .toList();
        if (!danger.isEmpty()) {
            return heldBack(danger);
        }
        var all = new ArrayList<Ways>();
        var impossible = new ArrayList<String>();
        var text = waysToText(inForce);
        if (text.isImpossible()) {
            return PathToYes.none(inForce.message());
        }
        all.add(text);
        for (int i = 0; i < criteria.size(); i++) {
            var way = ways.of(criteria.get(i), explained.get(i), Verdict.MET);
            if (way.isImpossible()) {
                impossible.add(criteria.get(i).id().name());
            }
            all.add(way);
        }
        if (!impossible.isEmpty()) {
            return PathToYes.none(Message.of("path.none", "criteria", String.join(",", impossible)));
        }
        var together = Ways.least(all);
        if (together.isImpossible()) {
            return PathToYes.none(Message.of("path.contradiction"));
        }
        var acts = farEnoughFromBlocks(together.best(), Intervals.of(criteria, explained));
        for (var harm = harm(acts, criteria, explained); !harm.isNone(); harm = harm(acts, criteria, explained)) {
            acts = harm.until() == null
                    ? withFewerBlocks(acts, all, Intervals.of(criteria, explained))
                    : with(Act.wait(harm.until(), harm.criteria().getFirst()), acts);
            if (acts.isEmpty()) {
                return PathToYes.none(Message.of("path.blocks-harm", "criteria", String.join(",", harm.criteria())));
            }
        }
        var day = readyOn(acts);
        return new PathToYes(day, steps(acts, day), null, lapses.by(day, acts, inForce, criteria, explained));
    }

    private Harm harm(List<Act> acts, List<Criterion> criteria, List<Explanation> explained) {
        var blocks = BlockActs.done(acts, situation.service());
        return Harm.by(blocks, situation.on(readyOn(acts)), facts, criteria, explained);
    }

    // What earlier blocks gave can be found out instead. Empty when that is not enough.
    private List<Act> withFewerBlocks(List<Act> acts, List<Ways> all, List<Criterion.DaysSinceBlock> intervals) {
        long fewer = acts.stream().filter(Act::isBlock).count() - 1;
        var ways = Ways.least(all.stream().map(way -> way.withBlocks(fewer)).toList());
        return farEnoughFromBlocks(ways.best(), intervals);
    }

    private static List<Act> with(Act act, List<Act> acts) {
        return Ways.by(Stream.concat(acts.stream(), Stream.of(act)).toArray(Act[]::new))
                .best();
    }

    // Blocks on record may be long enough ago; those still to be done begin the interval anew.
    private List<Act> farEnoughFromBlocks(List<Act> acts, List<Criterion.DaysSinceBlock> intervals) {
        var last = acts.stream().filter(Act::isBlock).map(Act::earliest).max(Comparator.naturalOrder());
        var service = situation.serviceWhen().earliest();
        var all = new ArrayList<>(acts);
        for (var interval : intervals) {
            last.map(block -> block.plusDays(interval.atLeastDays()))
                    .filter(day -> day.isAfter(service))
                    .ifPresent(day -> all.add(Act.wait(day, interval.id().name())));
        }
        return Ways.by(all.toArray(Act[]::new)).best();
    }

    private Ways waysToText(Explanation inForce) {
        var id = inForce.criterion().name();
        return switch (inForce.verdict()) {
            case MET -> Ways.already();
            case NOT_MET -> {
                var day = inForce.metFrom();
                yield day == null ? Ways.impossible() : Ways.by(Act.wait(day, id));
            }
            case NOT_DOCUMENTED -> {
                boolean undated = inForce.message().key().equals("in-force.no-date");
                var key = undated ? "path.date" : "path.ask-payer";
                yield Ways.by(Act.ask(
                        Message.of(key, "criterion", id),
                        undated ? Ask.CLINICIAN : Ask.PAYER,
                        situation.asOf(),
                        id,
                        true));
            }
        };
    }

    private PathToYes heldBack(List<RaisedRedFlag> danger) {
        var flags = danger.stream().map(RaisedRedFlag::id).collect(Collectors.joining(","));
        var step = new Step(
                Message.of("path.red-flag", "flags", flags),
                Ask.CLINICIAN,
                situation.asOf(),
                danger.getFirst().id(),
                null);
        return new PathToYes(null, List.of(step), Message.of("path.held-back"));
    }

    private List<Step> steps(List<Act> acts, LocalDate day) {
        var steps = new ArrayList<>(acts);
        var service = situation.serviceWhen();
        boolean dated = situation.proposal() != null && ProposedService.isDated(situation.proposal());
        boolean moved = acts.stream().anyMatch(act -> act.rank() == Act.WAIT);
        if (dated && !moved && day.isAfter(service.latest())) {
            steps.add(Act.wait(day, InForce.ID.name()));
        }
        steps.sort(Comparator.comparing(Act::earliest).thenComparingInt(Act::rank));
        return steps.stream().map(Act::step).toList();
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
