package org.facetpath.server.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next what to ask for to get the next part; null when this was the last
public record Page<T>(List<T> items, @Nullable Long next) {

    public Page {
        items = List.copyOf(items);
    }
}
