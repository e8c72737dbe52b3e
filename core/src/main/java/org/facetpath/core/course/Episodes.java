package org.facetpath.core.course;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;

/// Finds the present episode of pain of every region.
public final class Episodes {

    private Episodes() {}

    /// One for each region with spine pain, facet procedures or proposals, from the neck down; empty when the record
    /// tells of no spine pain.
    public static List<Episode> find(Chart known, Knowledge knowledge, LocalDate asOf) {
        return List.of();
    }
}
