package org.facetpath.core.course;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// What was done to the facet joints of one region at one visit: often several lines, one for each side or code.
///
/// Lines of one day are one session. Lines without an exact day are one session when the record dates them alike:
/// they may be one, and two must never be counted on such ground.
///
/// @param lines at least one, in an order that does not depend on the record's
record FacetSession(Region region, List<FacetProcedure> lines) {

    private static final Comparator<FacetProcedure> BY_TIME_AND_ID =
            Comparator.comparing(FacetProcedure::when, Chronology.OLDEST_FIRST).thenComparing(FacetProcedure::id);

    /// The undated last.
    static final Comparator<FacetSession> OLDEST_FIRST = Comparator.comparing(
                    FacetSession::when, Chronology.OLDEST_FIRST)
            .thenComparing(session -> session.lines().getFirst().id());

    FacetSession {
        lines = lines.stream().sorted(BY_TIME_AND_ID).toList();
    }

    /// Sessions of these lines, oldest first, the undated last.
    static List<FacetSession> group(Region region, Collection<FacetProcedure> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.when().earliest(), line.when().latest())))
                .values()
                .stream()
                .map(together -> new FacetSession(region, together))
                .sorted(FacetSession.OLDEST_FIRST)
                .toList();
    }

    /// When it began, with the time of its first timed line.
    When when() {
        return lines.getFirst().when();
    }

    /// The latest known moment at which one of its lines began, or null when no line has a time.
    @Nullable
    Instant lastInstant() {
        return lines.stream()
                .map(line -> line.when().instant())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    List<String> ids() {
        return lines.stream().map(FacetProcedure::id).distinct().toList();
    }

    Set<String> encounters() {
        return lines.stream()
                .map(line -> line.links().encounter())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    Set<CodeSetId> agents() {
        return lines.stream()
                .flatMap(line -> line.details().agents().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The nerves treated, each side by itself.
    List<NerveSite> nerves() {
        return lines.stream()
                .flatMap(line -> line.place().nerves().stream()
                        .flatMap(it -> sides(it.side(), line).map(side -> new NerveSite(it.nerve(), side))))
                .distinct()
                .sorted(Comparator.comparing(NerveSite::nerve).thenComparing(NerveSite::side))
                .toList();
    }

    /// The region's joints that were named, and those of which every nerve was treated.
    List<Site> sites(Innervation innervation) {
        var named = lines.stream()
                .flatMap(line -> line.place().sites().stream()
                        .flatMap(it -> sides(it.side(), line).map(side -> new Site(it.joint(), side))));
        var covered = innervation.covered(nerves()).stream();
        var all = Stream.concat(named, covered)
                .filter(site -> site.joint().region() == region)
                .collect(Collectors.toCollection(TreeSet::new));
        return withoutRepeatsOfNoSide(all);
    }

    /// One line may give a joint's side and another leave it out; that is still the same joint.
    private static List<Site> withoutRepeatsOfNoSide(Set<Site> sites) {
        return sites.stream()
                .filter(site -> site.side() != Side.NOT_DOCUMENTED
                        || sites.stream().noneMatch(other -> other.joint() == site.joint() && !other.equals(site)))
                .toList();
    }

    /// Words that name levels without saying whether joints or nerves are meant.
    List<String> ambiguous() {
        return lines.stream()
                .map(FacetProcedure::place)
                .map(BodyPlace::ambiguous)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /// What was done, where all lines agree or some say less than others; a session of two kinds is just an
    /// injection.
    FacetProcedure.Kind kind() {
        var said = lines.stream()
                .map(FacetProcedure::kind)
                .filter(kind -> kind != FacetProcedure.Kind.INJECTION)
                .distinct()
                .toList();
        return said.size() == 1 ? said.getFirst() : FacetProcedure.Kind.INJECTION;
    }

    /// Diagnostic when one line says so or carries the modifier KX; else therapeutic when one says so.
    FacetProcedure.Intent intent() {
        if (lines.stream().anyMatch(line -> line.intent() == FacetProcedure.Intent.DIAGNOSTIC || carries(line, "KX"))) {
            return FacetProcedure.Intent.DIAGNOSTIC;
        }
        return lines.stream().anyMatch(line -> line.intent() == FacetProcedure.Intent.THERAPEUTIC)
                ? FacetProcedure.Intent.THERAPEUTIC
                : FacetProcedure.Intent.NOT_DOCUMENTED;
    }

    List<Evidence> evidence() {
        var all = new LinkedHashSet<Evidence>();
        lines.forEach(line -> all.addAll(line.evidence()));
        return List.copyOf(all);
    }

    /// A side said for the joint itself counts; else the line's own, else its modifiers'.
    private static Stream<Side> sides(Side own, FacetProcedure line) {
        var side = own != Side.NOT_DOCUMENTED ? own : sideOf(line);
        return side == Side.BOTH ? Stream.of(Side.LEFT, Side.RIGHT) : Stream.of(side);
    }

    static Side sideOf(FacetProcedure line) {
        if (line.place().side() != Side.NOT_DOCUMENTED) {
            return line.place().side();
        }
        return sideByModifiers(line);
    }

    static Side sideByModifiers(FacetProcedure line) {
        if (carries(line, "50")) {
            return Side.BOTH;
        }
        var left = carries(line, "LT") ? Side.LEFT : Side.NOT_DOCUMENTED;
        return carries(line, "RT") ? left.with(Side.RIGHT) : left;
    }

    private static boolean carries(FacetProcedure line, String modifier) {
        return line.codes().stream().map(ProcedureCode::modifiers).anyMatch(it -> it.contains(modifier));
    }
}
