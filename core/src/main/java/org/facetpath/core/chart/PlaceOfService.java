package org.facetpath.core.chart;

/// The state in which a procedure will be done; a payer's regional rules go by it.
///
/// @param state as written in the address
/// @param assumed nothing says it of this procedure: it is where earlier care was given, or where the patient lives,
///     and the evidence's note tells which
public record PlaceOfService(String state, boolean assumed, Evidence evidence) {}
