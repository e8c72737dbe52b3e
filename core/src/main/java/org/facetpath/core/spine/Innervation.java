package org.facetpath.core.spine;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which nerves supply which joint: the table that says what to block for a joint and which joints a set of
/// blocked nerves covers.
///
/// Source and standing of every row are knowledge; see `knowledge/spine`. A joint is covered only when every
/// nerve of its row was treated on its side, so L3 and L4 cover L4-L5 alone. A joint without a row (C0-C1, C1-C2)
/// has no medial branch target and is never covered by nerves.
public final class Innervation {

    private final Map<Joint, Set<Nerve>> supply;

    public Innervation(Map<Joint, Set<Nerve>> supply) {
        var copy = new EnumMap<Joint, Set<Nerve>>(Joint.class);
        supply.forEach((joint, nerves) -> copy.put(joint, Set.copyOf(nerves)));
        this.supply = copy;
    }

    /// The nerves to block for this joint; empty when it has no medial branch target.
    public Set<Nerve> nervesOf(Joint joint) {
        return supply.getOrDefault(joint, Set.of());
    }

    /// The joints of which every nerve is among those given, from the top down; a side not documented stays so.
    public List<Site> covered(List<NerveSite> treated) {
        if (treated.isEmpty()) {
            return List.of();
        }
        var sites = new TreeSet<Site>();
        for (var side : List.of(Side.LEFT, Side.RIGHT, Side.NOT_DOCUMENTED)) {
            var nerves = EnumSet.noneOf(Nerve.class);
            treated.stream().filter(it -> it.side() == side).forEach(it -> nerves.add(it.nerve()));
            if (!nerves.isEmpty()) {
                supply.forEach((joint, needed) -> {
                    if (!needed.isEmpty() && nerves.containsAll(needed)) {
                        sites.add(new Site(joint, side));
                    }
                });
            }
        }
        return List.copyOf(sites);
    }
}
