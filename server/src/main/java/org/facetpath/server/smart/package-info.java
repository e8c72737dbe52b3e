/// Facetpath as a SMART app: launched from a record system, or by itself, it reads one patient's record there and shows
/// its answer. Nothing of it is stored.
@NullMarked
package org.facetpath.server.smart;

import org.jspecify.annotations.NullMarked;
