/// The log: how versions are written, chained, found again and proved.
@NullMarked
package org.facetpath.server.store.log;

import org.jspecify.annotations.NullMarked;
