package org.facetpath.server.store;

import java.time.Instant;

/// What became of a change: the version that is current now.
///
/// @param position of that version; 0 when there never was such a resource
/// @param number of that version; 0 when there never was such a resource
/// @param at when that version was written
public record Outcome(ResourceKey key, Effect effect, long position, int number, Instant at) {

    /// What a change did.
    public enum Effect {
        /// The resource is new, or exists again after it was deleted.
        CREATED,
        UPDATED,
        /// There was nothing to do: no version was written.
        UNCHANGED,
        DELETED,
        ERASED
    }
}
