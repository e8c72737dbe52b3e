package org.facetpath.server.store.log;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.content.Content;
import org.facetpath.server.store.content.ContentReader;
import org.jspecify.annotations.Nullable;

/// What a version is found by. Follows from its content and that of the version before, and from nothing else.
final class Terms {

    /// What names the versions about a patient.
    static String about(String patient) {
        return "patient=" + patient;
    }

    /// What names the versions by which a resource ceased to be about a patient.
    static String left(String patient) {
        return "left=" + patient;
    }

    /// What names the Patients merged into a patient.
    static String mergedInto(String patient) {
        return "merged-into=" + patient;
    }

    /// What names the versions with an identifier. Identifiers may be long and are personal, so only their hash
    /// is kept.
    static String called(Identifier identifier) {
        return "identifier="
                + Chain.fingerprint(
                        identifier.system() == null
                                ? "any:" + identifier.value()
                                : "of:%d:%s|%s"
                                        .formatted(
                                                identifier.system().length(), identifier.system(), identifier.value()));
    }

    /// The terms of a version.
    ///
    /// @param before the content of the version before it; null when it had none
    /// @param now the content of the version itself; null when it has none
    static Set<String> of(@Nullable String before, @Nullable Content now) {
        Set<String> terms = new LinkedHashSet<>();
        if (now != null) {
            now.patients().forEach(patient -> terms.add(about(patient)));
            now.replacedBy().forEach(patient -> terms.add(mergedInto(patient.id())));
            for (var identifier : now.identifiers()) {
                terms.add(called(identifier));
                terms.add(called(new Identifier(null, identifier.value())));
            }
        }
        if (before != null) {
            var gone = new HashSet<>(ContentReader.read(before).patients());
            gone.removeAll(now == null ? Set.of() : now.patients());
            gone.forEach(patient -> terms.add(left(patient)));
        }
        return terms;
    }

    private Terms() {}
}
