/// What the store has to know of a resource's content: what it is called, what it refers to, and how one of
/// its references is turned elsewhere.
@NullMarked
package org.facetpath.server.store.content;

import org.jspecify.annotations.NullMarked;
