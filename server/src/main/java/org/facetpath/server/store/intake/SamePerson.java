package org.facetpath.server.store.intake;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.content.ContentReader;
import org.jspecify.annotations.Nullable;

/// Keeps two people apart who have the same id, as may be when records come from several places. A Patient is taken for
/// somebody else than the stored one of that id when both say when they were born and differ, and no identifier is
/// the same.
final class SamePerson {

    private final RecordStore store;

    SamePerson(RecordStore store) {
        this.store = store;
    }

    /// @throws SomebodyElseException when the resource is a Patient who is somebody else here
    void require(Change.Write resource) {
        if (!resource.key().type().equals("Patient")) {
            return;
        }
        var stored = store.read(resource.key()).orElse(null);
        var known = stored == null ? null : stored.content();
        if (known != null && !known.equals(resource.content()) && areTwo(known, resource.content())) {
            throw new SomebodyElseException(resource.key());
        }
    }

    private static boolean areTwo(String one, String other) {
        var birth = birth(one);
        var otherBirth = birth(other);
        return birth != null
                && otherBirth != null
                && !Objects.equals(birth, otherBirth)
                && !shareIdentifier(one, other);
    }

    private static @Nullable String birth(String patient) {
        return JsonCut.text(patient, "birthDate");
    }

    private static boolean shareIdentifier(String one, String other) {
        Set<Identifier> shared = new HashSet<>(ContentReader.read(one).identifiers());
        shared.retainAll(ContentReader.read(other).identifiers());
        return !shared.isEmpty();
    }
}
