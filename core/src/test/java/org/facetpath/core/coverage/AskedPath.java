package org.facetpath.core.coverage;

import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.told.PayerAsked.blocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.course.Episode;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.ProposedService;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.Span;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.BlockDay;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;

/// A path to yes for an ablation of the left L4-L5, asked for on 2 March 2026, as a test tells of it.
abstract class AskedPath {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    final Told told = Told.told();
    final List<BlockResult> blocks = new ArrayList<>();
    final List<RaisedRedFlag> flags = new ArrayList<>();
    final List<Criterion> asked = new ArrayList<>();
    String hurtingSince = "?";
    Explanation inForce = InForce.always();

    @Nullable
    String policyEnds;

    @Nullable
    Order order = Order.ablation("2026-03-20").at(LEFT, "L4-L5");

    void wants(Criterion... criteria) {
        asked.addAll(Arrays.asList(criteria));
    }

    void after(BlockDay... sessions) {
        Arrays.stream(sessions).map(BlockDay::told).forEach(blocks::add);
    }

    PathToYes path() {
        var policy =
                SmallKnowledge.payer("payer", "1", "2020-01-01", policyEnds, Map.of("radiofrequency-ablation", asked));
        var knowledge = SmallKnowledge.knowing().policy(policy).build();
        var episode = new Episode(
                Region.LUMBAR,
                Side.NOT_DOCUMENTED,
                Span.from(Told.when(hurtingSince)),
                Verdict.NOT_DOCUMENTED,
                List.of());
        var situation = Situation.anywhere(told.chart().knownOn(TODAY), knowledge, policy, TODAY)
                .lookingAt(episode)
                .withSessions(blocks, List.of())
                .withRedFlags(flags);
        if (order != null) {
            var proposal = order.told();
            situation = situation.forService(new ProposedService(
                    proposal,
                    proposal.place().sites(),
                    ProposedService.whenOf(proposal, TODAY),
                    Set.of(Region.LUMBAR),
                    List.of(proposal),
                    List.of()));
        }
        var facts = KnownFacts.of(situation.known(), knowledge, List.of(episode));
        var evaluator = new Evaluator(situation, facts);
        var explained = asked.stream().map(evaluator::explain).toList();
        return new PathFinder(situation, policy, facts, UnaryOperator.identity()).find(inForce, asked, explained);
    }

    List<String> steps() {
        return path().steps().stream().map(AskedPath::inShort).toList();
    }

    private static String inShort(Step step) {
        var brings = step.provided() == null ? "" : " > " + step.provided().key();
        return "%s %s%s for %s".formatted(step.earliest(), step.message().key(), brings, step.criterion());
    }

    static Criterion interval(int days) {
        return new Criterion.DaysSinceBlock(Asked.name("interval"), null, days);
    }
}
