/// What other systems take: the assessment as FHIR resources, and the knowledge as code systems, value sets and
/// questionnaires.
@NullMarked
package org.facetpath.exchange;

import org.jspecify.annotations.NullMarked;
