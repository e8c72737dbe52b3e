/// CDS Hooks over HTTP: a record system asks at a moment of its user's work and is answered with cards.
@NullMarked
package org.facetpath.server.hooks;

import org.jspecify.annotations.NullMarked;
