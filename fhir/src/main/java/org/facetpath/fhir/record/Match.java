package org.facetpath.fhir.record;

import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.jspecify.annotations.Nullable;

/// The code sets a concept belongs to, by its codes or, where none of them is known, by its words.
public record Match(Terminology terminology, Set<CodeSetId> sets, boolean byWords) {

    public Match {
        sets = Set.copyOf(sets);
    }

    public boolean isEmpty() {
        return sets.isEmpty();
    }

    /// The sets of one domain, in order of their names.
    public Set<CodeSetId> in(Domain domain) {
        var found = new TreeSet<CodeSetId>();
        for (var id : sets) {
            if (terminology.find(id).filter(set -> set.domain() == domain).isPresent()) {
                found.add(id);
            }
        }
        return found;
    }

    public boolean has(Domain domain) {
        return sets.stream()
                .anyMatch(id -> terminology
                        .find(id)
                        .filter(set -> set.domain() == domain)
                        .isPresent());
    }

    /// The narrowest sets of a domain: those that no other matched set is a member of.
    public Set<CodeSetId> narrowest(Domain domain) {
        var narrow = new TreeSet<>(in(domain));
        for (var id : in(domain)) {
            terminology.find(id).ifPresent(set -> narrow.removeAll(set.memberOf()));
        }
        return narrow;
    }

    /// The attribute of the first set of the domain that has it; null when none has.
    public @Nullable String attribute(Domain domain, String name) {
        return terminology.findAttribute(in(domain), name).orElse(null);
    }
}
