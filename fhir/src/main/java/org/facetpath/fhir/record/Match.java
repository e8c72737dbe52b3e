package org.facetpath.fhir.record;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.jspecify.annotations.Nullable;

/// The code sets a concept belongs to, by its codes or, where none of them is known, by its words.
public final class Match {

    private final Terminology terminology;
    private final Set<CodeSetId> sets;
    private final boolean byWords;
    private final Map<Domain, Set<CodeSetId>> all = new EnumMap<>(Domain.class);
    private final Map<Domain, Set<CodeSetId>> narrowest = new EnumMap<>(Domain.class);

    Match(Terminology terminology, Set<CodeSetId> sets, boolean byWords) {
        this.terminology = terminology;
        this.sets = Set.copyOf(sets);
        this.byWords = byWords;
        for (var id : sets) {
            terminology
                    .find(id)
                    .ifPresent(set -> all.computeIfAbsent(set.domain(), _ -> new TreeSet<>())
                            .add(id));
        }
        all.forEach((domain, ids) -> narrowest.put(domain, withoutWider(ids)));
    }

    private Set<CodeSetId> withoutWider(Set<CodeSetId> ids) {
        var narrow = new TreeSet<>(ids);
        for (var id : ids) {
            terminology.find(id).ifPresent(set -> narrow.removeAll(set.memberOf()));
        }
        return narrow;
    }

    public Terminology terminology() {
        return terminology;
    }

    public Set<CodeSetId> sets() {
        return sets;
    }

    /// Whether only words matched.
    public boolean byWords() {
        return byWords;
    }

    public boolean isEmpty() {
        return sets.isEmpty();
    }

    /// The sets of one domain, in order of their names.
    public Set<CodeSetId> in(Domain domain) {
        return all.getOrDefault(domain, Set.of());
    }

    public boolean has(Domain domain) {
        return all.containsKey(domain);
    }

    /// The narrowest sets of a domain: those that no other matched set is a member of.
    public Set<CodeSetId> narrowest(Domain domain) {
        return narrowest.getOrDefault(domain, Set.of());
    }

    /// The attribute of the first set of the domain that has it; null when none has.
    public @Nullable String attribute(Domain domain, String name) {
        for (var id : in(domain)) {
            var value =
                    terminology.find(id).map(set -> set.attributes().get(name)).orElse(null);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
