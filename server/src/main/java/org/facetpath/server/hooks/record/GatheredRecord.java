package org.facetpath.server.hooks.record;

import java.util.List;
import org.facetpath.exchange.cds.Body.Slice;

/// What of the record is there for one hook.
///
/// @param notGiven keys that nobody could bring, and that can be done without
public record GatheredRecord(List<Part> parts, List<String> notGiven) {

    public static final GatheredRecord NOTHING = new GatheredRecord(List.of(), List.of());

    /// A resource or a page of resources.
    ///
    /// @param name how it is told from others, such as `prefetch.conditions`
    /// @param sent whether it came with the request; else it was fetched
    public record Part(String name, boolean sent, Slice slice) {

        /// Whether it came for that key of the prefetch.
        public boolean isFor(String key) {
            return name.endsWith("." + key);
        }
    }

    public GatheredRecord {
        parts = List.copyOf(parts);
        notGiven = List.copyOf(notGiven);
    }
}
