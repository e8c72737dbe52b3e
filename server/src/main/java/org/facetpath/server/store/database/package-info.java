/// The database behind the store: where it is, how it is opened and made safe, and how it is read and written.
@NullMarked
package org.facetpath.server.store.database;

import org.jspecify.annotations.NullMarked;
