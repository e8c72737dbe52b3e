package org.facetpath.fhir.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.fhir.record.Resource;
import org.facetpath.fhir.record.Shelf;

/// The observations and given medicines that are part of procedures, by procedure.
public final class Attached {

    private static final Set<String> NEVER = Set.of("entered-in-error", "cancelled", "not-done");

    private final Map<String, List<Resource>> byProcedure = new HashMap<>();

    public Attached(Shelf shelf) {
        for (var resource : shelf.list()) {
            boolean mayBePart =
                    resource.type().equals("Observation") || resource.type().equals("MedicationAdministration");
            if (mayBePart
                    && resource.body().has("partOf")
                    && !NEVER.contains(String.valueOf(resource.body().text("status")))) {
                for (var reference : resource.root().list("partOf")) {
                    var name = shelf.name(reference);
                    if (name != null) {
                        byProcedure
                                .computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(resource);
                    }
                }
            }
        }
    }

    List<Resource> of(Resource procedure) {
        return byProcedure.getOrDefault(procedure.label(), List.of());
    }
}
