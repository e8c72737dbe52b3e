package org.facetpath.core.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What ties a fact to other resources: the encounter, and what it is part of (`Procedure/1`). Both as `Type/id`.
public record Links(@Nullable String encounter, List<String> partOf) {

    private static final Links NONE = new Links(null, List.of());

    public Links {
        partOf = List.copyOf(partOf);
    }

    public static Links none() {
        return NONE;
    }
}
