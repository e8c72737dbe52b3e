package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;

/// What is known of each joint and side and of the nerves that were treated, over all problems drawn together.
final class KnownSites {

    private final Map<Site, EnumSet<Look>> looks = new TreeMap<>();
    private final Set<Region> regions = EnumSet.noneOf(Region.class);
    private final List<NerveSite> nerves = new ArrayList<>();
    private final List<SpineProblem> problems;

    KnownSites(List<SpineProblem> problems, Innervation innervation) {
        this.problems = List.copyOf(problems);
        for (var problem : problems) {
            regions.add(problem.region());
            var marks = new SiteMarks(problem);
            for (var joint : marks.joints()) {
                for (var side : List.of(Side.LEFT, Side.RIGHT, Side.NOT_DOCUMENTED)) {
                    var site = new Site(joint, side);
                    marks.of(site).forEach(mark -> add(site, Look.of(mark)));
                }
            }
            problem.history().forEach(this::history);
            problem.blocks().forEach(block -> block.nerves().forEach(this::treated));
            ablated(problem, innervation);
        }
    }

    private void history(HistoryEntry entry) {
        switch (entry.kind()) {
            case "injection" -> entry.sites().forEach(site -> add(site, Look.INJECTED));
            case "imaging" -> entry.sites().forEach(site -> add(site, Look.IMAGED));
            default -> {}
        }
    }

    /// An ablation of a joint is one of its nerves.
    private void ablated(SpineProblem problem, Innervation innervation) {
        problem.history().stream()
                .filter(entry -> entry.kind().equals("ablation"))
                .flatMap(entry -> entry.sites().stream())
                .forEach(site -> innervation
                        .nervesOf(site.joint())
                        .forEach(nerve -> treated(new NerveSite(nerve, site.side()))));
    }

    private void treated(NerveSite nerve) {
        if (!nerves.contains(nerve)) {
            nerves.add(nerve);
        }
    }

    private void add(Site site, Look look) {
        var known = looks.computeIfAbsent(site, _ -> EnumSet.noneOf(Look.class));
        if (look != Look.NAMED) {
            known.remove(Look.NAMED);
            known.add(look);
        } else if (known.isEmpty()) {
            known.add(look);
        }
    }

    Set<Look> of(Site site) {
        return looks.getOrDefault(site, EnumSet.noneOf(Look.class));
    }

    Set<Look> of(Joint joint, Side side) {
        return of(new Site(joint, side));
    }

    Set<Look> sideless(Joint joint) {
        return of(joint, Side.NOT_DOCUMENTED);
    }

    boolean anythingOf(Joint joint) {
        return looks.keySet().stream().anyMatch(site -> site.joint() == joint);
    }

    List<Joint> joints() {
        return looks.keySet().stream().map(Site::joint).distinct().toList();
    }

    /// Whether a region has a problem; with none at all every region is shown alike.
    boolean concerns(Region region) {
        return regions.isEmpty() || regions.contains(region);
    }

    boolean isTreated(Nerve nerve, Side side) {
        return nerves.contains(new NerveSite(nerve, side))
                || nerves.contains(new NerveSite(nerve, Side.NOT_DOCUMENTED));
    }

    /// Whether it was treated on a side that nobody wrote down.
    boolean isSideless(Nerve nerve, Side side) {
        return isTreated(nerve, side) && !nerves.contains(new NerveSite(nerve, side));
    }

    List<NerveSite> nerves() {
        return List.copyOf(nerves);
    }

    List<SpineProblem> problems() {
        return problems;
    }
}
