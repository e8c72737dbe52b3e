package org.facetpath.attic;

public record Homeless() {}
