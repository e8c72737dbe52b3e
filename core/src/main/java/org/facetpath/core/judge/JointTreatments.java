package org.facetpath.core.judge;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;

/// What was done before to the joints and sides a proposal asks about.
public final class JointTreatments {

    /// The latest treatment of one proposed joint.
    ///
    /// @param certain whether it surely reached this joint and side; else the side or the joint is not
    ///     documented
    public record AtJoint(Site site, TreatmentSession session, boolean certain) {}

    private JointTreatments() {}

    /// The latest treatment of this kind of each proposed joint that had one; a service without joints
    /// has none.
    public static List<AtJoint> latest(Situation situation, Treatment kind) {
        var service = situation.service();
        if (service == null) {
            return List.of();
        }
        var sessions = kind == Treatment.CYST_RUPTURE ? service.cysts() : situation.treatments();
        var found = new ArrayList<AtJoint>();
        for (var site : service.sites()) {
            AtJoint latest = null;
            for (var session : sessions) {
                if (session.kind() == kind && mayReach(session, site) && isBefore(session, service)) {
                    latest = new AtJoint(site, session, session.sites().contains(site));
                }
            }
            if (latest != null) {
                found.add(latest);
            }
        }
        return found;
    }

    /// Met when such a treatment of this joint is on record, not documented when it only may have reached
    /// it.
    public static Verdict treated(Situation situation, Treatment kind, Site site) {
        return latest(situation, kind).stream()
                .filter(it -> it.site().equals(site))
                .findFirst()
                .map(it -> it.certain() ? Verdict.MET : Verdict.NOT_DOCUMENTED)
                .orElse(Verdict.NOT_MET);
    }

    private static boolean mayReach(TreatmentSession session, Site site) {
        return session.sites().isEmpty() || session.sites().stream().anyMatch(other -> SiteBlocks.maySame(site, other));
    }

    private static boolean isBefore(TreatmentSession session, ProposedService service) {
        return session.when().earliest().isBefore(service.when().latest());
    }
}
