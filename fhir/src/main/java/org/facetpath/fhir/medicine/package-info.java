/// Medicines: what was taken, given, dispensed or prescribed, for how long and how much a day.
@NullMarked
package org.facetpath.fhir.medicine;

import org.jspecify.annotations.NullMarked;
