package org.facetpath.core.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.course.Episode;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.Span;
import org.facetpath.core.told.BlockDay;
import org.facetpath.core.told.Order;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.jspecify.annotations.Nullable;

/// One criterion asked of one told patient with low back pain on 2 March 2026.
final class Case {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Told told;
    private final List<BlockResult> blocks = new ArrayList<>();
    private final List<TreatmentSession> treatments = new ArrayList<>();
    private Knowledge knowledge = SmallKnowledge.knowing().build();
    private @Nullable Episode episode = new Episode(
            Region.LUMBAR, Side.NOT_DOCUMENTED, Span.from(Told.when("?")), Verdict.NOT_DOCUMENTED, List.of());
    private List<Region> painful = List.of(Region.LUMBAR);
    private Set<Region> payerRegion = Set.of(Region.LUMBAR);
    private @Nullable ProposedService service;
    private LocalDate day = TODAY;

    private Case(Told told) {
        this.told = told;
    }

    static Case of(Told told) {
        return new Case(told);
    }

    static Case nothingTold() {
        return of(Told.told());
    }

    Case knowing(Knowledge small) {
        knowledge = small;
        return this;
    }

    /// Asked again on another day, with nothing new recorded.
    Case on(LocalDate another) {
        day = another;
        return this;
    }

    Case anywhere() {
        episode = null;
        return this;
    }

    Case hurting(Span span, Verdict resolved) {
        episode = new Episode(Region.LUMBAR, Side.NOT_DOCUMENTED, span, resolved, List.of());
        return this;
    }

    Case alsoHurtingIn(Region other) {
        painful = List.of(Region.LUMBAR, other);
        return this;
    }

    Case block(String date, @Nullable String relief, BlockVerdict verdict, Side side, String... joints) {
        return block(date, relief, verdict, Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.sites(side, joints));
    }

    Case block(String date, @Nullable String relief, BlockVerdict verdict, Kind kind, Intent intent, List<Site> sites) {
        var session = BlockDay.at(date, sites)
                .named("Procedure/%d".formatted(blocks.size()))
                .kind(kind, intent)
                .lasting("1");
        return block((relief == null ? session : session.relief(relief)).judged(verdict));
    }

    Case treated(TreatmentSession session) {
        treatments.add(session);
        return this;
    }

    Case block(BlockDay session) {
        blocks.add(session.told());
        return this;
    }

    /// What the payer takes for one region, to be said before [#forService]; else the low back.
    Case payerRegion(Region... regions) {
        payerRegion = Set.of(regions);
        return this;
    }

    /// A payer looks at this procedure, planned among the others of its day.
    Case forService(Order order, Order... sameDay) {
        return forService(order.told(), List.of(), sameDay);
    }

    /// The same, after these ruptures of cysts.
    Case forService(Proposal proposal, List<TreatmentSession> cysts, Order... sameDay) {
        var planned = Stream.concat(Stream.of(proposal), Arrays.stream(sameDay).map(Order::told))
                .toList();
        service = new ProposedService(
                proposal, proposal.place().sites(), ProposedService.whenOf(proposal, day), payerRegion, planned, cysts);
        return this;
    }

    Situation situation() {
        return service == null ? bare() : bare().forService(service);
    }

    private Situation bare() {
        var guideline = knowledge.policies().find("consensus").orElseThrow();
        return Situation.anywhere(told.chart().knownOn(day), knowledge, guideline, day)
                .lookingAt(episode)
                .withSessions(blocks, treatments);
    }

    Explanation explain(Criterion criterion) {
        return explain(criterion, situation());
    }

    Explanation explain(Criterion criterion, Situation situation) {
        var episodes = painful.stream()
                .map(region -> new Episode(
                        region, Side.NOT_DOCUMENTED, Span.from(Told.when("?")), Verdict.NOT_DOCUMENTED, List.of()))
                .toList();
        var facts = KnownFacts.of(situation.known(), knowledge, episodes);
        return new Evaluator(situation, facts).explain(criterion);
    }

    Verdict verdict(Criterion criterion) {
        return explain(criterion).verdict();
    }
}
