/// Orders and requests to payers: what a clinician orders, what the desk keeps of its way to an answer. Without HTTP.
@NullMarked
package org.facetpath.server.desk;

import org.jspecify.annotations.NullMarked;
