package org.facetpath.core.knowledge;

import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.Terminology;

/// All clinical knowledge of one version, as loaded from the files of `knowledge/`.
///
/// @param version such as `2026.11.1`
/// @param innervationReferences the standing of each joint's row
public record Knowledge(
        String version,
        Terminology terminology,
        Innervation innervation,
        Map<Joint, Reference> innervationReferences,
        List<ReferralArea> referral,
        List<RedFlag> redFlags,
        List<OtherCause> otherCauses,
        Map<Region, LikelihoodRules> likelihood,
        List<Cause> causes,
        PolicyShelf policies,
        List<PathwayStep> pathway,
        List<Caution> cautions,
        List<BlockWorth> blockWorth,
        Map<Measure, OutcomeMeasure> outcomes,
        MedicineRules medicines,
        List<Expectation> expectations,
        PayerDirectory payers) {

    public Knowledge {
        innervationReferences = Map.copyOf(innervationReferences);
        referral = List.copyOf(referral);
        redFlags = List.copyOf(redFlags);
        otherCauses = List.copyOf(otherCauses);
        likelihood = Map.copyOf(likelihood);
        causes = List.copyOf(causes);
        pathway = List.copyOf(pathway);
        cautions = List.copyOf(cautions);
        blockWorth = List.copyOf(blockWorth);
        outcomes = Map.copyOf(outcomes);
        expectations = List.copyOf(expectations);
    }

    /// This knowledge with another terminology, such as one that knows a site's own codes.
    public Knowledge with(Terminology other) {
        return new Knowledge(
                version,
                other,
                innervation,
                innervationReferences,
                referral,
                redFlags,
                otherCauses,
                likelihood,
                causes,
                policies,
                pathway,
                cautions,
                blockWorth,
                outcomes,
                medicines,
                expectations,
                payers);
    }

    /// Knowledge that knows no payer.
    public Knowledge(
            String version,
            Terminology terminology,
            Innervation innervation,
            Map<Joint, Reference> innervationReferences,
            List<ReferralArea> referral,
            List<RedFlag> redFlags,
            List<OtherCause> otherCauses,
            Map<Region, LikelihoodRules> likelihood,
            List<Cause> causes,
            List<Policy> policies,
            List<PathwayStep> pathway,
            List<Caution> cautions,
            List<BlockWorth> blockWorth,
            Map<Measure, OutcomeMeasure> outcomes,
            MedicineRules medicines,
            List<Expectation> expectations) {
        this(
                version,
                terminology,
                innervation,
                innervationReferences,
                referral,
                redFlags,
                otherCauses,
                likelihood,
                causes,
                PolicyShelf.of(policies),
                pathway,
                cautions,
                blockWorth,
                outcomes,
                medicines,
                expectations,
                PayerDirectory.none());
    }
}
