/// What codes and words mean: the code sets of `knowledge/terminology`, ready for look-up while reading.
@NullMarked
package org.facetpath.core.terminology;

import org.jspecify.annotations.NullMarked;
