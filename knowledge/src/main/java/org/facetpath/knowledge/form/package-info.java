/// Forms that people fill in, before they become FHIR Questionnaires.
@NullMarked
package org.facetpath.knowledge.form;

import org.jspecify.annotations.NullMarked;
