package org.facetpath.core.course;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;

/// Which sides a session treated, and of which of them a score or a statement speaks.
record SessionSides(FacetSession session) {

    /// The one side that a fact around the session names: by its place, else as part of a line of that side. Not
    /// documented when it names none, or both together.
    Side named(BodyPlace place, Links links) {
        var own = sideOf(place);
        return oneOf(own != Side.NOT_DOCUMENTED ? own : byLines(links));
    }

    private Side byLines(Links links) {
        return session.lines().stream()
                .filter(line -> links.partOf().contains(line.id()))
                .map(this::sideOf)
                .reduce(Side.NOT_DOCUMENTED, Side::with);
    }

    /// Each side apart where both were treated and something names one of them; else the session as a whole.
    ///
    /// @param named the sides that scores and statements around the session name
    List<SideScope> scopes(Set<Side> named) {
        var treated = treated();
        boolean anySideOpen = session.lines().stream().anyMatch(line -> sideOf(line) == Side.NOT_DOCUMENTED);
        if (anySideOpen) {
            treated.addAll(named);
        }
        boolean apart = treated.size() > 1 && !named.isEmpty();
        if (apart) {
            return treated.stream().map(SideScope::apart).toList();
        }
        return List.of(treated.size() == 1 ? SideScope.only(treated.iterator().next()) : SideScope.ANY);
    }

    private EnumSet<Side> treated() {
        var treated = EnumSet.noneOf(Side.class);
        for (var line : session.lines()) {
            switch (sideOf(line)) {
                case BOTH -> treated.addAll(List.of(Side.LEFT, Side.RIGHT));
                case LEFT -> treated.add(Side.LEFT);
                case RIGHT -> treated.add(Side.RIGHT);
                case NOT_DOCUMENTED -> {}
            }
        }
        return treated;
    }

    private Side sideOf(FacetProcedure line) {
        var joints = sideOf(line.place());
        return joints == Side.NOT_DOCUMENTED ? FacetSession.sideOf(line) : joints;
    }

    /// Of the joints and nerves in the session's region, else of the whole place.
    private Side sideOf(BodyPlace place) {
        var joints = place.sites().stream()
                .filter(site -> site.joint().region() == session.region())
                .map(Site::side);
        var nerves = place.nerves().stream().map(NerveSite::side);
        var side = Stream.concat(joints, nerves).reduce(Side.NOT_DOCUMENTED, Side::with);
        return side == Side.NOT_DOCUMENTED ? place.side() : side;
    }

    private static Side oneOf(Side side) {
        return side == Side.BOTH ? Side.NOT_DOCUMENTED : side;
    }
}
