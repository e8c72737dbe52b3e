/// The shape of clinical knowledge: criteria, guidelines, red flags, pathway. Its content is files in `knowledge/`.
@NullMarked
package org.facetpath.core.knowledge;

import org.jspecify.annotations.NullMarked;
