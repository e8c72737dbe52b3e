package org.facetpath.fhir.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.terminology.Domain;

/// What a concept is asked to mean: some domains of the terminology. Each is made once and compared as itself.
public final class Domains {

    private final Set<Domain> all;

    private Domains(Set<Domain> all) {
        this.all = all;
    }

    public static Domains of(Domain... domains) {
        return new Domains(EnumSet.copyOf(List.of(domains)));
    }

    public boolean has(Domain domain) {
        return all.contains(domain);
    }

    /// Those of these domains that are, or are not, among the others.
    Set<Domain> among(Set<Domain> others, boolean inside) {
        var some = EnumSet.copyOf(all);
        if (inside) {
            some.retainAll(others);
        } else {
            some.removeAll(others);
        }
        return some;
    }
}
