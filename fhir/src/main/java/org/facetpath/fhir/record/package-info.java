/// Resources as they were kept, and the datatypes in them: references, times, quantities, concepts, places.
@NullMarked
package org.facetpath.fhir.record;

import org.jspecify.annotations.NullMarked;
