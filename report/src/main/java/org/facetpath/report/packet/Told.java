package org.facetpath.report.packet;

import java.util.List;
import org.facetpath.core.chart.Evidence;

/// A sentence about what was done or found, with the lines of the record it rests on.
///
/// @param notes numbers of the footnotes that stand for it
public record Told(String sentence, List<Evidence> evidence, List<Integer> notes) {

    public Told {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }
}
