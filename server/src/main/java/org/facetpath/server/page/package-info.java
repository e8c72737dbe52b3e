/// The few pages of the server itself.
@NullMarked
package org.facetpath.server.page;

import org.jspecify.annotations.NullMarked;
