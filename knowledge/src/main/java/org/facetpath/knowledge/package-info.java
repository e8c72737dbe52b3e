/// Owns the clinical and payer content and loads it into the types of core.
@NullMarked
package org.facetpath.knowledge;

import org.jspecify.annotations.NullMarked;
