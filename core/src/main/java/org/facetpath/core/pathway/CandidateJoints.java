package org.facetpath.core.pathway;

import java.util.Collection;
import java.util.List;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.Joint;

/// Which facet joints come into question for areas where it hurts, when nothing else is known: all that a published
/// pattern of one of the areas names, from the neck down. A range and never an answer, since the patterns of
/// neighbouring joints overlap.
///
/// @param patterns the patterns they come from, in the order of the pattern table; none when no study covers the areas
/// @param joints the joints that the patterns name, each once
public record CandidateJoints(List<ReferralArea> patterns, List<Joint> joints) {

    public CandidateJoints {
        patterns = List.copyOf(patterns);
        joints = List.copyOf(joints);
    }

    /// @param areas of the pain drawing, without their sides, as the pattern table names them
    public static CandidateJoints of(Collection<String> areas, List<ReferralArea> referral) {
        var patterns = referral.stream().filter(it -> areas.contains(it.area())).toList();
        var joints = patterns.stream()
                .flatMap(it -> it.joints().stream())
                .distinct()
                .sorted()
                .toList();
        return new CandidateJoints(patterns, joints);
    }
}
