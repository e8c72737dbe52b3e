/// Backups: the log and the tables beside it as one packed file that restores into either database.
@NullMarked
package org.facetpath.server.store.archive;

import org.jspecify.annotations.NullMarked;
