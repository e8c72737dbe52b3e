package org.facetpath.server.store.log;

import org.facetpath.server.store.Version;
import org.jspecify.annotations.Nullable;

/// A row of the log with what proves it.
///
/// @param salt null when the row has no content
public record Row(Version version, @Nullable String salt, String contentHash, String chainHash) {}
