/// From stored records to an assessment.
@NullMarked
package org.facetpath.server.assess;

import org.jspecify.annotations.NullMarked;
