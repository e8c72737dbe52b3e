/// The only room that knows where FHIR keeps things: bytes to chart.
@NullMarked
package org.facetpath.fhir;

import org.jspecify.annotations.NullMarked;
