/// Why an answer is what it is: verdicts with their evidence and reference, worded elsewhere.
@NullMarked
package org.facetpath.core.explain;

import org.jspecify.annotations.NullMarked;
