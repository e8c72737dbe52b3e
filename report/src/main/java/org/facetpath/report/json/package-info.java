/// Writes an assessment as the JSON that `docs/assessment.schema.json` describes.
@NullMarked
package org.facetpath.report.json;

import org.jspecify.annotations.NullMarked;
