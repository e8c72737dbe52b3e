package org.facetpath.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Reference;
import org.jspecify.annotations.Nullable;

/// What the statements of a page rest on, in the order in which they cite it: each source gets a number, each line of
/// the record is kept once for the list at the end.
public final class Citations {

    /// More lines than this are counted at the statement and found in the list at the end.
    private static final int SHOWN = 6;

    private final Map<Reference, Integer> sources = new LinkedHashMap<>();
    private final Set<Evidence> lines = new LinkedHashSet<>();

    /// What one statement rests on.
    ///
    /// @param lines the first lines of the record
    /// @param count how many lines of the record there are
    /// @param source null when the statement has none
    /// @param number the source's number; 0 when there is none
    public record Rests(
            List<Evidence> lines, int count, @Nullable Reference source, int number) {

        public Rests {
            lines = List.copyOf(lines);
        }

        public boolean isEmpty() {
            return count == 0 && source == null;
        }

        /// Lines that are not shown at the statement.
        public int more() {
            return count - lines.size();
        }
    }

    /// A source as cited on this page.
    public record Source(int number, Reference reference) {}

    /// The lines of one resource.
    public record Cited(String id, List<Evidence> lines) {

        public Cited {
            lines = List.copyOf(lines);
        }
    }

    public Rests rests(List<Evidence> evidence, @Nullable Reference reference) {
        var distinct = evidence.stream().distinct().toList();
        lines.addAll(distinct);
        return new Rests(
                distinct.stream().limit(SHOWN).toList(),
                distinct.size(),
                reference,
                reference == null ? 0 : sources.computeIfAbsent(reference, _ -> sources.size() + 1));
    }

    public Rests rests(List<Evidence> evidence) {
        return rests(evidence, null);
    }

    public List<Source> sources() {
        return sources.entrySet().stream()
                .map(it -> new Source(it.getValue(), it.getKey()))
                .toList();
    }

    /// How many resources are cited so far.
    public long resources() {
        return lines.stream().map(Evidence::resource).distinct().count();
    }

    /// Every line cited so far: types of resource, in each its resources, in the order in which they were first cited.
    public Map<String, List<Cited>> record() {
        var byResource = new LinkedHashMap<String, List<Evidence>>();
        lines.forEach(line -> byResource
                .computeIfAbsent(line.resource(), _ -> new ArrayList<>())
                .add(line));
        var byType = new LinkedHashMap<String, List<Cited>>();
        byResource.forEach((resource, cited) -> {
            int slash = resource.indexOf('/');
            byType.computeIfAbsent(slash < 0 ? "" : resource.substring(0, slash), _ -> new ArrayList<>())
                    .add(new Cited(resource.substring(slash + 1), cited));
        });
        return byType;
    }
}
