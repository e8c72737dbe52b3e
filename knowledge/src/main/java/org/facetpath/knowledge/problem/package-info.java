/// What can be wrong with a knowledge file, each kind with its page in `docs/errors`.
@NullMarked
package org.facetpath.knowledge.problem;

import org.jspecify.annotations.NullMarked;
