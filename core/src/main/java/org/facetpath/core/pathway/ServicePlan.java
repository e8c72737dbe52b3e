package org.facetpath.core.pathway;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.judge.ProposedService;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Site;

/// Puts a proposal the way a payer looks at it: its joints, its date, its region, and what else is planned that day.
record ServicePlan(View view, Policy policy, PolicyCourses courses, List<Proposal> proposals) {

    ProposedService of(Proposal proposal, Region region) {
        var when = ProposedService.whenOf(proposal, view.day());
        var payerRegion = payerRegion(region);
        return new ProposedService(
                proposal,
                sites(proposal),
                when,
                payerRegion,
                proposals.stream()
                        .filter(other -> other.equals(proposal)
                                || (when.isDay()
                                        && other.when().isDay()
                                        && other.when().earliest().equals(when.earliest())))
                        .toList(),
                cysts(payerRegion));
    }

    Set<Region> payerRegion(Region region) {
        return policy.terms().regionAround(region);
    }

    /// Blocks and treatments of the payer's whole region, oldest first.
    RegionCourse course(Region region) {
        var blocks = new ArrayList<RegionCourse>();
        for (var part : EnumSet.copyOf(payerRegion(region))) {
            blocks.add(courses.course(part, policy));
        }
        return blocks.size() == 1 ? blocks.getFirst() : RegionCourse.together(blocks);
    }

    private List<TreatmentSession> cysts(Set<Region> regions) {
        return regions.stream()
                .flatMap(region -> courses.cysts(region, policy).stream())
                .toList();
    }

    /// The joints named, and those that the named nerves supply.
    List<Site> sites(Proposal proposal) {
        var place = proposal.place();
        var sites = new ArrayList<>(place.sites());
        for (var site : view.knowledge().innervation().covered(place.nerves())) {
            if (!sites.contains(site)) {
                sites.add(site);
            }
        }
        return sites;
    }
}
