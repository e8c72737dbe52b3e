package org.facetpath.server.store.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.ResourceKey;
import org.jspecify.annotations.Nullable;

/// What stands in a resource that the store goes by.
///
/// @param type its `resourceType`
/// @param id its `id`; null when it has none
/// @param identifiers its business identifiers
/// @param references all its references, outermost element first named
/// @param replacedBy the patients that this Patient was merged into
public record Content(
        String type,
        @Nullable String id,
        List<Identifier> identifiers,
        List<Reference> references,
        Set<ResourceKey> replacedBy) {

    /// A reference.
    ///
    /// @param root the outermost element it stands in
    /// @param target as written
    public record Reference(String root, String target) {

        Optional<String> patient() {
            return ResourceKey.named(target)
                    .filter(key -> key.type().equals("Patient"))
                    .map(ResourceKey::id);
        }
    }

    /// Elements that name whom a resource is about, of FHIR R4's patient compartment; not those that name who
    /// wrote it or took part in it.
    private static final Set<String> ABOUT =
            Set.of("subject", "patient", "beneficiary", "for", "individual", "participant");

    private static final Set<String> ABOUT_EVENT = Set.of("agent", "entity");

    /// The ids of the patients that the resource is about. A Patient is about itself.
    public Set<String> patients() {
        Set<String> patients = new LinkedHashSet<>();
        if (type.equals("Patient") && id != null) {
            patients.add(id);
        }
        references.stream()
                .filter(reference -> isAbout(reference.root()))
                .flatMap(reference -> reference.patient().stream())
                .forEach(patients::add);
        return patients;
    }

    private boolean isAbout(String root) {
        return switch (type) {
            case "AuditEvent" -> ABOUT_EVENT.contains(root);
            case "Provenance" -> root.equals("target");
            default -> ABOUT.contains(root);
        };
    }
}
