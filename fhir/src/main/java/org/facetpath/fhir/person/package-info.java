/// The person and what is known of them besides observations, procedures and medicines.
@NullMarked
package org.facetpath.fhir.person;

import org.jspecify.annotations.NullMarked;
