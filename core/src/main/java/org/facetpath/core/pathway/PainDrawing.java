package org.facetpath.core.pathway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.assessment.SpineProblem.PainArea;
import org.facetpath.core.assessment.SpineProblem.SuggestedJoints;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;

/// Where the record says it hurts, in the areas of the pain drawing.
final class PainDrawing {

    private final Chart known;
    private final Region region;
    private final List<ReferralArea> referral;

    PainDrawing(Chart known, Region region, List<ReferralArea> referral) {
        this.known = known;
        this.region = region;
        this.referral = referral;
    }

    /// One entry for each area drawn that has a published pattern in this region, in the order of the pattern table.
    List<SuggestedJoints> suggested() {
        var drawn = drawn();
        var suggested = new ArrayList<SuggestedJoints>();
        for (var pattern : referral) {
            var evidence = drawn.get(pattern.area());
            var here = here(pattern);
            if (evidence != null && !here.isEmpty()) {
                suggested.add(new SuggestedJoints(pattern.area(), here, List.copyOf(evidence), pattern.reference()));
            }
        }
        return suggested;
    }

    /// The areas of this region's pain by side, in the order of the record. An area goes with a region that its
    /// entry names; where it names none, with the regions whose joints are known to refer pain there, or, when no
    /// pattern is published, with every region. A score of zero says that it does not hurt.
    List<PainArea> areas() {
        var areas = new LinkedHashMap<Spot, Set<Evidence>>();
        for (var fact : known.facts()) {
            var place = place(fact);
            for (var area : new TreeSet<>(place.areas())) {
                if (isHere(place, name(area)) && hurts(fact)) {
                    for (var side : sides(area, place.side())) {
                        var spot = new Spot(name(area), side);
                        areas.computeIfAbsent(spot, _ -> new LinkedHashSet<>()).addAll(fact.evidence());
                    }
                }
            }
        }
        return areas.entrySet().stream()
                .map(it -> new PainArea(it.getKey().area(), it.getKey().side(), List.copyOf(it.getValue())))
                .toList();
    }

    private record Spot(String area, Side side) {}

    private boolean isHere(BodyPlace place, String area) {
        if (!place.regionNotDocumented()) {
            return place.regions().contains(region);
        }
        var patterns = referral.stream().filter(it -> it.area().equals(area)).toList();
        return patterns.isEmpty() || patterns.stream().anyMatch(it -> !here(it).isEmpty());
    }

    private List<Joint> here(ReferralArea pattern) {
        return pattern.joints().stream()
                .filter(joint -> joint.region() == region)
                .toList();
    }

    private static boolean hurts(Fact fact) {
        return !(fact instanceof Score score)
                || score.value().high() == null
                || score.value().high().signum() > 0;
    }

    private static List<Side> sides(String area, Side said) {
        var side = area.endsWith("-left") ? Side.LEFT : area.endsWith("-right") ? Side.RIGHT : said;
        return side == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(side);
    }

    private static String name(String area) {
        var side = area.endsWith("-left") ? "-left" : area.endsWith("-right") ? "-right" : "";
        return area.substring(0, area.length() - side.length());
    }

    private Map<String, Set<Evidence>> drawn() {
        var drawn = new LinkedHashMap<String, Set<Evidence>>();
        for (var fact : known.facts()) {
            for (var area : place(fact).areas()) {
                drawn.computeIfAbsent(name(area), _ -> new LinkedHashSet<>()).addAll(fact.evidence());
            }
        }
        return drawn;
    }

    /// Of what says that it hurts; else nowhere.
    private static BodyPlace place(Fact fact) {
        return switch (fact) {
            case Finding it when it.presence() == Finding.Presence.PRESENT -> it.place();
            case Score it when it.measure().isPain() -> it.place();
            case Diagnosis it when it.certainty() == Diagnosis.Certainty.CONFIRMED -> it.place();
            default -> BodyPlace.unknown();
        };
    }
}
