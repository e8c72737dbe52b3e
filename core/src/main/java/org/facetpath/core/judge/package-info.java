/// Answers criteria for one patient on one day, in three values and with the lines of the record behind each answer.
@NullMarked
package org.facetpath.core.judge;

import org.jspecify.annotations.NullMarked;
