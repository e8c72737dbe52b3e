/// What people write down by a form becomes FHIR resources of the record, which the reader of records reads like any
/// other.
@NullMarked
package org.facetpath.server.entry;

import org.jspecify.annotations.NullMarked;
