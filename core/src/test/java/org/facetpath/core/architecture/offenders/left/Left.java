package org.facetpath.core.architecture.offenders.left;

import org.facetpath.core.architecture.offenders.right.Right;

public record Left(Right right) {}
