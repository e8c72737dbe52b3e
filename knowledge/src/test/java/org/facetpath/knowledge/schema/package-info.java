/// What the JSON Schemas of the content promise its authors.
@NullMarked
package org.facetpath.knowledge.schema;

import org.jspecify.annotations.NullMarked;
