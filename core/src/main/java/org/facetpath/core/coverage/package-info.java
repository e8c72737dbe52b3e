/// Payers' policies: which one applies, and what would still have to happen so that its criteria are met.
@NullMarked
package org.facetpath.core.coverage;

import org.jspecify.annotations.NullMarked;
