package org.facetpath.core.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;

/// What was done before to the joints and sides a proposal asks about.
final class JointTreatments {

    private JointTreatments() {}

    /// The last treatment of this kind of each proposed joint that had one or may have had one; a service without
    /// joints has none.
    static Map<Site, LastTreatment> last(Situation situation, Treatment kind) {
        var service = situation.service();
        if (service == null) {
            return Map.of();
        }
        var sessions = (kind == Treatment.CYST_RUPTURE ? service.cysts() : situation.treatments())
                .stream()
                        .filter(session -> session.kind() == kind && isBefore(session, service))
                        .toList();
        var last = new LinkedHashMap<Site, LastTreatment>();
        for (var site : service.sites()) {
            var reaching =
                    sessions.stream().filter(session -> mayReach(session, site)).toList();
            LastTreatment.of(reaching, session -> session.sites().contains(site))
                    .ifPresent(it -> last.put(site, it));
        }
        return last;
    }

    /// Met when such a treatment of this joint is on record, not documented when it only may have reached
    /// it.
    static Verdict treated(Situation situation, Treatment kind, Site site) {
        var last = last(situation, kind).get(site);
        if (last == null) {
            return Verdict.NOT_MET;
        }
        return last.isCertain() ? Verdict.MET : Verdict.NOT_DOCUMENTED;
    }

    private static boolean mayReach(TreatmentSession session, Site site) {
        return session.sites().isEmpty() || session.sites().stream().anyMatch(other -> SiteBlocks.maySame(site, other));
    }

    private static boolean isBefore(TreatmentSession session, ProposedService service) {
        return session.when().earliest().isBefore(service.when().latest());
    }
}
