package org.facetpath.core.course;

import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Region;

/// Groups facet injections into block sessions and judges each.
public final class BlockSessions {

    private BlockSessions() {}

    /// Oldest first; injections that were broken off do not count.
    public static List<BlockResult> read(Chart known, Region region, Knowledge knowledge, Policy.BlockRule rule) {
        return List.of();
    }
}
