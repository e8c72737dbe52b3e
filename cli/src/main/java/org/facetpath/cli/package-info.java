/// Carries assessments to a terminal.
@NullMarked
package org.facetpath.cli;

import org.jspecify.annotations.NullMarked;
