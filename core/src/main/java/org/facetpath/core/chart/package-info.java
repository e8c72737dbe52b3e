/// What one patient's record says: dated facts with the line of the record each rests on.
@NullMarked
package org.facetpath.core.chart;

import org.jspecify.annotations.NullMarked;
