/// From an assessment to the cards of CDS Hooks: what a clinician is told, and when nothing is.
@NullMarked
package org.facetpath.exchange.cds.card;

import org.jspecify.annotations.NullMarked;
