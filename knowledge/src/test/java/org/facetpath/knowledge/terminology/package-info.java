/// What the terminology files promise.
@NullMarked
package org.facetpath.knowledge.terminology;

import org.jspecify.annotations.NullMarked;
