/// Whom to look after: the patients of the store by what their assessments ask for.
@NullMarked
package org.facetpath.server.worklist;

import org.jspecify.annotations.NullMarked;
