/// The explained assessment of one patient on one day: what `docs/assessment.schema.json` describes.
@NullMarked
package org.facetpath.core.assessment;

import org.jspecify.annotations.NullMarked;
