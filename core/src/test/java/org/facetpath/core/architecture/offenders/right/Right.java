package org.facetpath.core.architecture.offenders.right;

import org.facetpath.core.architecture.offenders.left.Left;

public record Right(Left left) {}
