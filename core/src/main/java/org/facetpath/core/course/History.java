package org.facetpath.core.course;

import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;

/// What was done or had for a region.
public final class History {

    private History() {}

    /// Oldest first; what has no date comes last.
    public static List<HistoryEntry> read(Chart known, Episode episode, Knowledge knowledge, List<BlockResult> blocks, List<TreatmentSession> treatments) {
        return List.of();
    }
}
