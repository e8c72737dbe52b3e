package org.facetpath.exchange.cds.card;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.spine.Site;
import org.facetpath.exchange.cds.Suggestion;
import org.facetpath.report.wording.CoverageSentences;

/// What a path to yes asks for and can be ordered, as drafts to take up; not what is ordered already.
public final class PathOrders {

    private static final Set<String> BLOCKS = Set.of("path.block", "path.block-side");

    private final CoverageSentences sentences;
    private final Orders orders;

    public PathOrders(Telling telling) {
        this.sentences = new CoverageSentences(telling.speech(), telling.phrases());
        this.orders = new Orders(telling);
    }

    /// Diagnostic blocks at the joints and sides of the order, the first before the second; of one side where only that
    /// falls short. None where one is ordered already: the next waits for what that shows.
    public List<Suggestion> blocks(Ordering by, CoverageAnswer answer) {
        return answer.sites().isEmpty()
                ? List.of()
                : steps(BLOCKS, answer)
                        .map(step -> draft(block(step), step, sites(step, answer)))
                        .takeWhile(draft -> Orders.isOpen(by, draft))
                        .map(draft -> orders.suggestion(by, draft))
                        .toList();
    }

    private static List<Site> sites(PathToYes.Step step, CoverageAnswer answer) {
        var side = step.message().arguments().get("side");
        return answer.sites().stream()
                .filter(site -> side == null || site.side().code().equals(side))
                .toList();
    }

    /// Conservative care.
    public List<Suggestion> care(Ordering by, CoverageAnswer answer) {
        return steps(Set.of("path.care"), answer)
                .map(step -> draft(NextAction.PHYSICAL_THERAPY, step, List.of()))
                .filter(draft -> Orders.isOpen(by, draft))
                .map(draft -> orders.suggestion(by, draft))
                .toList();
    }

    private static Stream<PathToYes.Step> steps(Set<String> keys, CoverageAnswer answer) {
        var path = answer.pathToYes();
        return path == null
                ? Stream.empty()
                : path.steps().stream()
                        .filter(step -> keys.contains(step.message().key()));
    }

    private Orders.Draft draft(NextAction action, PathToYes.Step step, List<Site> sites) {
        return new Orders.Draft(action, false, sentences.step(step), sites, "");
    }

    private static NextAction block(PathToYes.Step step) {
        return "1".equals(step.message().arguments().get("number"))
                ? NextAction.DIAGNOSTIC_BLOCK
                : NextAction.CONFIRMATORY_BLOCK;
    }
}
