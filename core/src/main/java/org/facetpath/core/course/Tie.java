package org.facetpath.core.course;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;

/// What ties a score or a stated relief to a session: it is part of it, or of its encounter, or of its day and region.
final class Tie {

    private final Whereabouts whereabouts;
    private final FacetSession session;
    private final Set<String> ids;
    private final Set<String> encounters;
    private final Set<String> otherIds;
    private final boolean alone;

    Tie(Chart chart, Whereabouts whereabouts, FacetSession session) {
        this.whereabouts = whereabouts;
        this.session = session;
        this.ids = Set.copyOf(session.ids());
        this.encounters = session.encounters();
        var others = chart.list(FacetProcedure.class).stream()
                .filter(it -> !ids.contains(it.id()))
                .toList();
        this.otherIds = others.stream().map(FacetProcedure::id).collect(Collectors.toSet());
        this.alone = others.stream().noneMatch(this::sharesVisitElsewhere);
    }

    private boolean sharesVisitElsewhere(FacetProcedure other) {
        var encounter = other.links().encounter();
        return encounter != null && encounters.contains(encounter) && !whereabouts.belongs(other, session.region());
    }

    boolean holds(Score score) {
        return holds(score, score.links(), score.when());
    }

    boolean holds(ReliefReport report) {
        return holds(report, report.links(), report.when());
    }

    /// Whether the fact says itself that it is part of the session.
    boolean isPart(List<String> partOf) {
        return partOf.stream().anyMatch(ids::contains);
    }

    private boolean holds(Fact fact, Links links, When when) {
        var named = whereabouts.names(fact, session.region());
        if (named == Verdict.NOT_MET) {
            return false;
        }
        if (isPart(links.partOf())) {
            return true;
        }
        if (links.partOf().stream().anyMatch(otherIds::contains)) {
            return false;
        }
        var encounter = links.encounter();
        if (encounter != null && encounters.contains(encounter) && (named == Verdict.MET || alone)) {
            return true;
        }
        return sameDay(when) && whereabouts.belongs(fact, session.region());
    }

    private boolean sameDay(When when) {
        var day = session.when();
        return day.isDay() && when.isDay() && day.earliest().equals(when.earliest());
    }
}
