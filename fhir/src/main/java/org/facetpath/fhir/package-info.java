/// The only room that knows where FHIR keeps things: bytes in, charts out.
@NullMarked
package org.facetpath.fhir;

import org.jspecify.annotations.NullMarked;
