/// Calls to other servers: where they may go, how long they may take, how much may come back.
@NullMarked
package org.facetpath.server.outgoing;

import org.jspecify.annotations.NullMarked;
