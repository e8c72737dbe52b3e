/// Whole pages for people who look before they read.
@NullMarked
package org.facetpath.report.html;

import org.jspecify.annotations.NullMarked;
