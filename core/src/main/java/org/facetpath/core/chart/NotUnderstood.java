package org.facetpath.core.chart;

/// Something in the input that could not be used, with its place: `Observation/1#valueQuantity`, or file and line.
/// `reason` is a plain technical sentence for the one who sent the record.
public record NotUnderstood(String where, String reason) {}
