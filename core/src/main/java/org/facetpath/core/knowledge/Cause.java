package org.facetpath.core.knowledge;

/// A contributing cause of facet joint pain, stated as contributing, never as proof. Reference is the criterion's.
public record Cause(String id, Criterion when) {}
