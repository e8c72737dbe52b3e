package org.facetpath.core.course;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Region;
import org.facetpath.core.time.When;

/// The hours after a facet procedure, while its anaesthetic acts. A score of that time says what the injection did and
/// nothing about how the pain goes on: a 0 half an hour after a block is not the end of an episode.
final class Aftermath {

    private final List<Window> windows;
    private final Set<String> ids;

    /// @param span for how long scores after it are its effect
    private record Window(When begin, Duration span) {}

    Aftermath(Chart chart, Knowledge knowledge, Whereabouts whereabouts, Region region) {
        var procedures = chart.list(FacetProcedure.class).stream()
                .filter(it -> whereabouts.belongs(it, region))
                .toList();
        this.ids = procedures.stream().map(FacetProcedure::id).collect(Collectors.toSet());
        this.windows = procedures.stream()
                .map(it -> new Window(
                        it.when(),
                        Injectate.of(it.details().agents(), knowledge).span()))
                .toList();
    }

    /// Whether the score is, or may be, the effect of an anaesthetic: it is part of a procedure and not from before
    /// it, or follows one within its span, or is of its day without saying that it came before.
    boolean covers(Score score) {
        boolean part = score.links().partOf().stream().anyMatch(ids::contains);
        return windows.stream().anyMatch(window -> covers(window, score.when(), part));
    }

    private static boolean covers(Window window, When when, boolean part) {
        if (when.before(window.begin()) == Verdict.MET) {
            return false;
        }
        var begin = window.begin().instant();
        var at = when.instant();
        if (begin != null && at != null) {
            return !at.isBefore(begin) && !at.isAfter(begin.plus(window.span()));
        }
        boolean sameDay = window.begin().isDay()
                && when.isDay()
                && when.earliest().equals(window.begin().earliest());
        return sameDay || (part && when.mayShareDayWith(window.begin()));
    }
}
