/// What all readers of facts share: dating, places, quantities, evidence, and the chart in the making.
@NullMarked
package org.facetpath.fhir.fact;

import org.jspecify.annotations.NullMarked;
