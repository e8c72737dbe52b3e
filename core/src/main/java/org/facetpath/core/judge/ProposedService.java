package org.facetpath.core.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;

/// A proposed procedure as a payer looks at it.
///
/// @param sites the joints and sides asked for, joints covered by named nerves included
/// @param when when it would be done: a day, a coarser date, or the day of the assessment when it is not dated
/// @param region the payer's region around it, by whose sessions caps are counted
/// @param sameDay all facet procedures proposed for that day, this one included
/// @param cysts ruptures of facet cysts done before, oldest first
public record ProposedService(
        Proposal proposal,
        List<Site> sites,
        When when,
        Set<Region> region,
        List<Proposal> sameDay,
        List<TreatmentSession> cysts) {

    public ProposedService {
        sites = List.copyOf(sites);
        region = Set.copyOf(region);
        sameDay = List.copyOf(sameDay);
        cysts = List.copyOf(cysts);
    }

    /// When a proposal would be done, seen from the day of the assessment: never before it where it is
    /// only a month or open, and that day itself when the record does not date it.
    public static When whenOf(Proposal proposal, LocalDate asOf) {
        var when = proposal.when();
        if (when.isDay()) {
            return when;
        }
        var first = when.earliest().isBefore(asOf) ? asOf : when.earliest();
        return when.latest().equals(LocalDate.MAX) || when.latest().isBefore(first)
                ? When.on(first)
                : new When(first, when.latest(), null);
    }

    /// This service seen from a later day: put off to that day where it would have been before.
    ProposedService on(LocalDate day) {
        var dated = whenOf(proposal, day);
        var put = dated.latest().isBefore(day) ? When.on(day) : dated;
        return new ProposedService(proposal, sites, put, region, sameDay, cysts);
    }

    /// This service done on that very day.
    ProposedService doneOn(LocalDate day) {
        return new ProposedService(proposal, sites, When.on(day), region, sameDay, cysts);
    }

    /// Whether the record dates it at all.
    public static boolean isDated(Proposal proposal) {
        return !proposal.when().latest().equals(LocalDate.MAX);
    }
}
