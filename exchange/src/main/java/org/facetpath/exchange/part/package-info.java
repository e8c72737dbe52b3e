/// What all resources share: addresses, ids, clean text, tags.
@NullMarked
package org.facetpath.exchange.part;

import org.jspecify.annotations.NullMarked;
