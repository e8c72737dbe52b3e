/// Observations and questionnaire answers: scores, findings, laboratory values, relief, responses to care.
@NullMarked
package org.facetpath.fhir.observation;

import org.jspecify.annotations.NullMarked;
