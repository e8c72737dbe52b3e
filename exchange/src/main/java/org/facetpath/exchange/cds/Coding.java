package org.facetpath.exchange.cds;

/// A code with its system and its words.
public record Coding(String system, String code, String display) {}
