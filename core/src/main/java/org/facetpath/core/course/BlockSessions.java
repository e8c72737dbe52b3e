package org.facetpath.core.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.SideResult;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.jspecify.annotations.Nullable;

/// Groups facet injections into block sessions and has each judged: as a whole, or each side apart where both were
/// treated and the record tells of them apart. It stays one session.
public final class BlockSessions {

    private final Chart chart;
    private final Knowledge knowledge;
    private final Policy.BlockRule rule;
    private final Whereabouts whereabouts;

    private BlockSessions(Chart chart, Knowledge knowledge, Policy.BlockRule rule) {
        this.chart = chart;
        this.knowledge = knowledge;
        this.rule = rule;
        this.whereabouts = new Whereabouts(chart, knowledge);
    }

    /// Oldest first; injections that were broken off do not count.
    public static List<BlockResult> read(Chart known, Region region, Knowledge knowledge, Policy.BlockRule rule) {
        var sessions = new BlockSessions(known, knowledge, rule);
        return injections(known, region, sessions.whereabouts).stream()
                .map(sessions::judge)
                .toList();
    }

    /// The region's injection sessions, oldest first.
    static List<FacetSession> injections(Chart chart, Region region, Whereabouts whereabouts) {
        var lines = chart.list(FacetProcedure.class).stream()
                .filter(line -> line.kind().isInjection() && !line.abandoned())
                .filter(line -> whereabouts.belongs(line, region))
                .toList();
        return FacetSession.group(region, lines);
    }

    private BlockResult judge(FacetSession session) {
        var injectate = Injectate.of(session.agents(), knowledge);
        var relief = new BlockRelief(chart, whereabouts, session, injectate);
        var judge = new BlockJudge(chart, knowledge, rule, session);
        var judged = relief.scopes().stream()
                .map(scope -> judge.judge(scope.side(), relief.heardBy(scope), injectate))
                .toList();
        var whole = judged.size() == 1 ? judged.getFirst() : together(judged);
        return new BlockResult(
                session.ids(),
                session.when(),
                session.sites(knowledge.innervation()),
                session.nerves(),
                session.kind(),
                session.intent(),
                injectate.agent(),
                whole.reliefPercent(),
                whole.reliefHours(),
                whole.verdict(),
                whole.reasons(),
                whole.evidence(),
                judged.size() == 1 ? List.of() : judged);
    }

    /// The cautious result of both sides: a verdict that both have, the least relief, the shortest time, and the
    /// reasons that hold for both.
    private static SideResult together(List<SideResult> sides) {
        var verdicts = sides.stream().map(SideResult::verdict).distinct().toList();
        boolean alike = verdicts.size() == 1;
        var reasons = new ArrayList<Message>();
        if (!alike) {
            reasons.add(Message.of("block.sides-differ"));
        }
        sides.getFirst().reasons().stream()
                .filter(reason -> sides.stream().allMatch(side -> side.reasons().contains(reason)))
                .forEach(reasons::add);
        return new SideResult(
                Side.BOTH,
                least(sides, SideResult::reliefPercent),
                least(sides, SideResult::reliefHours),
                alike ? verdicts.getFirst() : BlockVerdict.MIXED,
                reasons,
                sides.stream()
                        .flatMap(side -> side.evidence().stream())
                        .distinct()
                        .toList());
    }

    /// Null where it is not known of every side.
    private static @Nullable BigDecimal least(
            List<SideResult> sides, Function<SideResult, @Nullable BigDecimal> number) {
        BigDecimal least = null;
        for (var side : sides) {
            var value = number.apply(side);
            if (value == null) {
                return null;
            }
            least = least == null ? value : least.min(value);
        }
        return least;
    }
}
