/// Procedures that were done, what claims say of them, and what is proposed.
@NullMarked
package org.facetpath.fhir.procedure;

import org.jspecify.annotations.NullMarked;
