package org.facetpath.core.course;

import java.util.List;
import org.facetpath.core.assessment.StatedConflict;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;

/// Statements about the course of pain that cannot both be true.
public final class CourseConflicts {

    private CourseConflicts() {}

    /// In the order in which the record tells them; each once.
    public static List<StatedConflict> find(Chart known, Knowledge knowledge) {
        return List.of();
    }
}
