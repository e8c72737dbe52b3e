/// Time as records tell it: intervals of possible days, never a guess.
@NullMarked
package org.facetpath.core.time;

import org.jspecify.annotations.NullMarked;
