/// The FHIR REST interface.
@NullMarked
package org.facetpath.server.fhir;

import org.jspecify.annotations.NullMarked;
