/// The self-check: answers of somebody unknown become a chart in memory, and the one engine judges it. Nothing is kept.
@NullMarked
package org.facetpath.server.selfcheck;

import org.jspecify.annotations.NullMarked;
