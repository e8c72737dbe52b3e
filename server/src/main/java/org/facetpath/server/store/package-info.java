/// Keeps FHIR resources as they came, every version of them, in one log that proves itself. What a caller needs stands
/// here; how it is done stands in the packages below.
@NullMarked
package org.facetpath.server.store;

import org.jspecify.annotations.NullMarked;
