package org.facetpath.core.pathway;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.course.BlockSessions;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.course.TreatmentSessions;
import org.facetpath.core.judge.SiteBlocks;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Site;

/// What was done to the facet joints of a region, judged by one policy's rule; nothing where the policy has no rule for
/// the region.
record RegionCourse(List<BlockResult> blocks, List<TreatmentSession> treatments) {

    static RegionCourse read(Chart known, Region region, Knowledge knowledge, Policy policy) {
        var rule = policy.blocks().get(region);
        if (rule == null) {
            return new RegionCourse(List.of(), List.of());
        }
        var blocks = BlockSessions.read(known, region, knowledge, rule);
        var diagnostic = blocks.stream()
                .filter(BlockResult::isDiagnostic)
                .flatMap(block -> block.procedures().stream())
                .collect(Collectors.toSet());
        // An injection that does not say what it was for is one or the other, never both.
        var treatments = TreatmentSessions.read(known, region, knowledge, rule).stream()
                .filter(session -> Collections.disjoint(session.procedures(), diagnostic))
                .toList();
        return new RegionCourse(blocks, treatments);
    }

    /// What was done in several regions that a payer takes for one.
    static RegionCourse together(List<RegionCourse> courses) {
        return new RegionCourse(
                courses.stream()
                        .flatMap(course -> course.blocks().stream())
                        .sorted(Comparator.comparing(block -> block.when().earliest()))
                        .toList(),
                courses.stream()
                        .flatMap(course -> course.treatments().stream())
                        .sorted(Comparator.comparing(session -> session.when().earliest()))
                        .toList());
    }

    /// What was done to one joint alone, as if the others and the other side had not been touched. A session without a
    /// side counts for both sides.
    RegionCourse at(Site site) {
        var blocksHere = blocks.stream()
                .filter(block -> touches(block.sites(), site))
                .map(block -> narrowed(block, site))
                .toList();
        var treatmentsHere = treatments.stream()
                .filter(session -> touches(session.sites(), site))
                .toList();
        return new RegionCourse(blocksHere, treatmentsHere);
    }

    private static boolean touches(List<Site> sites, Site site) {
        return sites.stream().anyMatch(other -> SiteBlocks.maySame(site, other));
    }

    private static BlockResult narrowed(BlockResult block, Site site) {
        var here = block.sites().stream()
                .filter(other -> SiteBlocks.maySame(site, other))
                .toList();
        return block.at(site.side()).withSites(here);
    }
}
