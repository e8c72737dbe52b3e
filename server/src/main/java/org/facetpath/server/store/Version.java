package org.facetpath.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of a resource: one row of the log.
///
/// @param position where it stands in the log, from 1, without gaps
/// @param number which version of the resource it is, from 1, without gaps
/// @param at when it was written, in whole microseconds; never before the row before it
/// @param reason why, in the words of whoever made it
/// @param content the FHIR JSON exactly as it came; null when this version deleted the resource, and when its content
/// was destroyed
public record Version(
        long position,
        ResourceKey key,
        int number,
        Act act,
        Instant at,
        Actor by,
        String reason,
        @Nullable String content) {

    /// What a version did to its resource.
    public enum Act {
        WRITTEN,
        DELETED,
        /// The content of this resource was destroyed, in all its versions.
        ERASED
    }

    /// Whether the resource exists in this version.
    public boolean exists() {
        return act == Act.WRITTEN;
    }
}
