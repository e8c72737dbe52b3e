package org.facetpath.fhir;

import java.util.List;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.NotUnderstood;

/// What was read: one chart for each patient, and everything that became part of none.
///
/// @param unplaced what belongs to no patient of the input, with the reason
/// @param refusals inputs or lines that were not read
/// @param incompletePages inputs that are pages of a search whose next page was not given
public record Reading(
        List<Chart> charts, List<NotUnderstood> unplaced, List<Refusal> refusals, List<String> incompletePages) {

    public Reading {
        charts = List.copyOf(charts);
        unplaced = List.copyOf(unplaced);
        refusals = List.copyOf(refusals);
        incompletePages = List.copyOf(incompletePages);
    }

    /// Whether the record goes on in a search page that was not given.
    public boolean isIncomplete() {
        return !incompletePages.isEmpty();
    }
}
