package org.facetpath.core.course;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;

/// How pain, function and movement changed in an episode.
public final class Outcomes {

    private Outcomes() {}

    /// One for each measure and scale on record, pain first.
    public static List<Outcome> read(Chart known, Episode episode, Knowledge knowledge, LocalDate asOf) {
        return List.of();
    }
}
