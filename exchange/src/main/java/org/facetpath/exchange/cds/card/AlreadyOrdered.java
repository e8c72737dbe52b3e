package org.facetpath.exchange.cds.card;

import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;

/// The facet procedures and the physical therapy among the orders that a hook comes with: what the clinician is about
/// to order is not proposed to them. Of other orders nothing is known, so they hold nothing back.
public final class AlreadyOrdered {

    public static final AlreadyOrdered NOTHING = new AlreadyOrdered(List.of(), false);

    private final List<Proposal> procedures;
    private final boolean physicalTherapy;

    private AlreadyOrdered(List<Proposal> procedures, boolean physicalTherapy) {
        this.procedures = procedures;
        this.physicalTherapy = physicalTherapy;
    }

    /// @param orders by the names the chart has for them (`ServiceRequest/1`)
    public static AlreadyOrdered in(Chart chart, Set<String> orders) {
        var procedures = chart.list(Proposal.class).stream()
                .filter(it -> orders.contains(it.source()))
                .toList();
        boolean therapy = chart.list(CareCourse.class).stream()
                .filter(it -> it.status() == CareCourse.Status.PLANNED)
                .filter(it -> it.care().name().equals(NextAction.PHYSICAL_THERAPY.code()))
                .anyMatch(it -> it.evidence().stream().anyMatch(line -> orders.contains(line.resource())));
        return new AlreadyOrdered(procedures, therapy);
    }

    /// Whether this is ordered already; a procedure at each of these joints. A side that the order leaves open may be
    /// this one.
    boolean has(NextAction action, List<Site> sites) {
        if (action == NextAction.PHYSICAL_THERAPY) {
            return physicalTherapy;
        }
        return !sites.isEmpty() && sites.stream().allMatch(site -> isAt(site, action));
    }

    private boolean isAt(Site site, NextAction action) {
        return procedures.stream()
                .filter(it -> is(it, action))
                .flatMap(it -> it.place().sites().stream())
                .anyMatch(it ->
                        it.joint() == site.joint() && (it.side() == site.side() || it.side() == Side.NOT_DOCUMENTED));
    }

    private static boolean is(Proposal order, NextAction action) {
        var ordered = order.action();
        return ordered != null && ordered.code().equals(action.code());
    }
}
