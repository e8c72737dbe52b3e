/// Says messages and codes in a reader's language.
@NullMarked
package org.facetpath.report.wording;

import org.jspecify.annotations.NullMarked;
