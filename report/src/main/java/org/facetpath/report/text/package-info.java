/// Lays an assessment out as a page for a terminal.
@NullMarked
package org.facetpath.report.text;

import org.jspecify.annotations.NullMarked;
