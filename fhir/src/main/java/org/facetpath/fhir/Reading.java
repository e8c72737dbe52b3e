package org.facetpath.fhir;

import java.util.List;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.NotUnderstood;

/// What was read: one chart for each patient, and everything that became part of none.
///
/// @param unplaced what belongs to no patient of the input, with the reason
/// @param refusals inputs or lines that were not read
/// @param incompletePages inputs that are pages of a search whose next page was not given
/// @param absentPatients references to people whose Patient is not in the input, though something is told of them
public record Reading(
        List<Chart> charts,
        List<NotUnderstood> unplaced,
        List<Refusal> refusals,
        List<String> incompletePages,
        List<String> absentPatients) {

    public Reading {
        charts = List.copyOf(charts);
        unplaced = List.copyOf(unplaced);
        refusals = List.copyOf(refusals);
        incompletePages = List.copyOf(incompletePages);
        absentPatients = List.copyOf(absentPatients);
    }

    /// Whether the record goes on in a search page that was not given.
    public boolean isIncomplete() {
        return !incompletePages.isEmpty();
    }
}
