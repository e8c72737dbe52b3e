package org.facetpath.core.course;

import java.util.List;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Region;

/// Groups ablations and injections that were not diagnostic into treatment sessions.
public final class TreatmentSessions {

    private TreatmentSessions() {}

    /// Oldest first; procedures that were broken off do not count.
    public static List<TreatmentSession> read(Chart known, Region region, Knowledge knowledge, Policy.BlockRule rule) {
        return List.of();
    }
}
