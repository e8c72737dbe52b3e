/// What the pages of `docs/` promise their readers.
@NullMarked
package org.facetpath.knowledge.pages;

import org.jspecify.annotations.NullMarked;
