/// Small charts and small knowledge, told in the words of the field, for tests.
@NullMarked
package org.facetpath.core.told;

import org.jspecify.annotations.NullMarked;
