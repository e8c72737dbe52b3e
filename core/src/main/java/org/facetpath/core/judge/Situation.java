package org.facetpath.core.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.course.Episode;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Region;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Everything a criterion can ask about: the chart known on the day, and what has been judged so far.
///
/// @param known what the record could have said on `asOf`; see [Chart#knownOn]
/// @param guideline the guideline in use, or the policy whose steps are judged
/// @param episode the region's pain looked at; null looks anywhere in the spine
/// @param blocks block sessions of the region judged by the guideline's rule, oldest first
/// @param treatments treatment sessions of the region, oldest first
/// @param proposal the procedure judged, or null
/// @param service the same as a payer looks at it, or null
public record Situation(
        Chart known,
        Knowledge knowledge,
        Policy guideline,
        LocalDate asOf,
        @Nullable Episode episode,
        List<BlockResult> blocks,
        List<TreatmentSession> treatments,
        List<RaisedRedFlag> redFlags,
        List<OtherCauseAnswer> otherCauses,
        Likelihood likelihood,
        @Nullable Proposal proposal,
        @Nullable ProposedService service) {

    public Situation {
        blocks = List.copyOf(blocks);
        treatments = List.copyOf(treatments);
        redFlags = List.copyOf(redFlags);
        otherCauses = List.copyOf(otherCauses);
    }

    /// One that no payer looks at.
    public Situation(
            Chart known,
            Knowledge knowledge,
            Policy guideline,
            LocalDate asOf,
            @Nullable Episode episode,
            List<BlockResult> blocks,
            List<TreatmentSession> treatments,
            List<RaisedRedFlag> redFlags,
            List<OtherCauseAnswer> otherCauses,
            Likelihood likelihood,
            @Nullable Proposal proposal) {
        this(
                known,
                knowledge,
                guideline,
                asOf,
                episode,
                blocks,
                treatments,
                redFlags,
                otherCauses,
                likelihood,
                proposal,
                null);
    }

    /// The whole spine on one day, before anything is judged.
    public static Situation anywhere(Chart known, Knowledge knowledge, Policy guideline, LocalDate asOf) {
        return new Situation(
                known,
                knowledge,
                guideline,
                asOf,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Likelihood.POSSIBLE,
                null);
    }

    /// The region looked at, or null for the whole spine.
    public @Nullable Region region() {
        return episode == null ? null : episode.region();
    }

    /// How the guideline judges blocks in this region; null when it does not say or no region is looked at.
    public Policy.@Nullable BlockRule blockRule() {
        var region = region();
        return region == null ? null : guideline.blocks().get(region);
    }

    /// The day a proposed procedure would be done where that is known and still to come, else the day of
    /// the assessment.
    public LocalDate dayOfService() {
        if (proposal != null
                && proposal.when().isDay()
                && proposal.when().earliest().isAfter(asOf)) {
            return proposal.when().earliest();
        }
        return asOf;
    }

    /// This situation as it would be on a later day with nothing recorded since; what was judged so far stays.
    public Situation on(LocalDate day) {
        return new Situation(
                known,
                knowledge,
                guideline,
                day,
                episode,
                blocks,
                treatments,
                redFlags,
                otherCauses,
                likelihood,
                proposal,
                service == null ? null : service.on(day));
    }

    /// This situation as it would be on the day of the service, with nothing recorded since.
    public Situation doneOn(LocalDate day) {
        var then = on(day);
        return then.service == null ? then : then.forService(then.service.doneOn(day));
    }

    /// This situation with these blocks done too, the last of them last.
    public Situation afterBlocks(List<BlockResult> more) {
        var all = new ArrayList<>(blocks);
        all.addAll(more);
        return withSessions(all, treatments);
    }

    public Situation withRedFlags(List<RaisedRedFlag> raised) {
        return new Situation(
                known,
                knowledge,
                guideline,
                asOf,
                episode,
                blocks,
                treatments,
                raised,
                otherCauses,
                likelihood,
                proposal,
                service);
    }

    public Situation withOtherCauses(List<OtherCauseAnswer> answers) {
        return new Situation(
                known,
                knowledge,
                guideline,
                asOf,
                episode,
                blocks,
                treatments,
                redFlags,
                answers,
                likelihood,
                proposal,
                service);
    }

    public Situation withLikelihood(Likelihood judged) {
        return new Situation(
                known,
                knowledge,
                guideline,
                asOf,
                episode,
                blocks,
                treatments,
                redFlags,
                otherCauses,
                judged,
                proposal,
                service);
    }

    /// This situation with only these block and treatment sessions, as when one joint is looked at.
    public Situation withSessions(List<BlockResult> blockSessions, List<TreatmentSession> treatmentSessions) {
        return new Situation(
                known,
                knowledge,
                guideline,
                asOf,
                episode,
                blockSessions,
                treatmentSessions,
                redFlags,
                otherCauses,
                likelihood,
                proposal,
                service);
    }

    /// This situation judged by another policy, whose own rule read the blocks, for a proposal.
    public Situation judgedBy(Policy policy, List<BlockResult> blockSessions, @Nullable Proposal proposed) {
        return new Situation(
                known,
                knowledge,
                policy,
                asOf,
                episode,
                blockSessions,
                treatments,
                redFlags,
                otherCauses,
                likelihood,
                proposed);
    }

    /// This situation as a payer looks at the proposed service.
    public Situation forService(ProposedService proposed) {
        return new Situation(
                known,
                knowledge,
                guideline,
                asOf,
                episode,
                blocks,
                treatments,
                redFlags,
                otherCauses,
                likelihood,
                proposed.proposal(),
                proposed);
    }

    /// When the service would be done; the day of the assessment when nothing is proposed or its day is
    /// not known.
    public When serviceWhen() {
        return service == null ? When.on(dayOfService()) : service.when();
    }
}
