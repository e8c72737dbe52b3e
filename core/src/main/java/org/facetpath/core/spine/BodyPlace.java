package org.facetpath.core.spine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where on the body a fact is, as far as the record says: regions of the spine, joints and nerves with their
/// sides, areas of the pain drawing (codes of the pain-area code system), and a side that goes with all of it.
///
/// `ambiguous` holds words that name levels without saying whether joints or nerves are meant ("MBB at L4, L5").
/// Such words are a question for the clinician, never a guess, so they add neither sites nor nerves.
public record BodyPlace(
        Set<Region> regions,
        List<Site> sites,
        List<NerveSite> nerves,
        Set<String> areas,
        Side side,
        @Nullable String ambiguous) {

    private static final BodyPlace UNKNOWN =
            new BodyPlace(Set.of(), List.of(), List.of(), Set.of(), Side.NOT_DOCUMENTED, null);

    public BodyPlace {
        regions = Set.copyOf(regions);
        sites = List.copyOf(sites);
        nerves = List.copyOf(nerves);
        areas = Set.copyOf(areas);
    }

    /// The record does not say where.
    public static BodyPlace unknown() {
        return UNKNOWN;
    }

    public static BodyPlace in(Region region) {
        return new BodyPlace(Set.of(region), List.of(), List.of(), Set.of(), Side.NOT_DOCUMENTED, null);
    }

    public static BodyPlace in(Region region, Side side) {
        return new BodyPlace(Set.of(region), List.of(), List.of(), Set.of(), side, null);
    }

    /// This place with these joints.
    public BodyPlace withSites(List<Site> joints) {
        return new BodyPlace(regions, joints, nerves, areas, side, ambiguous);
    }

    /// Whether the record leaves the region open.
    public boolean regionNotDocumented() {
        return regions.isEmpty();
    }
}
