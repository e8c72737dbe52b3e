/// The pain diary around a block: links that a clinician hands out, devices that redeem them, and entries that become
/// Observations of the record.
@NullMarked
package org.facetpath.server.diary;

import org.jspecify.annotations.NullMarked;
