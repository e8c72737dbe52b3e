/// Education for patients as pages.
@NullMarked
package org.facetpath.report.learn;

import org.jspecify.annotations.NullMarked;
