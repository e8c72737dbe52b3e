package org.facetpath.core.course;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;

/// Finds the present episode of pain of every region.
///
/// A region has an episode when the record names it with a diagnosis of pain (or one that stands for pain, such as
/// spondylosis), a pain score, a symptom or sign of pain, a facet procedure or a proposal for one. A score without a
/// place makes no episode. It joins the one region with pain, if there is exactly one, and its evidence says so.
public final class Episodes {

    private static final String NOT_LOCATED = "note.score-not-located";

    private Episodes() {}

    /// One for each region with spine pain, facet procedures or proposals, from the neck down; empty when the
    /// record tells of no spine pain.
    public static List<Episode> find(Chart known, Knowledge knowledge, LocalDate asOf) {
        var whereabouts = new Whereabouts(known, knowledge);
        return Arrays.stream(Region.values())
                .filter(whereabouts.painful()::contains)
                .map(region -> episode(known, knowledge, whereabouts, region))
                .toList();
    }

    private static Episode episode(Chart chart, Knowledge knowledge, Whereabouts whereabouts, Region region) {
        var facts = chart.facts().stream()
                .filter(PainFacts::tellsOfSpinePain)
                .filter(fact -> whereabouts.belongs(fact, region))
                .toList();
        var story = new PainStory(facts, new Aftermath(chart, knowledge, whereabouts, region));
        var side = facts.stream().map(fact -> sideOf(fact, region)).reduce(Side.NOT_DOCUMENTED, Side::with);
        return new Episode(region, side, story.span(), story.resolved(), evidence(facts, whereabouts, region));
    }

    /// The side of a fact in this region: of its joints there, else of the whole place.
    private static Side sideOf(Fact fact, Region region) {
        var place = Whereabouts.placeOf(fact);
        if (place == null) {
            return Side.NOT_DOCUMENTED;
        }
        var joints = place.sites().stream()
                .filter(site -> site.joint().region() == region)
                .map(Site::side)
                .reduce(Side.NOT_DOCUMENTED, Side::with);
        var nerves = place.nerves().stream().map(NerveSite::side).reduce(joints, Side::with);
        if (nerves != Side.NOT_DOCUMENTED) {
            return nerves;
        }
        return fact instanceof FacetProcedure line ? FacetSession.sideOf(line) : place.side();
    }

    private static List<Evidence> evidence(List<Fact> facts, Whereabouts whereabouts, Region region) {
        var all = new LinkedHashSet<Evidence>();
        for (var fact : facts) {
            boolean named = whereabouts.named(fact).contains(region);
            all.addAll(named ? fact.evidence() : BlockRelief.noted(fact.evidence(), NOT_LOCATED));
        }
        return List.copyOf(all);
    }
}
