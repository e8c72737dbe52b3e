/// JSON as far as it is wanted: what to keep of a resource, and what was kept.
@NullMarked
package org.facetpath.fhir.json;

import org.jspecify.annotations.NullMarked;
