package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

/// The least that must happen so that a policy could be met. An emergency or urgent red flag holds everything back.
public final class PathFinder {

    private final Situation situation;
    private final Policy policy;
    private final Lapses lapses;
    private final KnownFacts facts;

    /// @param rejudged a situation of a later day with the other causes and the likelihood as they are on that day
    public PathFinder(Situation situation, Policy policy, KnownFacts facts, UnaryOperator<Situation> rejudged) {
        this.situation = situation;
        this.facts = facts;
        this.policy = policy;
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
        var text = waysToText(inForce);
        if (text.isImpossible()) {
            return PathToYes.none(inForce.message());
        }
        var plan = new Planner(situation, policy, facts, criteria, explained).plan(text);
        var whyNot = plan.whyNot();
        if (whyNot != null) {
            return PathToYes.none(whyNot);
        }
        var freshness = new Freshness(criteria);
        var acts = plan.acts().stream()
                .map(act -> freshness.until(plan.day(), act))
                .toList();
        return new PathToYes(
                plan.day(), steps(acts, plan.day()), null, lapses.by(plan.day(), acts, inForce, criteria, explained));
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
}
