/// Fetches what another FHIR server exports in bulk.
@NullMarked
package org.facetpath.server.store.bulk;

import org.jspecify.annotations.NullMarked;
