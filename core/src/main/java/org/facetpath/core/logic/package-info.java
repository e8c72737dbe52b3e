/// Three-valued logic: the only truth the judgement knows.
@NullMarked
package org.facetpath.core.logic;

import org.jspecify.annotations.NullMarked;
