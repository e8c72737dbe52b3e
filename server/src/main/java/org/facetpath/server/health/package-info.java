/// Whether the server can do its work, for whoever watches it from outside.
@NullMarked
package org.facetpath.server.health;

import org.jspecify.annotations.NullMarked;
