/// From bytes to kept resources: shapes of input, what is wanted of each type, and other versions of FHIR.
@NullMarked
package org.facetpath.fhir.input;

import org.jspecify.annotations.NullMarked;
