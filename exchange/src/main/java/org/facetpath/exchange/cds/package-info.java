/// CDS Hooks 2.0.1 as plain records: what a record system asks, what is answered, what it tells back; read from and
/// written to JSON without any model of FHIR, and without HTTP.
@NullMarked
package org.facetpath.exchange.cds;

import org.jspecify.annotations.NullMarked;
