/// The knowledge as FHIR: code systems, value sets, questionnaires, extensions.
@NullMarked
package org.facetpath.exchange.artifact;

import org.jspecify.annotations.NullMarked;
