package org.facetpath.core.judge;

import java.util.EnumMap;
import java.util.List;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;

/// The one side on which a proposal for both falls short.
public final class FailingSide {

    private FailingSide() {}

    /// Not documented when the proposal falls short on none, on every side, or asks for one only.
    ///
    /// @param verdicts one for each site
    public static Side of(List<Site> sites, List<Verdict> verdicts) {
        var bySide = new EnumMap<Side, Verdict>(Side.class);
        for (int i = 0; i < sites.size(); i++) {
            bySide.merge(sites.get(i).side(), verdicts.get(i), Verdict::and);
        }
        var failing = bySide.keySet().stream()
                .filter(side -> bySide.get(side) != Verdict.MET)
                .toList();
        return bySide.size() > 1 && failing.size() == 1 ? failing.getFirst() : Side.NOT_DOCUMENTED;
    }
}
