/// Pain, function, medicines, care and procedures of one patient on one date axis: one model, told as a drawing and as
/// the rows of a table. A date known only to the month is a bar over that month, never a point.
@NullMarked
package org.facetpath.report.drawing.timeline;

import org.jspecify.annotations.NullMarked;
