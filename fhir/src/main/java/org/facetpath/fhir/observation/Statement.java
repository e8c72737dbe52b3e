package org.facetpath.fhir.observation;

import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Links;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Part;

/// Something observed: what (`match`), its value, when, where, and what it is tied to. An observation, one of its
/// components, and an answer of a questionnaire are all statements.
///
/// @param holder the part that holds code and value
record Statement(Part holder, Match match, Part value, Dated dated, BodyPlace place, Links links) {

    /// The value, or what holds it, as evidence.
    Evidence evidence() {
        return dated.evidence(value.isPresent() ? value : holder.get("code"));
    }

    /// What evidence and complaints are about when the whole statement is meant.
    Part what() {
        return value.isPresent() ? value : holder;
    }
}
