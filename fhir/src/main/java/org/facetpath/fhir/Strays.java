package org.facetpath.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.NotUnderstood;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Resources that would have told something of a patient who is not in the input. They are never guessed onto one;
/// those of the same missing patient are named once.
final class Strays {

    private final Context context;
    private final FactReaders readers;
    private final Map<String, List<String>> byReason = new LinkedHashMap<>();
    private final Set<String> patients = new LinkedHashSet<>();
    private final List<NotUnderstood> complaints = new ArrayList<>();

    Strays(Context context, FactReaders readers) {
        this.context = context;
        this.readers = readers;
    }

    void add(Resource resource, @Nullable Part subject) {
        if (subject == null) {
            complaints.addAll(resource.complaints());
            return;
        }
        var assembly = new ChartAssembly(context, readers, null);
        assembly.add(resource);
        var told = assembly.finish();
        if (told.facts().isEmpty()) {
            complaints.addAll(resource.complaints());
        } else {
            byReason.computeIfAbsent(reason(subject), _ -> new ArrayList<>()).add(resource.label());
            var target = subject.get("reference").text();
            if (target != null) {
                patients.add(target);
            }
        }
    }

    private static String reason(Part subject) {
        if (!subject.isPresent()) {
            return "it names no patient";
        }
        var target = subject.get("reference").shown();
        return target.isEmpty()
                ? "it does not refer to a patient"
                : "its patient (%s) is not in the input".formatted(target);
    }

    /// The people they are of, as referred to.
    List<String> patients() {
        return List.copyOf(patients);
    }

    List<NotUnderstood> list() {
        var all = new ArrayList<>(complaints);
        byReason.forEach((reason, labels) -> {
            int more = labels.size() - 1;
            all.add(new NotUnderstood(
                    labels.getFirst(),
                    more == 0 ? reason : "%s; the same holds for %d more resources".formatted(reason, more)));
        });
        return all;
    }
}
