package org.facetpath.report.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.chart.Evidence;

/// Which resource of the record supports what, collected while a packet is put together.
final class Uses {

    private final Map<String, Set<String>> supports = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> dates = new LinkedHashMap<>();

    /// @param what a criterion, [Attachment#COURSE] or [Attachment#REQUEST]
    void add(String what, List<Evidence> evidence) {
        for (var line : evidence) {
            supports.computeIfAbsent(line.resource(), _ -> new LinkedHashSet<>())
                    .add(what);
            var days = dates.computeIfAbsent(line.resource(), _ -> new TreeSet<>());
            if (line.date() != null) {
                days.add(line.date());
            }
        }
    }

    /// By type and date, so that a clerk finds one kind together.
    List<Attachment> attachments(List<Footnotes.Line> lines) {
        var notes = new LinkedHashMap<String, List<Integer>>();
        lines.forEach(line -> notes.computeIfAbsent(line.evidence().resource(), _ -> new ArrayList<>())
                .add(line.number()));
        return supports.entrySet().stream()
                .map(it -> attachment(it.getKey(), it.getValue(), notes.getOrDefault(it.getKey(), List.of())))
                .sorted(Comparator.comparing(Attachment::type)
                        .thenComparing(Attachment::from)
                        .thenComparing(Attachment::resource))
                .toList();
    }

    private Attachment attachment(String resource, Set<String> criteria, List<Integer> notes) {
        var days = dates.getOrDefault(resource, new TreeSet<>());
        return new Attachment(
                resource,
                days.isEmpty() ? "" : days.getFirst(),
                days.isEmpty() ? "" : days.getLast(),
                List.copyOf(criteria),
                notes);
    }
}
