/// Keeps files as they were parsed, so that a start need not parse them again.
@NullMarked
package org.facetpath.knowledge.parsed;

import org.jspecify.annotations.NullMarked;
