/// Draws what is known of a patient: the spine, the body, the course over time, the pathway. Every drawing is SVG with
/// a title and a description in words, takes its colours from the page it stands in, and says in signs and text what it
/// says in colour.
@NullMarked
package org.facetpath.report.drawing;

import org.jspecify.annotations.NullMarked;
