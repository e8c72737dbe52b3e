/// One writer for each kind of resource that an assessment becomes.
@NullMarked
package org.facetpath.exchange.assessment;

import org.jspecify.annotations.NullMarked;
