package org.facetpath.core.chart;

import java.util.List;
import java.util.Map;

/// Two statements of the record that cannot both be true, seen while reading (a total that contradicts its items).
/// `messageKey` and `arguments` are worded by the report.
public record Conflict(String messageKey, Map<String, String> arguments, List<Evidence> evidence) {

    public Conflict {
        arguments = Map.copyOf(arguments);
        evidence = List.copyOf(evidence);
    }
}
