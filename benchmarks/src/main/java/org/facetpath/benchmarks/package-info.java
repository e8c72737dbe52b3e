/// Measures the assessment, with its peers in the same run.
@NullMarked
package org.facetpath.benchmarks;

import org.jspecify.annotations.NullMarked;
