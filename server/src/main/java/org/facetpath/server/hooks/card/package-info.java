/// Cards once they are shown: not twice for the same facts, and what became of them.
@NullMarked
package org.facetpath.server.hooks.card;

import org.jspecify.annotations.NullMarked;
