package org.facetpath.fhir.observation;

import java.util.stream.Collectors;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.facetpath.fhir.record.Shelf;
import org.jspecify.annotations.Nullable;

/// Who recorded an observation, as its `performer` says.
final class Performers {

    private Performers() {}

    /// A note that says it; null when the record does not, or names several that differ.
    static @Nullable String note(Resource observation) {
        var notes = observation.root().list("performer").stream()
                .map(Performers::of)
                .collect(Collectors.toSet());
        return notes.size() == 1 && !notes.contains("") ? notes.iterator().next() : null;
    }

    private static String of(Part performer) {
        return Performer.findByType(type(performer))
                .map(by -> switch (by) {
                    case PATIENT -> "note.by-patient";
                    case CARER -> "note.by-carer";
                    case CLINIC -> "note.by-clinic";
                })
                .orElse("");
    }

    private static String type(Part performer) {
        var stated = performer.get("type").text();
        var target = performer.get("reference").text();
        var label = target == null ? null : Shelf.labelOf(target);
        if (label != null) {
            return label.substring(0, label.indexOf('/'));
        }
        return stated == null ? "" : stated;
    }
}
