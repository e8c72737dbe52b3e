/// Lays an assessment out as a web page: one file that needs no network, no script and no other file. The templates lie
/// in `src/main/jte` and become Java when the room is built; all that a record says is escaped and cleaned on its way
/// into them.
@NullMarked
package org.facetpath.report.html;

import org.jspecify.annotations.NullMarked;
